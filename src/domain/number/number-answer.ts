/** The answer to the numbers of a query: what each of them means, in the order in which a person should read it. */
import { neighboursIn, type Neighbour } from './neighbour.ts';
import { tableOf, type CodeHit, type IndexedCode, type NumberIndex } from './number-index.ts';
import { meaningOf, type NumberMeaning } from './number-meaning.ts';
import type { NumberTable } from './number-table.ts';
import type { WrittenNumber } from './written-number.ts';
import { findNames, nameMap } from '../search/names.ts';
import { normalise } from '../search/normalise.ts';
import { parseQuery, type ParsedQuery } from '../search/query.ts';

/** How many codes that begin with what was typed are shown. */
export const MOST_PREFIXED = 8;

/** What a number of the query means, its codes in the named systems and layers first. */
export interface NumberFinding extends NumberMeaning<CodeHit> {
  /** The first codes of `exact` are in what the query names; 0 where it names nothing. */
  named: number;
  /** Whether the query names a system, layer or foreign product, and that has neither the number nor an interval of it. */
  isLacking: boolean;
  /** Codes that begin with it. */
  prefixed: CodeHit[];
  /** The numbers next to one that no document lists. */
  neighbours: Neighbour[];
}

export interface NumbersAnswer {
  query: ParsedQuery;
  findings: NumberFinding[];
}

interface Query extends ParsedQuery {
  /** Ids of the systems and layers whose fields stand in the query. */
  fields: string[];
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
  const findings = parsed.numbers.map((number) => findNumber(index, parsed, number));
  return { query: parsed, findings: withoutChance(findings, parsed) };
}

/** Among words, a number that no document has is a number of something else as soon as another one is a code. */
function withoutChance(findings: NumberFinding[], { words, hinted }: ParsedQuery): NumberFinding[] {
  const isFound = ({ standing }: NumberFinding) => standing === 'listed' || standing === 'in-range';
  if ((words === '' && !hinted) || !findings.some(isFound)) return findings;
  return findings.filter(({ standing }) => standing !== 'unlisted');
}

function findNumber(index: NumberIndex, query: Query, written: WrittenNumber): NumberFinding {
  const table = tableOf(index);
  const meaning = meaningOf(table, written);
  const exact = inOrder(meaning.exact, query);
  const isNumber = meaning.from === meaning.to;
  const named = countNamed(exact, query);
  const isAround = exact.length === 0 && meaning.containing.some((one) => isNamed(one, query));
  return {
    ...meaning,
    exact: exact.map(toHit),
    named,
    isLacking: query.names.length > 0 && named === 0 && !isAround,
    opposite: inOrder(meaning.opposite, query).map(toHit),
    containing: meaning.containing.toSorted((a, b) => nearness(b, query) - nearness(a, query)).map(toHit),
    prefixed: isNumber ? prefixed(table, query, written.shown) : [],
    neighbours: isNumber && exact.length === 0 ? neighboursIn(index, meaning.from, query.names) : [],
  };
}

const toHit = ({ hit }: IndexedCode) => hit;

/** How well an entry fits what the query names: 2 for its layer, 1 for its system, 0 for nothing. */
function nearness({ system, module }: IndexedCode, { names }: Query): number {
  if (names.includes(module)) return 2;
  return names.some((name) => name === system || name.startsWith(`${system}/`)) ? 1 : 0;
}

/** In the named layer, in the named system, elsewhere; among equals by the query's other words in the title. */
function inOrder(codes: readonly IndexedCode[], query: Query): IndexedCode[] {
  const words = query.words === '' ? [] : query.words.split(' ');
  const told = ({ hit }: IndexedCode) => {
    const title = normalise(hit.title);
    return words.filter((word) => title.includes(word)).length;
  };
  const inField = ({ module }: IndexedCode) => (query.fields.includes(module) ? 1 : 0);
  return codes.toSorted(
    (a, b) => nearness(b, query) - nearness(a, query) || inField(b) - inField(a) || told(b) - told(a),
  );
}

/** Whether it is in what the query names: in that layer or system, or in that layer's system by its own field. */
function isNamed(one: IndexedCode, { names, fields }: Query): boolean {
  return (
    names.includes(one.module) ||
    names.includes(one.system) ||
    (fields.includes(one.module) && names.some((name) => name.startsWith(`${one.system}/`)))
  );
}

function countNamed(exact: readonly IndexedCode[], query: Query): number {
  const best = Math.max(0, ...exact.map((one) => nearness(one, query)));
  // A layer's name asks for that layer; other layers of the system are "elsewhere" as soon as it has the number.
  return exact.filter((one) => isNamed(one, query) && nearness(one, query) === best).length;
}

/** Shorter numbers first: they are nearer to being what is being typed. */
function prefixed({ byCode }: NumberTable<IndexedCode>, query: Query, text: string): CodeHit[] {
  if (query.numbers.length !== 1 || query.words !== '') return [];
  return [...byCode.values()]
    .flat()
    .filter(({ code: { kind, code } }) => {
      return (kind === 'exact' || kind === 'class') && code !== text && code.startsWith(text);
    })
    .sort(
      (a, b) =>
        nearness(b, query) - nearness(a, query) ||
        Math.abs(Number(a.code.code)) - Math.abs(Number(b.code.code)),
    )
    .slice(0, MOST_PREFIXED)
    .map(toHit);
}
