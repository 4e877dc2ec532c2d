import type { CurationOf } from '../../schemas/curation-files.ts';
import type { Review } from '../../schemas/curation.ts';
import type { RichText, SourceRecord } from '../../schemas/document.ts';
import { wordingHash } from '../history/review.ts';
import type { System } from '../model/catalogue.ts';
import { hasHan } from '../text/chinese.ts';
import { mapCuration, mapManifest, mapReview, TRANSLATED_CURATION } from './site-texts.ts';

/** A text that is translated: one piece, or the cause and the advice of a code. */
export interface Original {
  hash: string;
  /** Null where there is advice only. */
  text: string | null;
  advice: string | null;
  /** Words that a document links, in any place that has this text. */
  links: ReadonlySet<string>;
}

/** Originals by their hashes. */
export type Originals = ReadonlyMap<string, Original>;

/** Longest beginning of an original that is repeated beside its translation, in characters. */
const LONGEST = 60;

/**
 * Names an original, by the hash that names wordings in reviews too.
 * @param text what a code means, or any text of one piece
 */
export const originalHash = (text: string | null, advice: string | null = null): string =>
  wordingHash(text ?? '', advice ?? '');

/** The beginning of an original in one line, by which a person knows it. */
export function originalExcerpt({ text, advice }: Pick<Original, 'text' | 'advice'>): string {
  const line = [text, advice].flatMap((part) => part?.replaceAll(/\s+/gu, ' ').trim() ?? []).join(' ‖ ');
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST).join('').trimEnd()}…`;
}

/**
 * What the documents of a system say, in all versions: cause and advice of every wording, further columns with their
 * headings, section headings, paragraphs outside the tables; and what the manifest says of the system, its modules and
 * versions. Not: codes, symbols and texts that have no Chinese.
 */
export function systemOriginals({
  entries,
  notes,
  manifest,
}: Pick<System, 'entries' | 'notes' | 'manifest'>): Originals {
  const originals = collector();
  const addSection = (section: readonly string[]) => {
    for (const heading of section) originals.add({ text: heading });
  };
  const records = entries.flatMap((entry) => entry.versions.flatMap((version) => version.records));
  for (const { cause, advice, extra = [], section } of records as readonly SourceRecord[]) {
    originals.add(cause, advice);
    for (const { heading, text } of extra) {
      originals.add({ text: heading });
      originals.add(text);
    }
    addSection(section);
  }
  for (const { text, section } of [...notes.values()].flat()) {
    originals.add(text);
    addSection(section);
  }
  mapManifest(manifest, (text) => originals.add({ text }));
  return originals.found;
}

/** Curation with words for readers, as it is read. */
export interface SiteTexts {
  curation: <Name extends (typeof TRANSLATED_CURATION)[number]>(
    name: Name,
  ) => readonly CurationOf<Name>[number][];
  reviews: readonly Review[];
}

/** The site's own texts for readers: site-texts.ts has the list of them. */
export function siteOriginals({ curation, reviews }: SiteTexts): Originals {
  const originals = collector();
  const collect = (text: string) => originals.add({ text });
  for (const name of TRANSLATED_CURATION) mapCuration(name, curation(name), collect);
  for (const review of reviews) mapReview(review, collect);
  return originals.found;
}

function collector() {
  const found = new Map<string, Original & { links: Set<string> }>();
  const add = (text: RichText | null, advice: RichText | null = null): string => {
    if (![text, advice].some((part) => part && hasHan(part.text))) return text?.text ?? '';
    const hash = originalHash(text?.text ?? null, advice?.text ?? null);
    const original = found.get(hash) ?? {
      hash,
      text: text?.text ?? null,
      advice: advice?.text ?? null,
      links: new Set(),
    };
    for (const part of [text, advice]) {
      for (const { start, end } of part?.links ?? []) original.links.add(part?.text.slice(start, end) ?? '');
    }
    found.set(hash, original);
    return text?.text ?? '';
  };
  return { found: found as Originals, add };
}
