import type { Glossary, Translation } from '../../schemas/translations.ts';
import { originalExcerpt, type Original } from './originals.ts';

/** What is wrong with a translation: what was found, and what to do. */
export interface TranslationFault {
  found: string;
  remedy: string;
}

/** Han characters, and the punctuation that goes with them. */
const CHINESE = /[\p{Script=Han}，。；：、（）【】“”‘’！？]+/u;
const MARKUP = /<[a-z/!][^>]*>|\]\(|&#?\w+;|`|\*\*|__/iu;
const ADDRESS = /https?:[^\s，。；）)]*[^\s，。；）).,;:]/gu;
const TOKEN = /[A-Za-z0-9_]*[A-Za-z][A-Za-z0-9_]*/gu;
/** A token that no English word looks like: with `_`, a digit, or a capital behind its first letter. */
const IDENTIFIER = /_|\d|^.+[A-Z]/u;

/**
 * What the machine can tell of a translation beside its original: a part that is missing or that the original has not, Chinese or
 * markup, other numbers, identifiers, units, links than the original, terms that the glossary words otherwise.
 */
export function translationFaults(
  translation: Translation,
  original: Original,
  glossary: Glossary,
): TranslationFault[] {
  const excerpt = originalExcerpt(original);
  const faults: TranslationFault[] = [];
  if (translation.original !== excerpt) {
    faults.push({
      found: `"original" is not how the original begins: "${excerpt}"`,
      remedy: 'Copy it, and see whether the translation still fits',
    });
  }
  for (const part of ['text', 'advice'] as const) {
    const from = original[part];
    const to = translation[part];
    if (to === undefined && from === null) continue;
    if (to?.trim() === '') {
      faults.push({ found: `an empty "${part}"`, remedy: 'Translate it, or remove the item' });
    } else if (to === undefined || from === null) {
      faults.push({
        found: `${to === undefined ? 'no' : 'a'} "${part}", where the original has ${from === null ? 'none' : 'one'}`,
        remedy: 'Split the translation into text and advice as the original is',
      });
    } else faults.push(...partFaults(part, to, from, glossary));
  }
  return [...faults, ...linkFaults(translation, original)];
}

function partFaults(part: string, to: string, from: string, glossary: Glossary): TranslationFault[] {
  const faults: TranslationFault[] = [];
  const chinese = CHINESE.exec(to)?.[0];
  if (chinese !== undefined) {
    faults.push({ found: `Chinese in "${part}": "${chinese}"`, remedy: 'Translate it' });
  }
  const markup = MARKUP.exec(to)?.[0];
  if (markup !== undefined && !from.includes(markup)) {
    faults.push({ found: `markup in "${part}": "${markup}"`, remedy: 'Write plain text' });
  }
  const compare = (what: string, theirs: string[], ours: string[]) => {
    const missing = without(theirs, ours);
    const added = without(ours, theirs);
    if (missing.length + added.length === 0) return;
    const told = [
      missing.length > 0 && `without ${missing.join(', ')}`,
      added.length > 0 && `with ${added.join(', ')}`,
    ].filter(Boolean);
    faults.push({
      found: `other ${what} in "${part}" than in the original: ${told.join(', ')}`,
      remedy: 'Keep them as they are',
    });
  };
  compare('links', from.match(ADDRESS) ?? [], to.match(ADDRESS) ?? []);
  compare('numbers', numbersOf(from), numbersOf(to));
  compare('units', amounts(from, glossary), amounts(to, glossary));
  const terms = termsIn(from, glossary);
  const names = terms.flatMap(({ words }) => words.flatMap((word) => word.match(TOKEN) ?? []));
  const plain = terms
    .reduce((text, { original }) => text.replaceAll(original, ' '), from)
    .replaceAll(ADDRESS, ' ');
  const theirs = [...new Set(plain.match(TOKEN))];
  const ours = [...new Set(to.replaceAll(ADDRESS, ' ').match(TOKEN))];
  compare(
    'identifiers',
    theirs,
    ours.filter((token) => theirs.includes(token) || (IDENTIFIER.test(token) && !names.includes(token))),
  );
  const said = to.toLowerCase();
  for (const { original, words } of terms) {
    if (words.some((word) => said.includes(word.toLowerCase()))) continue;
    faults.push({
      found: `"${part}" words "${original}" otherwise than the glossary: ${words.join(' / ')}`,
      remedy: 'Use its word, or add another to it',
    });
  }
  return faults;
}

function linkFaults(
  { text = '', advice = '', links = {} }: Translation,
  original: Original,
): TranslationFault[] {
  const missing = [...original.links].filter((words) => !Object.hasOwn(links, words));
  const odd = Object.entries(links).filter(
    ([from, to]) => !original.links.has(from) || !`${text}\n${advice}`.includes(to),
  );
  return [
    ...missing.map((words) => ({
      found: `no "links" for "${words}", which the document links`,
      remedy: 'Name the words of the translation that carry the link',
    })),
    ...odd.map(([from, to]) => ({
      found: `a link of "${from}" at "${to}", where ${original.links.has(from) ? 'the translation has no such words' : 'the document has none'}`,
      remedy: 'Correct or remove it',
    })),
  ];
}

/** Digits as they stand, with the minus of those that have one. */
const numbersOf = (text: string): string[] => text.match(/(?<![\w%.])-\d+|\d+/gu) ?? [];

/** Numbers with the units of the glossary, in either language: a document may print `700byte`. */
function amounts(text: string, { units }: Glossary): string[] {
  return [...Map.groupBy(units, ({ word }) => word)].flatMap(([word, same]) => {
    const names = same.map(({ original }) => RegExp.escape(original)).join('|');
    const pattern = new RegExp(`(\\d+)[ -]?(?:${names}|${RegExp.escape(word)}s?\\b)`, 'giu');
    return [...text.matchAll(pattern)].map(([, number = '']) => `${number} ${word}`);
  });
}

/** Terms of the glossary in a text; none that stands in it as part of a longer one only. */
function termsIn(text: string, { terms }: Glossary): Glossary['terms'] {
  let rest = text;
  return terms
    .toSorted((a, b) => b.original.length - a.original.length)
    .filter(({ original }) => {
      const isThere = rest.includes(original);
      if (isThere) rest = rest.replaceAll(original, '\n');
      return isThere;
    });
}

/** What one list holds more often than the other. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((item) => {
    const at = left.indexOf(item);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
