import { GRADES, type Grade } from '../../schemas/values.ts';
import type { SourceRecord } from '../../schemas/document.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { isSuccessor } from '../../schemas/manifest-rules.ts';
import { recordsIn, type Entry } from '../model/entry.ts';
import { hasGap } from './gap.ts';
import { gradeChange, similarity } from './grade.ts';
import type { Terminology } from './normal-form.ts';
import { reviewKey, type Reviews } from './review.ts';
import { stateOf, wordingOf } from './wording.ts';

/** A wording and the one that took its place. */
export interface WordingChange {
  from: SourceRecord;
  to: SourceRecord;
  /** The reviewed grade, else the one by rule; null where the words are the same. */
  grade: Grade | null;
  /** The grade by rule, whatever a review says. */
  ruleGrade: Grade | null;
  /** Whether a person has read this very change; false also where the words are the same. */
  reviewed: boolean;
  /** What the reviewer explains; the site's own words. */
  note: string | null;
  /** The new place is neither the old module nor a successor of it. */
  moved: boolean;
}

/** What happened to one entry between two versions. */
export interface Change {
  /** Entry id. */
  id: string;
  from: string;
  to: string;
  kind: 'added' | 'removed' | 'changed';
  /** The gravest of its wordings; null for removed and merely moved entries, and for added ones that are new. */
  grade: Grade | null;
  moved: boolean;
  /**
   * Of an added code that an older version had before it was gone: the last version that did. The wordings are
   * compared with those of that version.
   */
  lastIn: string | null;
  /** The number was gone for a time, and stands for something else since. */
  reused: boolean;
  /** For `changed` and what came back: every old place with its new one, in the order of the old document. */
  wordings: WordingChange[];
}

/** What changes are judged by, besides the texts. */
export interface HistoryRules {
  /** Ids of all versions of the system, oldest first. */
  versions: readonly string[];
  terminology: Terminology;
  modules: Manifest['modules'];
  reviews: Reviews;
}

/**
 * The change of an entry between two versions of its system. A code that comes back after it was gone is compared with
 * its last wording before.
 * @returns null where neither has it or both say the same in the same place. Link targets and further columns do
 *   not count: they are layout of a document more than its words.
 */
export function changeBetween(entry: Entry, from: string, to: string, rules: HistoryRules): Change | null {
  const stays = recordsIn(entry, from).length > 0;
  const after = recordsIn(entry, to);
  const unlike = { grade: null, moved: false, lastIn: null, reused: false, wordings: [] };
  const frame = { id: entry.id, from, to, ...unlike };
  if (after.length === 0) return stays ? { ...frame, kind: 'removed' } : null;
  const last = stays ? from : lastBefore(entry, from, rules);
  if (last === null) return { ...frame, kind: 'added' };
  const gone = wasGone(entry, last, to, rules);
  const wordings = pairRecords(entry.id, recordsIn(entry, last), after, gone, rules);
  const grade = gravest(wordings.map((wording) => wording.grade));
  const moved = wordings.some((wording) => wording.moved);
  if (stays && grade === null && !moved) return null;
  const reused = gone && grade === 'meaning';
  const change = { ...frame, grade, moved, reused, wordings };
  return stays ? { ...change, kind: 'changed' } : { ...change, kind: 'added', lastIn: last };
}

/** The last version before another one that had an entry; null where none had. */
function lastBefore(entry: Entry, version: string, { versions }: HistoryRules): string | null {
  const older = new Set(versions.slice(0, Math.max(versions.indexOf(version), 0)));
  return entry.versions.findLast((said) => older.has(said.version))?.version ?? null;
}

/** Whether an entry was gone between what a version says of it and a newer version. */
function wasGone(entry: Entry, from: string, to: string, { versions }: HistoryRules): boolean {
  const between = versions.slice(versions.indexOf(from), versions.indexOf(to));
  const states = between.map((version) => stateOf(recordsIn(entry, version)));
  return hasGap(states, '');
}

/**
 * All changes of a system's entries between two versions, in the order of the entries.
 * @param from an older version
 * @param to a newer one
 */
export function changesBetween(
  entries: readonly Entry[],
  from: string,
  to: string,
  rules: HistoryRules,
): Change[] {
  return entries.flatMap((entry) => changeBetween(entry, from, to, rules) ?? []);
}

/** The changes of one entry from version to version, oldest first. */
export function historyOf(entry: Entry, rules: HistoryRules): Change[] {
  const { versions } = rules;
  return versions
    .slice(1)
    .flatMap((to, index) => changeBetween(entry, versions[index] ?? '', to, rules) ?? []);
}

/** The gravest of some grades; null where there is none. */
export function gravest(grades: readonly (Grade | null)[]): Grade | null {
  const index = Math.max(...grades.map((grade) => (grade === null ? -1 : GRADES.indexOf(grade))), -1);
  return GRADES[index] ?? null;
}

/**
 * Finds for every old place the one that took it over, and for every new place that is left the one it came from,
 * so that each difference between the two lists is part of some pair.
 */
function pairRecords(
  id: string,
  before: SourceRecord[],
  after: SourceRecord[],
  gone: boolean,
  rules: HistoryRules,
): WordingChange[] {
  const forward = before.map((from) => ({ from, to: best(after, (to) => kinship(from, to)) }));
  const reached = new Set(forward.map(({ to }) => to));
  const backward = after
    .filter((to) => !reached.has(to))
    .map((to) => ({ from: best(before, (from) => kinship(from, to)), to }));
  return [...forward, ...backward].map(({ from, to }) => {
    const ruleGrade = gradeChange(from, to, rules.terminology, gone);
    const review = ruleGrade && rules.reviews.get(reviewKey(id, wordingOf(from), wordingOf(to)));
    return {
      from,
      to,
      grade: review?.grade ?? ruleGrade,
      ruleGrade,
      reviewed: Boolean(review),
      note: review?.note ?? null,
      moved: !isSuccessor(to.module, from.module, rules.modules),
    };
  });

  /** Kept module before successor before any other; among equals, the more similar wording. */
  function kinship(from: SourceRecord, to: SourceRecord): number {
    const place = from.module === to.module ? 2 : isSuccessor(to.module, from.module, rules.modules) ? 1 : 0;
    return place * 2 + similarity(wordingOf(from), wordingOf(to));
  }
}

/** The candidate with the highest score, the first of equals; there is always one. */
function best(candidates: SourceRecord[], score: (candidate: SourceRecord) => number): SourceRecord {
  return candidates.reduce((winner, candidate) => (score(candidate) > score(winner) ? candidate : winner));
}
