/**
 * The full-text index: one Pagefind record per entry.
 *
 * Made from the data, not from the built pages: the index then holds exactly the words that should be found (no
 * labels, navigation or dates of the page), each with its own weight, whatever the page's template looks like. The
 * records are small HTML documents rather than Pagefind's "custom records", because only HTML carries weights.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { codePath } from '../../../src/domain/model/address.ts';
import { moduleOf, type System } from '../../../src/domain/model/catalogue.ts';
import { codeLabel } from '../../../src/domain/model/code.ts';
import { latestRecords, type Entry } from '../../../src/domain/model/entry.ts';
import { queryWords } from '../../../src/domain/search/concepts.ts';
import type { RichText, SourceRecord } from '../../../src/schemas/document.ts';
import { ORIGINAL, type Locale } from '../../../src/schemas/locales.ts';
import { distinctTexts, saidOf } from '../../../src/domain/search/text-index.ts';
import { escapeXml } from '../../../src/domain/text/escape-xml.ts';

/**
 * A locale as Pagefind has it. Words of a Chinese index are cut by its dictionary at build time and by `Intl.Segmenter` in
 * the browser, which it only asks where the language begins with `zh`.
 */
const languageOf = (locale: Locale): string => locale.toLowerCase();

/** Fragments (what a result shows) are bundled: a search loads a few files, not one per result. */
const FEWEST_BUNDLES = 20;
/** Results of a search stand anywhere: a bundle must not grow with the number of codes. */
const MOST_IN_BUNDLE = 40;

/** What the browser loads of what Pagefind writes; the rest are its own dialogs and a worker that is not used. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_(meta|index|fragment))$/;

/** Pagefind's scale is 0 to 10, body text 1. The title counts through its metadata field (src/client/search/pagefind.ts). */
const WEIGHT = { cause: 4, advice: 2, label: 0.5, vendor: 1, old: 0.25 };

/**
 * Writes the index.
 * @param systems all systems; the same systems give the same bytes
 * @param folder where to write; made when missing
 * @param locale of the texts; the documents' words stand behind them
 * @returns how many entries it holds and how many files and bytes were written
 * @throws Error naming the entry that Pagefind refused
 */
export async function writeSearchIndex(
  systems: readonly System[],
  folder: string,
  locale: Locale = ORIGINAL,
) {
  const total = systems.reduce((sum, { entries }) => sum + entries.length, 0);
  const maxFragments = Math.max(FEWEST_BUNDLES, Math.ceil(total / MOST_IN_BUNDLE));
  const { index, errors } = await createIndex({ forceLanguage: languageOf(locale), maxFragments });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const records = await addRecords(index, systems, locale);
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(`Pagefind wrote no index: ${failed.join('; ')}`);
    const needed = files.filter(({ path }) => NEEDED.test(path.split('/').at(-1) ?? ''));
    for (const { path, content } of needed) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return {
      records,
      files: needed.length,
      bytes: needed.reduce((sum, { content }) => sum + content.length, 0),
    };
  } finally {
    await close();
  }
}

async function addRecords(index: PagefindIndex, systems: readonly System[], locale: Locale): Promise<number> {
  let records = 0;
  for (const system of systems) {
    // One after the other: Pagefind numbers the records as they come in.
    for (const entry of system.entries) {
      const { errors } = await index.addHTMLFile({
        url: codePath(entry),
        content: entryToHtml(system, entry, locale),
      });
      if (errors.length > 0) throw new Error(`Pagefind refused ${entry.id}: ${errors.join('; ')}`);
      records += 1;
    }
  }
  return records;
}

/**
 * The record of an entry: meaning and advice of today, then what older versions said and today's doesn't, then its
 * number and place.
 */
export function entryToHtml(system: System, entry: Entry, locale: Locale = ORIGINAL): string {
  const { shortName, name } = system.manifest;
  const module = moduleOf(system, entry.namespace ?? entry.module).name;
  const code = codeLabel(entry);
  const meta = { title: entry.title, code, system: shortName, module, status: entry.status };
  const current = latestRecords(entry);
  const { causes, advice, old, today } = wordsIn(entry, current, locale);
  // Pagefind cuts no Chinese in another language's index: its words stand there with blanks between them.
  const own = locale === ORIGINAL ? null : wordsIn(entry, current, ORIGINAL);
  const known = new Set([...causes, ...advice, ...old]);
  const cut = (own ? [...own.causes, ...own.advice] : [])
    .filter((text) => !known.has(text))
    .map((text) => queryWords(text).join(' '));
  return [
    `<!doctype html><html lang="${locale}"><body data-pagefind-body>`,
    // A value beside its name instead of `name:value`: Pagefind would split the latter at commas.
    ...Object.entries(meta).map(
      ([key, value]) => `<i data-pagefind-meta="${key}[v]" v="${escapeXml(value)}"></i>`,
    ),
    ...causes.map((text) => phrase(text, WEIGHT.cause)),
    ...advice.map((text) => phrase(text, WEIGHT.advice)),
    ...old.filter((text) => !today.has(text)).map((text) => phrase(text, WEIGHT.old)),
    ...cut.map((text) => phrase(text, WEIGHT.vendor)),
    // Last, and beginning with code and short name, by which the dialog keeps it out of what it quotes.
    phrase(`${code} ${shortName} ${name} ${module}`, WEIGHT.label),
    '</body></html>',
  ].join('');
}

/** What an entry says in a language: meaning and advice of today, and older wordings. */
function wordsIn({ versions }: Entry, current: readonly SourceRecord[], locale: Locale) {
  const said = current.map((record) => saidOf(record, locale));
  const extra = current.flatMap(({ extra = [], translations }) => translations?.[locale]?.extra ?? extra);
  const causes = distinctTexts(said.map(({ cause }) => cause));
  const advice = distinctTexts([...said.map((record) => record.advice), ...extra.map(({ text }) => text)]);
  const older = versions.slice(0, -1).flatMap(({ records }) => records);
  return {
    causes,
    advice,
    old: distinctTexts(older.flatMap((record) => wordingOf(record, locale))),
    today: new Set([
      ...causes,
      ...advice,
      ...distinctTexts(current.flatMap((record) => wordingOf(record, locale))),
    ]),
  };
}

/** The whole text of a record; of a translation its parts. */
function wordingOf({ text, translations }: SourceRecord, locale: Locale): (RichText | null)[] {
  const translation = translations?.[locale];
  return translation ? [translation.cause, translation.advice] : [text];
}

/** Not a block element: Pagefind would put a full stop after its text, and the dialog would quote it. */
function phrase(text: string, weight: number): string {
  return `<span data-pagefind-weight="${weight}">${escapeXml(text)}</span> `;
}
