/**
 * Which of the codes that an app handles mean something else in another version. The page of the enum check runs
 * this in the browser, over data that enum-check-data.ts makes at the build.
 */
import { codePath, entryId, type CodeAddress } from '../model/address.ts';
import { codeLabel, type Code, type CodeKind } from '../model/code.ts';
import { statedBounds } from '../model/interval.ts';
import { oncePer } from '../model/once-per.ts';
import { meaningOf } from '../number/number-meaning.ts';
import { numbersWithin, numberTable, type NumberTable } from '../number/number-table.ts';
import { writtenNumber, writtenRange } from '../number/written-number.ts';
import type { Grade } from '../../schemas/values.ts';
import { hasGap } from '../history/gap.ts';
import type { HandledCodes } from './source-codes.ts';

/** A change between two states of a code, by their positions in {@link CheckCode.states}. */
export interface CheckChange {
  from: number;
  to: number;
  /** The code was gone in between. */
  gone?: true;
  /** Absent where the code merely moved. */
  grade?: Grade;
  moved?: true;
  /** A person has read the change; absent where only the rules have graded it. */
  reviewed?: true;
  /** The reviewer's explanation. */
  note?: string;
}

/** One code over all versions. Versions that say the same in the same place share a state. */
export interface CheckCode {
  code: string;
  /** Absent for an exact number. */
  kind?: CodeKind;
  /** Bounds of a range or class; an open one is absent. */
  from?: number;
  to?: number;
  /** What programs call it, in any version; absent where the documents do not say. */
  symbols?: string[];
  /** Layer, where numbers are unique per layer only. */
  namespace?: string;
  /** Module of its newest wording: position in {@link CheckData.modules}. */
  module: number;
  /** Per version its state; -1 where the version doesn't have the code. */
  at: number[];
  /** Title of each state. */
  states: string[];
  /** Absent where no two states differ. */
  changes?: CheckChange[];
}

/** What the check of one system needs, for any two of its versions (`/check/<system>.json`). */
export interface CheckData {
  system: string;
  name: string;
  /** Oldest first. */
  versions: { id: string; label: string }[];
  modules: string[];
  /** In display order. */
  codes: CheckCode[];
}

/** A code in an answer. */
export interface CheckLine {
  id: string;
  kind: CodeKind;
  /** Address without the site's base. */
  path: string;
  label: string;
  /** What the paste calls it; where it doesn't, what the documents say that programs call it. */
  names: readonly string[];
  module: string;
  /**
   * Title in the old and in the new version; null where that version doesn't have the code. For one that came back the
   * old title is the last one that it had.
   */
  before: string | null;
  after: string | null;
  grade: Grade | null;
  moved: boolean;
  reviewed: boolean;
  note: string | null;
  /** Label of the version that `before` is from, where the old version lacks the code and one before it had it. */
  lastIn: string | null;
  /** The number was gone between the two wordings, and stands for something else since. */
  reused: boolean;
  /** For a code that is removed: the range or class of the new version that the number falls into. */
  within: CheckPlace | null;
  /** Of a range or class: the handled numbers that no version lists by themselves and that fall into it. */
  handled: string[];
}

/** A code as a link. */
export interface CheckPlace {
  kind: CodeKind;
  path: string;
  label: string;
}

/** A number that neither version has, nor a range or class that it falls into. */
export interface UnknownCode {
  label: string;
  /** What the paste calls it. */
  names: readonly string[];
  /** Line of the paste. */
  line: number;
  /** The code, range or class where another version has it, with the labels of those versions. */
  elsewhere: (CheckPlace & { versions: string[] }) | null;
}

export interface CheckAnswer {
  /** The old version has it, the new one doesn't. */
  removed: CheckLine[];
  /** It stands for something else. */
  meaning: CheckLine[];
  /** Other advice, or other limits. */
  treatment: CheckLine[];
  /** Only the words differ: wording, terminology, punctuation. */
  reworded: CheckLine[];
  /** The same words in another module. */
  moved: CheckLine[];
  unchanged: CheckLine[];
  /** Handled already, though only the new version has it. */
  alreadyHandled: CheckLine[];
  unknown: UnknownCode[];
  /** Codes that only the new version has and that are not handled. */
  unhandled: CheckLine[];
}

/**
 * Compares handled codes with two versions of a system.
 * @param handled what the app handles; an interval stands for every documented code in it
 * @param from the version that the app was built against
 * @param to the version that it goes to
 * @returns null where the data has no such version
 */
export function checkCodes(
  data: CheckData,
  handled: readonly HandledCodes[],
  from: string,
  to: string,
): CheckAnswer | null {
  const old = data.versions.findIndex(({ id }) => id === from);
  const now = data.versions.findIndex(({ id }) => id === to);
  if (old < 0 || now < 0) return null;
  const answer: CheckAnswer = {
    removed: [],
    meaning: [],
    treatment: [],
    reworded: [],
    moved: [],
    unchanged: [],
    alreadyHandled: [],
    unknown: [],
    unhandled: [],
  };
  const table = tableOf(data);
  const isKnown = (code: CheckCode) => has(code, old) || has(code, now);
  const seen = new Set<CheckCode>();
  const called = new Map<CheckCode, string[]>();
  const fallen = new Map<CheckCode, string[]>();
  for (const item of [...handled].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const { codes, intervals } = find(table, item);
    const known = codes.filter(isKnown);
    for (const code of known) {
      seen.add(code);
      called.set(code, [...(called.get(code) ?? []), ...(item.names ?? [])]);
    }
    if (known.length > 0) continue;
    const interval = intervals.find(isKnown);
    if (interval) {
      seen.add(interval);
      const labels = fallen.get(interval) ?? [];
      labels.push([labelOf(item), ...(item.names ?? [])].join(' '));
      fallen.set(interval, labels);
    } else answer.unknown.push(unknownCode(data, item, codes[0] ?? intervals[0]));
  }
  const order = new Map(data.codes.map((code, index) => [code, index]));
  const inOrder = [...seen].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  for (const code of inOrder) {
    const found = checkLine(data, code, old, now);
    const own = called.get(code) ?? [];
    const names = own.length > 0 ? [...new Set(own)] : found.names;
    const line = { ...found, names, handled: fallen.get(code) ?? [] };
    answer[groupOf(code, line, now, old)].push(line);
  }
  answer.unhandled = data.codes
    .filter((code) => !has(code, old) && has(code, now) && !seen.has(code))
    .map((code) => checkLine(data, code, old, now));
  return answer;
}

