/**
 * Which codes a number means: the index that search, decoder and the page of missing addresses load, and looking
 * numbers up in it. A number that no document has gets no exact hit, never another code.
 */
import { codePath, entryId } from '../model/address.ts';
import { codeLabel, parseCode, parseNumber, type Code, type CodeKind } from '../model/code.ts';
import type { IndexedSystem, Row } from './indexed-system.ts';
import { compareWidths, holdsNumber } from '../model/interval.ts';
import type { EnvelopeRule } from '../links/envelope.ts';
import type { Names } from '../search/names.ts';
import type { ShardTable } from './shards/table.ts';

/** All numbers of all systems, as small as it travels to the browser (`/search/numbers.json`). */
export interface NumberIndex {
  systems: IndexedSystem[];
  /** What systems and layers are called; see search/names.ts. */
  names?: Names;
  /** Field of a log → the system or layer that gives its codes in it. */
  fields?: Names;
  /** Codes that say that an answer carries another system's or layer's code. */
  envelopes?: EnvelopeRule[];
  /** Codes that no document has any more and whose pages stay; absent where there are none. */
  retired?: CodeHit[];
  /** Where the remaining rows are, in an index that was split: see shards/split.ts. */
  shards?: ShardTable;
}

/** An entry as a line in a list of results. */
export interface CodeHit {
  /** See {@link entryId}. */
  id: string;
  /** Address without the site's base. */
  path: string;
  /** The code as people read it. */
  label: string;
  title: string;
  /** Short name of the system. */
  system: string;
  /** Name of the module or layer. */
  module: string;
  removed: boolean;
  /** Of a range, a class or the row for all remaining errors. */
  kind?: CodeKind;
}

export interface NumberAnswer {
  /** The codes that are exactly what was asked for, over all systems and layers, in display order. */
  exact: CodeHit[];
  /** Ranges and classes that the number falls into, narrowest first; without those in `exact`. */
  containing: CodeHit[];
}

const DIGITS_AND_SIGNS = /^[\s\d\p{Pd}\u2212+~\u301C\u223C]+$/u;

/**
 * Whether a query is digits and signs only, in any width, and not two numbers side by side: who types this means a
 * number or a range, not words.
 */
export function isNumeric(query: string): boolean {
  const plain = query.normalize('NFKC');
  return DIGITS_AND_SIGNS.test(plain) && /\d/.test(plain) && !/\d\s+\d/.test(plain);
}

/**
 * Looks a number up.
 * @param query as typed; also a range as the documents write one (`120001~130000`)
 * @returns null where the query is not numeric; both lists are empty for a number that fits nothing
 */
export function lookupNumber(index: NumberIndex, query: string): NumberAnswer | null {
  if (!isNumeric(query)) return null;
  const number = parseNumber(query);
  const wanted = parseCode(query)?.code;
  const exact: CodeHit[] = [];
  const intervals: { hit: CodeHit; interval: Code }[] = [];
  for (const system of index.systems) {
    for (const row of system.rows) {
      const code = rowCode(row);
      if (code.code === wanted) exact.push(rowHit(system, row));
      else if (number !== null && holdsNumber(code, number)) {
        intervals.push({ hit: rowHit(system, row), interval: code });
      }
    }
  }
  const byWidth = compareWidths(number ?? 0);
  intervals.sort((a, b) => byWidth(a.interval, b.interval));
  return { exact, containing: intervals.map(({ hit }) => hit) };
}

/** Every entry of the index with its code, in display order. */
export function allHits(index: NumberIndex): { hit: CodeHit; code: Code }[] {
  return index.systems.flatMap((system) =>
    system.rows.map((row) => ({ hit: rowHit(system, row), code: rowCode(row) })),
  );
}

/** What a row's code states. */
export function rowCode([code, , , , kind = 'exact', from, to]: Row): Code {
  return { kind, code: String(code), ...(from != null && { from }), ...(to != null && { to }) };
}

/** A row as people see it. */
export function rowHit(system: IndexedSystem, row: Row): CodeHit {
  const code = rowCode(row);
  const module = system.modules[row[1]];
  const address = {
    system: system.id,
    namespace: system.layered ? (module?.id ?? null) : null,
    code: code.code,
  };
  return {
    id: entryId(address),
    path: codePath(address),
    label: codeLabel(code),
    title: row[2],
    system: system.name,
    module: module?.name ?? '',
    removed: row[3] === 1,
    ...(code.kind !== 'exact' && { kind: code.kind }),
  };
}

const maps = new WeakMap<NumberIndex, ReadonlyMap<string, string[]>>();

/** The index's names, ready to be looked up. */
export function nameMap(index: NumberIndex): ReadonlyMap<string, string[]> {
  const map = maps.get(index) ?? new Map(Object.entries(index.names ?? {}));
  maps.set(index, map);
  return map;
}
