import type { CurationOf } from '../../schemas/curation-files.ts';
import type { Review } from '../../schemas/curation.ts';
import type { RichText, SourceRecord } from '../../schemas/document.ts';
import { wordingHash } from '../history/review.ts';
import type { System } from '../model/catalogue.ts';

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

const CHINESE = /\p{Script=Han}/u;

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
  const { name, shortName, vendor, description, modules, versions } = manifest;
  const own = [
    ...[name, shortName, vendor, description],
    ...modules.flatMap((module) => [module.name, module.part]),
    ...versions.flatMap(({ label, provenance, repairs = [] }) => [
      label,
      provenance,
      ...repairs.map(({ reason }) => reason),
    ]),
  ];
  for (const text of own) if (text !== undefined) originals.add({ text });
  return originals.found;
}

/** Lists of curation that hold the site's own words for readers. */
export const TRANSLATED_CURATION = [
  'aliases',
  'classes',
  'evidence',
  'handling/codes',
  'handling/corrections',
  'handling/notes',
  'handling/phrases',
  'handling/topics',
  'origins',
  'retired',
  'topics',
  'without-topic',
] as const;

/** Curation with words for readers, as it is read. */
export interface SiteTexts {
  curation: <Name extends (typeof TRANSLATED_CURATION)[number]>(
    name: Name,
  ) => readonly CurationOf<Name>[number][];
  reviews: readonly Review[];
}

/**
 * The site's own texts: topics, judgements and what they rest on, origins, notes of reviews, reasons that readers see,
 * products that the site has no codes of. Not: words quoted from documents; the reasons of `splits.yaml`, `evidence.yaml`
 * and `redirects.yaml` and of links, which maintainers read; `synonyms.yaml` and `log-hints.yaml`, which no reader sees; the
 * names that `aliases.yaml` lists for the search; and the interface, whose words stand in `src/messages`.
 */
export function siteOriginals({ curation, reviews }: SiteTexts): Originals {
  const originals = collector();
  const texts = [
    ...curation('topics').flatMap(({ group, name, means, helps = [] }) => [
      group,
      name,
      means,
      ...helps.map(({ says }) => says),
    ]),
    ...curation('without-topic').map(({ reason }) => reason),
    ...reviews.map(({ note }) => note),
    ...curation('handling/phrases').map(({ reason }) => reason),
    ...curation('handling/corrections').map(({ reason }) => reason),
    ...curation('handling/topics').map(({ reason }) => reason),
    ...curation('handling/codes').map(({ reason }) => reason),
    ...curation('handling/notes').map((note) => ('says' in note ? note.says : note.reason)),
    ...curation('evidence').flatMap(({ collect }) => collect),
    ...curation('origins').map(({ says }) => says),
    ...curation('classes').map(({ reason }) => reason),
    ...curation('retired').map(({ reason }) => reason),
    ...curation('aliases').map((alias) => ('foreign' in alias ? alias.foreign : undefined)),
  ];
  for (const text of texts) if (text !== undefined) originals.add({ text });
  return originals.found;
}

function collector() {
  const found = new Map<string, Original & { links: Set<string> }>();
  const add = (text: RichText | null, advice: RichText | null = null): void => {
    if (![text, advice].some((part) => part && CHINESE.test(part.text))) return;
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
  };
  return { found: found as Originals, add };
}