/** The last version before one that has a code; that one itself where none has. */
function lastBefore(code: CheckCode, version: number): number {
  const last = code.at.slice(0, Math.max(version, 0)).findLastIndex((state) => state >= 0);
  return last < 0 ? version : last;
}

/**
 * Whether a code was gone between what a version says of it and a newer version.
 * @param at as in {@link CheckCode.at}
 */
export const wasGone = (at: readonly number[], older: number, newer: number): boolean =>
  hasGap(at.slice(older, newer), -1);

const has = (code: CheckCode, version: number) => (code.at[version] ?? -1) >= 0;

type Group = Exclude<keyof CheckAnswer, 'unknown' | 'unhandled'>;

const GROUPS: Record<Grade, Group> = {
  meaning: 'meaning',
  advice: 'treatment',
  limit: 'treatment',
  wording: 'reworded',
  terminology: 'reworded',
  punctuation: 'reworded',
};

function groupOf(code: CheckCode, line: CheckLine, now: number, old: number): Group {
  if (!has(code, now)) return 'removed';
  // Who handles a number that the old version lacks has it from the time before that.
  if (!has(code, old)) return line.reused ? 'meaning' : 'alreadyHandled';
  if (line.grade !== null) return GROUPS[line.grade];
  return line.moved ? 'moved' : 'unchanged';
}

function checkLine(data: CheckData, code: CheckCode, old: number, now: number): CheckLine {
  const last = has(code, now) && !has(code, old) ? lastBefore(code, old) : old;
  const [before, after] = [code.at[last] ?? -1, code.at[now] ?? -1];
  const gone = wasGone(code.at, last, now);
  const change = code.changes?.find(
    (one) => one.from === before && one.to === after && (one.gone ?? false) === gone,
  );
  return {
    id: entryId(addressOf(data, code)),
    ...placeOf(data, code),
    names: code.symbols ?? [],
    module: data.modules[code.module] ?? '',
    before: code.states[before] ?? null,
    after: code.states[after] ?? null,
    grade: change?.grade ?? null,
    moved: change?.moved ?? false,
    reviewed: change?.reviewed ?? false,
    note: change?.note ?? null,
    lastIn: last === old ? null : (data.versions[last]?.label ?? null),
    reused: gone && change?.grade === 'meaning',
    within: after < 0 ? intervalOf(data, code, now) : null,
    handled: [],
  };
}

function unknownCode(data: CheckData, item: HandledCodes, other: CheckCode | undefined): UnknownCode {
  const elsewhere = other && {
    ...placeOf(data, other),
    versions: data.versions.filter((_, index) => has(other, index)).map(({ label }) => label),
  };
  return { label: labelOf(item), names: item.names ?? [], line: item.line, elsewhere: elsewhere ?? null };
}

const labelOf = ({ from, to }: HandledCodes) => (from === to ? String(from) : `${from}–${to}`);

/** The narrowest range or class of a version that the number of a code falls into. */
function intervalOf(data: CheckData, code: CheckCode, version: number): CheckPlace | null {
  const { containing } = meaningOf(tableOf(data), writtenNumber(numberOf(code)));
  const interval = containing.find((one) => has(one, version));
  return interval ? placeOf(data, interval) : null;
}

const tableOf = oncePer((data: CheckData) => numberTable(data.codes, asCode));

/**
 * What a handled number or interval stands for: the entry that is written the same way in every layer, for an interval
 * every code that lies in it too; and the ranges and classes around it, narrowest first.
 */
function find(
  table: NumberTable<CheckCode>,
  { from, to }: HandledCodes,
): { codes: CheckCode[]; intervals: CheckCode[] } {
  const { exact, containing } = meaningOf(table, from === to ? writtenNumber(from) : writtenRange(from, to));
  const within = from === to ? [] : numbersWithin(table, from, to);
  return {
    codes: [...exact, ...within.flatMap((number) => table.byCode.get(String(number)) ?? [])],
    intervals: containing,
  };
}

/** The number of an exact code or of a class; of anything else NaN, which no interval contains. */
const numberOf = ({ code, kind }: CheckCode) => (kind === undefined || kind === 'class' ? Number(code) : NaN);

function placeOf(data: CheckData, code: CheckCode): CheckPlace {
  const { kind = 'exact' } = code;
  return { kind, path: codePath(addressOf(data, code)), label: codeLabel(asCode(code)) };
}

function asCode({ code, kind = 'exact', from, to }: CheckCode): Code {
  return { code, kind, ...statedBounds({ from, to }) };
}

function addressOf({ system }: CheckData, { code, namespace }: CheckCode): CodeAddress {
  return { system, namespace: namespace ?? null, code };
}
