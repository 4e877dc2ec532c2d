import type { System } from '../../../src/domain/model/catalogue.ts';
import type { Entry } from '../../../src/domain/model/entry.ts';
import {
  changesBetween,
  historyOf,
  type HistoryRules,
  type WordingChange,
} from '../../../src/domain/history/changes.ts';
import { isNeighbouring, versionPairs } from '../../../src/domain/history/pairs.ts';
import { wordingOf } from '../../../src/domain/history/wording.ts';
import { reviewKey, wordingHash } from '../../../src/domain/history/review.ts';
import type { CheckOf } from './check.ts';

/** A change of wording with the entry that it is of. */
export interface EntryWordingChange extends WordingChange {
  id: string;
  hash: string;
}

export const reviewsBelongToSystem: CheckOf<'files'> = {
  name: 'a review stands in the file of its system',
  scope: 'files',
  check: ({ reviews, manifests }, report) => {
    for (const system of manifests.keys()) {
      for (const { value, at } of reviews(system)) {
        if (value.id.startsWith(`${system}/`)) continue;
        report(at, `a review of ${value.id} among those of ${system}`, 'Move it');
      }
    }
  },
};

export const reviewsAreOfChanges: CheckOf<'systems'> = {
  name: 'a review is of a change between two versions',
  scope: 'systems',
  check: ({ reviews, systems, entries }, report) => {
    for (const { id } of systems) {
      for (const { value, at } of reviews(id)) {
        if (!value.id.startsWith(`${id}/`) || hasChange(entries.get(value.id), value.hash)) continue;
        report(
          at,
          `a review of ${value.id} (${value.hash}), whose wordings no two versions have`,
          'Remove it, or review the change anew: "npm run history" lists what is not reviewed',
        );
      }
    }
  },
};

/** Whether an older and a newer wording of an entry are those that a hash names. */
function hasChange(entry: Entry | undefined, hash: string): boolean {
  const wordings = (entry?.versions ?? []).map(({ records }) => records.map(wordingOf));
  return wordings.some((older, index) =>
    older.some((from) =>
      wordings
        .slice(index + 1)
        .flat()
        .some((to) => wordingHash(from, to) === hash),
    ),
  );
}

/**
 * Every change of words between neighbouring versions of a system, once each, in the order of time and entries; and behind
 * them the reviewed ones between others, for a review holds whichever versions lie between.
 */
export function wordingChanges({ entries, manifest }: System, rules: HistoryRules): EntryWordingChange[] {
  const apart = versionPairs(manifest.versions)
    .filter((pair) => !isNeighbouring(pair))
    .flatMap(({ from, to }) => changesBetween(entries, from, to, rules))
    .flatMap(({ id, wordings }) =>
      wordings.filter(({ reviewed }) => reviewed).map((wording) => ({ ...wording, id })),
    );
  const steps = entries.flatMap((entry) =>
    historyOf(entry, rules).flatMap(({ wordings }) =>
      wordings.filter(({ ruleGrade }) => ruleGrade !== null).map((wording) => ({ ...wording, id: entry.id })),
    ),
  );
  const unique = new Map<string, (typeof steps)[number]>();
  for (const change of [...steps, ...apart]) {
    const key = reviewKey(change.id, wordingOf(change.from), wordingOf(change.to));
    if (!unique.has(key)) unique.set(key, change);
  }
  return [...unique.values()].map((change) => ({
    ...change,
    hash: wordingHash(wordingOf(change.from), wordingOf(change.to)),
  }));
}
