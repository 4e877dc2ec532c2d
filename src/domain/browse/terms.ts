/** The one free field: numbers by their beginning, ranges by what they hold, words by the title. */
import { codeLabel, parseCode, parseNumber } from '../model/code.ts';
import { holdsNumber } from '../model/interval.ts';
import { oncePer } from '../model/once-per.ts';
import { normalise } from '../search/normalise.ts';
import { codeOf, type BrowseTable } from './table.ts';

type Term =
  | { kind: 'number'; digits: string; number: number | null }
  | { kind: 'range'; from: number; to: number }
  | { kind: 'word'; word: string };

/** Reads a query; every term has to be met. A whole query that is a range (`120001 - 130000`) is one term. */
function parseTerms(query: string): Term[] {
  const folded = normalise(query);
  const range = parseCode(folded);
  if (range?.kind === 'range') return [{ kind: 'range', from: range.from ?? 0, to: range.to ?? 0 }];
  return folded
    .split(' ')
    .filter((word) => word !== '')
    .map((word) =>
      /^-?\d*$/u.test(word)
        ? { kind: 'number', digits: word, number: parseNumber(word) }
        : { kind: 'word', word },
    );
}

/** Rows that meet a query, as 1 and 0; null where it asks for nothing. */
export function matchRows(table: BrowseTable, query: string): Uint8Array | null {
  const terms = parseTerms(query);
  if (terms.length === 0) return null;
  const titles = terms.some(({ kind }) => kind === 'word') ? foldedTitles(table) : [];
  return Uint8Array.from(table.codes, (_, row) =>
    terms.every((term) => meets(table, row, titles[row] ?? '', term)) ? 1 : 0,
  );
}

function meets(table: BrowseTable, row: number, title: string, term: Term): boolean {
  if (term.kind === 'word') return title.includes(term.word);
  if (term.kind === 'range') return overlaps(table, row, term);
  const { digits, number } = term;
  const code = table.codes[row] ?? '';
  // Digits without a sign are the beginning of negative numbers too: a list shows the sign, and people leave it out.
  if (code.startsWith(digits) || code.startsWith(`-${digits}`)) return true;
  const interval = table.kinds.get(row);
  return interval !== undefined && number !== null && holdsNumber(interval, number);
}

/** Whether a code lies in a range, or a range or class has numbers in common with it. */
function overlaps(table: BrowseTable, row: number, range: { from: number; to: number }): boolean {
  const code = codeOf(table, row);
  if (code.kind === 'catch-all') return false;
  const number = code.kind === 'range' ? null : parseNumber(code.code);
  if (number !== null && range.from <= number && number <= range.to) return true;
  const { from = -Infinity, to = Infinity } = code;
  return code.kind !== 'exact' && from <= range.to && range.from <= to;
}

/** No character of a title, and none that normalising changes or joins with its neighbours. */
const SEPARATOR = '\0';

/** Titles in the spelling of queries, all in one go; of what is no number, with the code as people read it. */
const foldedTitles = oncePer(({ data, kinds }: BrowseTable): readonly string[] => {
  const titles = data.titles.map((title, row) => {
    const code = kinds.get(row);
    return code ? `${codeLabel(code)} ${title}` : title;
  });
  return normalise(titles.join(SEPARATOR)).split(SEPARATOR);
});
