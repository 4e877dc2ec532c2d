import type { CodeHit } from '../domain/lookup.ts';
import { excerpt, hasAllWords, markWords, queryWords, type Segment } from './excerpt.ts';
import { loadPagefind, type Fragment } from './pagefind.ts';

/** Characters of a quotation under a hit. */
const QUOTED = 64;

/** An entry that a full-text search found. */
export interface TextHit extends CodeHit {
  /** The title with the words that were searched for. */
  markedTitle: Segment[];
  /** Where in the text the words stand; empty where the title says it all. */
  quotation: Segment[];
}

export interface TextResults {
  total: number;
  /** Loads the hits from one position up to another, exclusive. */
  load: (from: number, to: number) => Promise<TextHit[]>;
}

const NONE: TextResults = { total: 0, load: () => Promise.resolve([]) };

/**
 * Searches the full text for words.
 * @returns best first; nothing where a word stands nowhere: Pagefind would then fall back to its first letters
 * @throws where the index can't be loaded
 */
export async function searchWords(query: string): Promise<TextResults> {
  const words = queryWords(query);
  if (words.length === 0) return NONE;
  const { results } = await (await loadPagefind()).search(words.join(' '));
  const best = await results[0]?.data();
  if (!best || !hasAllWords(searchedText(best), words)) return NONE;
  return {
    total: results.length,
    load: async (from, to) => {
      const fragments = await Promise.all(results.slice(from, to).map((result) => result.data()));
      return fragments.map((fragment) => fragmentToHit(fragment, words));
    },
  };
}

/**
 * Searches for entries whose text names a number, as a whole and with its sign.
 * @param number canonical, `-10003`
 * @param except ids of the entries that the number is the code of
 * @throws where the index can't be loaded
 */
export async function searchMentions(number: string, except: readonly string[]): Promise<TextResults> {
  const { results } = await (await loadPagefind()).search(number.replace('-', ''));
  const fragments = await Promise.all(results.map((result) => result.data()));
  const pattern = new RegExp(`(?<![\\d.${number.startsWith('-') ? '' : '-'}])${number}(?![\\d.]*\\d)`, 'u');
  const hits = fragments
    .filter((fragment) => pattern.test(vendorText(fragment)))
    .map((fragment) => fragmentToHit(fragment, [number]))
    .filter(({ id }) => !except.includes(id));
  return { total: hits.length, load: (from, to) => Promise.resolve(hits.slice(from, to)) };
}

function fragmentToHit(fragment: Fragment, words: readonly string[]): TextHit {
  const { raw_url: path, meta } = fragment;
  const text = vendorText(fragment);
  const title = meta.title.replace(/…$/u, '');
  const rest = text.startsWith(title) ? text.slice(title.length).replace(/^[\s。，；、.,;!！]+/u, '') : text;
  return {
    id: path.replace(/^\/|\/$/g, ''),
    path,
    label: meta.code,
    title: meta.title,
    system: meta.system,
    module: meta.module,
    removed: meta.status === 'removed',
    markedTitle: markWords(meta.title, words),
    quotation: rest === '' ? [] : excerpt(rest, words, QUOTED),
  };
}

/** The documents' words, without the line of number and place that the index ends with. */
function vendorText({ content, meta }: Fragment): string {
  const label = content.lastIndexOf(`${meta.code} ${meta.system}`);
  return (label < 0 ? content : content.slice(0, label)).trim();
}

function searchedText({ content, meta }: Fragment): string {
  return [content, ...Object.values(meta)].join(' ');
}
