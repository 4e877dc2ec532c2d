import type { System } from '../domain/model/catalogue.ts';
import type { Entry } from '../domain/model/entry.ts';
import { changesBetween, type Change } from '../domain/history/changes.ts';
import { isNeighbouring, versionPairs, type VersionPair } from '../domain/history/pairs.ts';
import { currentSameWording } from '../domain/links/current-same-wording.ts';
import { getHistoryRules } from './history.ts';
import { perBuild } from './per-build.ts';

/** Two versions of a system and all that changed between them, in the order of the entries. */
export interface VersionChanges extends VersionPair {
  changes: Change[];
}

/** Everything that changed in one system. */
export interface SystemHistory {
  /** Every two versions, the newest first; none for a system with one version. */
  pairs: VersionChanges[];
  /** Changes between neighbouring versions, the oldest pair first, codes in display order. */
  changes: Change[];
  /** The same by entry id. */
  byEntry: ReadonlyMap<string, Change[]>;
  /** Of removed entries, by id: the current ones that said the same, see {@link currentSameWording}. */
  sameWording: ReadonlyMap<string, Entry[]>;
}

/** The history of a system. */
export const getHistory = perBuild(async function history(system: System): Promise<SystemHistory> {
  const rules = await getHistoryRules(system);
  const pairs = versionPairs(system.manifest.versions).map((pair) => ({
    ...pair,
    changes: changesBetween(system.entries, pair.from, pair.to, rules),
  }));
  const steps = pairs.filter(isNeighbouring).reverse();
  const changes = steps.flatMap((step) => step.changes);
  return {
    pairs,
    changes,
    byEntry: Map.groupBy(changes, ({ id }) => id),
    sameWording: currentSameWording(system.entries, rules.terminology),
  };
});

/** What changed between two versions of a system. */
export async function getChangesBetween(system: System, from: string, to: string): Promise<VersionChanges> {
  const pair = (await getHistory(system)).pairs.find((item) => item.from === from && item.to === to);
  if (!pair) throw new Error(`${system.id} has no versions "${from}" and, after it, "${to}"`);
  return pair;
}

/** Systems whose documentation has more than one version. */
export const withHistory = (systems: readonly System[]): System[] =>
  systems.filter(({ manifest }) => manifest.versions.length > 1);
