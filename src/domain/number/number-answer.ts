/**
 * The answer to the numbers of a query: what each of them is, in the order in which a person should read it. A
 * number that no document has is said to be unknown; what else might help stands apart from any answer.
 */
import { numberPath } from '../model/address.ts';
import { holdsNumber, compareWidths } from '../model/interval.ts';
import type { IndexedSystem, Row } from './indexed-system.ts';
import { nameMap, rowCode, rowHit, type CodeHit, type NumberIndex } from './lookup.ts';
import { parseNumber } from '../model/code.ts';
import { findNames } from '../search/names.ts';
import { normalise } from '../search/normalise.ts';
import { parseQuery, type ParsedNumber, type ParsedQuery } from '../search/query.ts';

/** How many codes that begin with what was typed are shown. */
export const MOST_PREFIXED = 8;

export interface Neighbour {
  label: string;
  /** Address without the site's base: of the code, or of the number where several codes have it. */
  path: string;
  title: string;
}

export interface NumberFinding {
  /** The number as it is shown back. */
  shown: string;
  /** The number that an unsigned one stands for (4294957183 → -10113); null for any other. */
  readAs: string | null;
  /** Codes that are exactly this number: in the named systems and layers first. */
  exact: CodeHit[];
  /** The first codes of `exact` are in what the query names; 0 where it names nothing. */
  named: number;
  /** Codes with the same digits and the other sign. */
  opposite: CodeHit[];
  /** Ranges and classes that it falls into, narrowest first. */
  containing: CodeHit[];
  /** Codes that begin with it. */
  prefixed: CodeHit[];
  /** Codes that had it and that no document has any more. */
  retired: CodeHit[];
  /** The nearest codes below and above a number that no document has. */
  nearest: Neighbour[];
}

export interface NumbersAnswer {
  query: ParsedQuery;
  findings: NumberFinding[];
}

interface Query extends ParsedQuery {
  /** Ids of the systems and layers whose fields stand in the query. */
  fields: string[];
}

interface Located {
  system: IndexedSystem;
  row: Row;
}

/**
 * Answers the numbers of a query.
 * @param query as typed
 * @returns findings in the order of the query; none where it holds no number
 */
export function answerNumbers(index: NumberIndex, query: string): NumbersAnswer {
  const read = parseQuery(query, nameMap(index));
  const fields = findNames(read.text, new Map(Object.entries(index.fields ?? {})));
  const parsed = { ...read, fields: fields.flatMap(({ ids }) => ids) };
  const all = index.systems.flatMap((system) => system.rows.map((row): Located => ({ system, row })));
  const findings = parsed.numbers.map((number) => findNumber(index, all, parsed, number));
  if (parsed.range !== null) findings.unshift(findRange(all, parsed, parsed.range));
  return { query: parsed, findings };
}

function findRange(all: readonly Located[], query: Query, range: string): NumberFinding {
  const exact = inOrder(
    all.filter(({ row }) => String(row[0]) === range),
    query,
  );
  return { ...emptyFinding(range), exact: exact.map(toHit), named: countNamed(exact, query) };
}

function findNumber(
  index: NumberIndex,
  all: readonly Located[],
  query: Query,
  { text, doubtfulSign }: ParsedNumber,
): NumberFinding {
  const withCode = (code: string) =>
    inOrder(
      all.filter(({ row }) => String(row[0]) === code),
      query,
    );
  const typed = withCode(text);
  if (doubtfulSign && typed.length === 0) {
    const unsigned = text.slice(1);
    if (withCode(unsigned).length > 0)
      return findNumber(index, all, query, { text: unsigned, doubtfulSign: false });
  }
  const readAs = typed.length === 0 ? signedForm(text) : null;
  const exact = readAs === null ? typed : withCode(readAs);
  const number = parseNumber(readAs ?? text);
  const opposite = number ? withCode(String(-number)) : [];
  const containing =
    number === null ? [] : intervals(all, query, number).filter((one) => !exact.includes(one));
  return {
    ...emptyFinding(text),
    readAs,
    exact: exact.map(toHit),
    named: countNamed(exact, query),
    opposite: opposite.map(toHit),
    containing: containing.map(toHit),
    prefixed: prefixed(all, query, text),
    retired: (index.retired ?? []).filter(({ label }) => label === (readAs ?? text)),
    nearest: exact.length > 0 || number === null ? [] : nearest(all, query, number),
  };
}

const emptyFinding = (shown: string): NumberFinding => ({
  shown,
  readAs: null,
  exact: [],
  named: 0,
  opposite: [],
  containing: [],
  prefixed: [],
  retired: [],
  nearest: [],
});

