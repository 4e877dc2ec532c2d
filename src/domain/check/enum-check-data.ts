import type { System } from '../model/catalogue.ts';
import { recordsIn, type Entry } from '../model/entry.ts';
import { statedBounds } from '../model/interval.ts';
import { titleOf } from '../model/title.ts';
import { changeBetween, type Change, type HistoryRules } from '../history/changes.ts';
import { wasGone, type CheckChange, type CheckCode, type CheckData } from './enum-check.ts';
import { stateOf } from '../history/wording.ts';

/**
 * Makes the data of the enum check for one system. Any two versions can be compared, yet it grows with what changed
 * and not with the square of the versions: only states that differ are compared, see {@link CheckCode}.
 * @returns deterministic: the same system gives the same data
 */
export function buildCheckData(system: System, rules: HistoryRules): CheckData {
  const { manifest } = system;
  const modules = new Map(manifest.modules.map(({ id }, index) => [id, index]));
  const versions = manifest.versions.map(({ id }) => id);
  return {
    system: system.id,
    name: manifest.shortName,
    versions: manifest.versions.map(({ id, label }) => ({ id, label })),
    modules: manifest.modules.map(({ name }) => name),
    codes: system.entries.map((entry) => checkCode(entry, versions, modules, rules)),
  };
}

function checkCode(
  entry: Entry,
  versions: readonly string[],
  modules: ReadonlyMap<string, number>,
  rules: HistoryRules,
): CheckCode {
  const states = statesOf(entry, versions);
  const changes = changesOf(entry, versions, states.at, rules);
  const symbols = [
    ...new Set(entry.versions.flatMap(({ records }) => records.flatMap(({ symbol }) => symbol ?? []))),
  ];
  return {
    code: entry.code,
    ...(entry.kind !== 'exact' && { kind: entry.kind }),
    ...statedBounds(entry),
    ...(symbols.length > 0 && { symbols }),
    ...(entry.namespace !== null && { namespace: entry.namespace }),
    module: modules.get(entry.namespace ?? entry.module) ?? 0,
    at: states.at,
    states: states.titles,
    ...(changes.length > 0 && { changes }),
  };
}

/** Numbers the different states of an entry in the order of time. */
function statesOf(entry: Entry, versions: readonly string[]): { at: number[]; titles: string[] } {
  const numbers = new Map<string, number>();
  const titles: string[] = [];
  const at = versions.map((version) => {
    const said = recordsIn(entry, version);
    const [first] = said;
    if (!first) return -1;
    const state = stateOf(said);
    const number = numbers.get(state) ?? numbers.size;
    if (number === numbers.size) titles.push(titleOf(first));
    numbers.set(state, number);
    return number;
  });
  return { at, titles };
}

/** The change from each state to each that some later version has. */
function changesOf(
  entry: Entry,
  versions: readonly string[],
  at: readonly number[],
  rules: HistoryRules,
): CheckChange[] {
  const compared = new Map<string, CheckChange | null>();
  for (const [newer, to] of at.entries()) {
    for (const [older, from] of at.slice(0, newer).entries()) {
      const gone = wasGone(at, older, newer);
      const key = `${from} ${to} ${gone}`;
      if (from === to || from < 0 || to < 0 || compared.has(key)) continue;
      const change = changeBetween(entry, versions[older] ?? '', versions[newer] ?? '', rules);
      compared.set(key, change && { from, to, ...(gone && { gone }), ...judgement(change) });
    }
  }
  return [...compared.values()].filter((change) => change !== null);
}

function judgement({ grade, moved, wordings }: Change): Omit<CheckChange, 'from' | 'to'> {
  const graded = wordings.filter((wording) => wording.grade !== null);
  const note = graded.find((wording) => wording.grade === grade && wording.note !== null)?.note;
  return {
    ...(grade !== null && { grade }),
    ...(moved && { moved: true as const }),
    ...(graded.length > 0 && graded.every(({ reviewed }) => reviewed) && { reviewed: true as const }),
    ...(note && { note }),
  };
}
