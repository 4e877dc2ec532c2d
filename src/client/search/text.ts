/** Pagefind: the whole text of all versions, for what the newest wordings alone do not answer. */
import { conceptsOf, queryWords, type Concept, type Thesaurus } from '../../domain/search/concepts.ts';
import { hasAllWords } from './excerpt.ts';
import { toTextHit, type TextHit } from './hit.ts';
import { loadPagefind, type Fragment, type Pagefind } from './pagefind.ts';

type Result = Awaited<ReturnType<Pagefind['search']>>['results'][number];

/** Hits that are taken; each needs a part of the index that may have to be fetched. */
const MOST_HITS = 24;

/** Entries that have only the commonest of the words would pad the list. */
const MOST_MERGED = 30;

/** A few spellings of a few words; more would be slow. */
const MOST_VARIANTS = 6;

/**
 * Searches the full text for words.
 * @param thesaurus where it is there, words that say nothing are left out and spellings of one word are tried
 * @returns best first, {@link MOST_HITS} at most: entries with all the words; where there is none, those with the
 *   rarest of them
 * @throws where the index can't be loaded
 */
export async function searchWords(query: string, thesaurus: Thesaurus | null): Promise<TextHit[]> {
  const words = thesaurus
    ? conceptsOf(query, thesaurus).map(spellings)
    : queryWords(query).map((word) => [word]);
  const typed = words.flatMap(([word = '']) => queryWords(word));
  if (typed.length === 0) return [];
  const pagefind = await loadPagefind();
  const exact: Result[] = [];
  for (const variant of variants(words)) {
    const cut = variant.flatMap(queryWords);
    const { results } = await pagefind.search(cut.join(' '));
    if (await isExact(results, cut)) exact.push(...results);
  }
  const results = exact.length > 0 ? exact : await searchEach(pagefind, words);
  const best = [...new Map(results.map((result) => [result.id, result])).values()].slice(0, MOST_HITS);
  const fragments = await Promise.all(best.map((result) => result.data()));
  return fragments.map((fragment) => fragmentToHit(fragment, words.flat()));
}

/** The query as it was typed, then with one word after the other in its other spellings. */
function variants(words: readonly string[][]): string[][] {
  const typed = words.map(([form = '']) => form);
  const others = words.flatMap((forms, index) => forms.slice(1).map((form) => typed.with(index, form)));
  return [typed, ...others].slice(0, MOST_VARIANTS);
}

/** The word and its other spellings; synonyms would bring in too much of the history. */
const spellings = ({ forms }: Concept) => [...forms].filter(([, worth]) => worth === 1).map(([form]) => form);

/** Where a word stands nowhere, Pagefind falls back to its first letters. */
async function isExact(results: readonly Result[], words: readonly string[]): Promise<boolean> {
  const best = await results[0]?.data();
  return best !== undefined && hasAllWords(searchedText(best), words);
}

/** Each word by itself, its spellings together; an entry counts the more the rarer the words that it has. */
async function searchEach(pagefind: Pagefind, words: readonly string[][]): Promise<Result[]> {
  const found = new Map<string, { result: Result; score: number }>();
  for (const forms of words) {
    const own = new Map<string, Result>();
    for (const form of forms) {
      const { results } = await pagefind.search(queryWords(form).join(' '));
      if (await isExact(results, [form])) for (const result of results) own.set(result.id, result);
    }
    const rarity = 1 / Math.log(2 + own.size);
    for (const [id, result] of own) {
      found.set(id, { result, score: (found.get(id)?.score ?? 0) + rarity });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_MERGED)
    .map(({ result }) => result);
}

function fragmentToHit(fragment: Fragment, words: readonly string[]): TextHit {
  const { raw_url: path, meta } = fragment;
  const title = meta.title.replace(/…$/u, '');
  const text = vendorText(fragment);
  const hit = {
    id: path.replace(/^\/|\/$/g, ''),
    path,
    label: meta.code,
    title: meta.title,
    system: meta.system,
    module: meta.module,
    removed: meta.status === 'removed',
  };
  return toTextHit({ hit, text: text.startsWith(title) ? text.slice(title.length) : text }, words);
}

/** Blanks that the index has between Chinese words where the pages are in another language. */
const BETWEEN_CHINESE = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** The documents' words, without the line of number and place that the index ends with. */
function vendorText({ content, meta }: Fragment): string {
  const label = content.lastIndexOf(`${meta.code} ${meta.system}`);
  const said = (label < 0 ? content : content.slice(0, label)).trim();
  return import.meta.env.TRANSLATED ? said.replace(BETWEEN_CHINESE, '') : said;
}

function searchedText({ content, meta }: Fragment): string {
  return [content, ...Object.values(meta)].join(' ');
}