/** A code or a class; not a range, nor the row for all remaining errors. */
const isNumber = ({ 0: code }: Row) => Number.isInteger(Number(code));

const toHit = ({ system, row }: Located) => rowHit(system, row);

/**
 * The negative number that an unsigned one of 32 or 64 bits stands for, as logs of C and Java programs print it;
 * null for any other. Only the small negative numbers that codes are.
 */
export function signedForm(text: string): string | null {
  if (!/^\d{10,20}$/.test(text)) return null;
  const value = BigInt(text);
  const bits = value < 2n ** 32n ? 32 : 64;
  const signed = BigInt.asIntN(bits, value);
  return value < 2n ** 64n && signed < 0n && signed > -10_000_000n ? String(signed) : null;
}

/** How well an entry fits what the query names: 2 for its layer, 1 for its system, 0 for nothing. */
function nearness({ system, row }: Located, { names }: Query): number {
  const module = `${system.id}/${system.modules[row[1]]?.id ?? ''}`;
  if (names.includes(module)) return 2;
  return names.some((name) => name === system.id || name.startsWith(`${system.id}/`)) ? 1 : 0;
}

/** In the named layer, in the named system, elsewhere; among equals by the query's other words in the title. */
function inOrder(located: readonly Located[], query: Query): Located[] {
  const words = query.words === '' ? [] : query.words.split(' ');
  const told = ({ row }: Located) => {
    const title = normalise(row[2]);
    return words.filter((word) => title.includes(word)).length;
  };
  const inField = ({ system, row }: Located) =>
    query.fields.includes(`${system.id}/${system.modules[row[1]]?.id ?? ''}`) ? 1 : 0;
  return located.toSorted(
    (a, b) => nearness(b, query) - nearness(a, query) || inField(b) - inField(a) || told(b) - told(a),
  );
}

function countNamed(exact: readonly Located[], query: Query): number {
  const best = Math.max(0, ...exact.map((one) => nearness(one, query)));
  // A layer's name asks for that layer; other layers of the system are "elsewhere" as soon as it has the number.
  return best === 0 ? 0 : exact.filter((one) => nearness(one, query) === best).length;
}

function intervals(all: readonly Located[], query: Query, number: number): Located[] {
  const byWidth = compareWidths(number);
  return all
    .filter(({ row }) => holdsNumber(rowCode(row), number))
    .sort((a, b) => nearness(b, query) - nearness(a, query) || byWidth(rowCode(a.row), rowCode(b.row)));
}

/** Shorter numbers first: they are nearer to being what is being typed. */
function prefixed(all: readonly Located[], query: Query, text: string): CodeHit[] {
  if (query.numbers.length !== 1 || query.words !== '') return [];
  const numbers = all.filter(
    ({ row }) => isNumber(row) && String(row[0]) !== text && String(row[0]).startsWith(text),
  );
  return numbers
    .sort(
      (a, b) =>
        nearness(b, query) - nearness(a, query) || Math.abs(Number(a.row[0])) - Math.abs(Number(b.row[0])),
    )
    .slice(0, MOST_PREFIXED)
    .map(toHit);
}

/** Up to two numbers on each side, in the named system where there is one; with the number's own sign. */
function nearest(all: readonly Located[], query: Query, number: number): Neighbour[] {
  const numbered = all.filter(
    ({ row }) =>
      isNumber(row) && row[0] !== 0 && Number(row[0]) < 0 === number < 0 && Number(row[0]) !== number,
  );
  const named = numbered.filter((one) => nearness(one, query) === 2);
  const inSystem = named.length > 0 ? named : numbered.filter((one) => nearness(one, query) === 1);
  const byNumber = Map.groupBy(inSystem.length > 0 ? inSystem : numbered, ({ row }) => Number(row[0]));
  const numbers = [...byNumber.keys()].sort((a, b) => a - b);
  const above = numbers.findIndex((other) => other > number);
  const split = above < 0 ? numbers.length : above;
  return numbers.slice(Math.max(0, split - 2), split + 2).flatMap((other): Neighbour[] => {
    const [first, ...more] = byNumber.get(other) ?? [];
    if (!first) return [];
    const hit = toHit(first);
    const several = more.length > 0;
    return [
      {
        label: hit.label,
        path: several ? numberPath(hit.label) : hit.path,
        title: several ? `${hit.title} 等 ${more.length + 1} 种含义` : hit.title,
      },
    ];
  });
}
