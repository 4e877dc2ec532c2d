import type { SourceRecord } from '../../schemas/document.ts';
import { recordsIn, type Entry } from '../model/entry.ts';
import { groupBy } from '../model/group-by.ts';
import type { Change, WordingChange } from './changes.ts';
import type { Grade } from '../../schemas/values.ts';

/**
 * The one word for a change: its grade where words changed, else what happened (`moved`: in another place with the same
 * words). The ones that ask for most attention stand first.
 */
export const VERDICTS = [
  'meaning',
  'advice',
  'limit',
  'wording',
  'terminology',
  'punctuation',
  'moved',
  'added',
  'removed',
] as const satisfies readonly (Grade | 'moved' | 'added' | 'removed')[];

export type Verdict = (typeof VERDICTS)[number];

/** What a verdict rests on. */
type Judged = Pick<Change, 'kind' | 'grade' | 'reused'>;

/** A number that came back as something else changed its meaning, whatever lay between. */
export function verdictOf({ kind, grade, reused }: Judged): Verdict {
  if (reused) return 'meaning';
  return kind === 'changed' ? (grade ?? 'moved') : kind;
}

/** How many changes there are of each verdict, in the order of {@link VERDICTS}, those without any left out. */
export function countVerdicts(changes: readonly Judged[]): { verdict: Verdict; count: number }[] {
  const groups = groupBy(changes, verdictOf);
  return VERDICTS.map((verdict) => ({ verdict, count: groups.get(verdict)?.length ?? 0 })).filter(
    ({ count }) => count > 0,
  );
}

/** Whether a change of wording is graded by the rules alone: no person has read it. */
export const isUnreviewed = ({ grade, reviewed }: Pick<WordingChange, 'grade' | 'reviewed'>): boolean =>
  grade !== null && !reviewed;

/** What reviewers explain of a change, each sentence once. */
export function notesOf({ wordings }: Pick<Change, 'wordings'>): string[] {
  return [...new Set(wordings.flatMap(({ note }) => note ?? []))];
}

/** Changes that nobody should miss: another meaning, or one that a reviewer had to explain; meanings first. */
export function mostNotable<Item extends Pick<Change, 'grade' | 'wordings'>>(
  changes: readonly Item[],
): Item[] {
  const isMeaning = ({ grade }: Item) => grade === 'meaning';
  return [
    ...changes.filter(isMeaning),
    ...changes.filter((change) => !isMeaning(change) && notesOf(change).length > 0),
  ];
}

/** A change with the code that it is of and what its page has to show. */
export interface EntryChange extends Change {
  entry: Entry;
  /** What the newer version says; the older one for a removed code. Never empty. */
  records: SourceRecord[];
  /** Where it stands there. */
  module: string;
}

/** Joins changes with their entries, in one walk over the entries. */
export function withEntries(changes: readonly Change[], entries: readonly Entry[]): EntryChange[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return changes.flatMap((change) => {
    const entry = byId.get(change.id);
    const version = change.kind === 'removed' ? change.from : change.to;
    const records = entry ? recordsIn(entry, version) : [];
    const [first] = records;
    return entry && first ? [{ ...change, entry, records, module: first.module }] : [];
  });
}

/** Changes by module, modules in the order of the manifest, those without changes left out. */
export function groupByModule<Module extends { id: string }, Item extends { module: string }>(
  changes: readonly Item[],
  modules: readonly Module[],
): { module: Module; changes: Item[] }[] {
  const groups = groupBy(changes, ({ module }) => module);
  return modules.flatMap((module) => {
    const items = groups.get(module.id);
    return items ? [{ module, changes: items }] : [];
  });
}
