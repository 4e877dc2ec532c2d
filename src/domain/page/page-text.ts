import { moduleOf, type System } from '../model/catalogue.ts';
import { codeLabel } from '../model/code.ts';
import { latestRecords, type Entry } from '../model/entry.ts';
import { trimEndOf } from '../text/trim-end.ts';

/** Longest meta description, in characters; search engines show about half of it in Chinese. */
const LONGEST = 150;

/** The words that title and description of a code's page are made with; src/messages has them. */
export interface CodePageWords {
  /** Of a range or class, as far as the document states them. */
  bounds: (bounds: { from?: number | undefined; to?: number | undefined }) => string;
  pageTitle: (code: string, title: string, place: string, isRemoved: boolean) => string;
  /** @param said what the code means and what to do, without the full stops at their ends */
  pageDescription: (system: string, module: string, code: string, said: readonly string[]) => string;
}

/** Module or layer in which an entry is shown; the layer where numbers are unique per layer only. */
export function homeOf(system: System, entry: Entry): { id: string; name: string } {
  return moduleOf(system, entry.namespace ?? entry.module);
}

/** System and module in one name, in short; a module that repeats the name of its system, or its end, doesn't twice. */
export function placeName(
  { manifest: { shortName } }: { manifest: Pick<System['manifest'], 'shortName'> },
  { name }: { name: string },
): string {
  if (name.startsWith(shortName)) return name;
  const end = shortName.slice(shortName.lastIndexOf(' ') + 1);
  return name.startsWith(`${end} `) ? shortName + name.slice(end.length) : `${shortName} ${name}`;
}

/** Document title of a code page: unique on the site, number first, since browser tabs cut the end off. */
export function codePageTitle(system: System, entry: Entry, words: CodePageWords): string {
  const place = placeName(system, homeOf(system, entry));
  return words.pageTitle(codeLabel(entry), entry.title, place, entry.status === 'removed');
}

/** Meta description of a code page: which number of whom, what it means, what to do. */
export function codePageDescription(system: System, entry: Entry, words: CodePageWords): string {
  const { manifest } = system;
  const [record] = latestRecords(entry);
  const { cause, advice } = record?.shown ?? record ?? {};
  const said = (cause ? [cause, advice] : [record?.shown ? advice : record?.text])
    .map((part) => part && trimEndOf(part.text.replace(/\s+/gu, ' '), /[。．.\s]/u))
    .filter((part): part is string => Boolean(part));
  return cut(words.pageDescription(manifest.name, homeOf(system, entry).name, codeLabel(entry), said));
}

/** A text of at most {@link LONGEST} characters; a last word in Latin letters is dropped rather than cut in two. */
function cut(text: string): string {
  const characters = [...text.slice(0, LONGEST * 2 + 2)];
  if (characters.length <= LONGEST) return text;
  const head = characters.slice(0, LONGEST - 1).join('');
  return `${/^[a-z]+$/iu.test(characters.slice(LONGEST - 2, LONGEST).join('')) ? head.replace(/\s+\S*$/u, '') : head}…`;
}
