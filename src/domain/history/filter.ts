import type { Change } from './changes.ts';
import { VERDICTS, type Verdict } from './summary.ts';

/** What a list of changes is narrowed to. */
export interface ChangeFilter {
  /** A line stays that is any of these; an empty set narrows nothing. */
  verdicts: ReadonlySet<Verdict>;
  /** Empty for all modules. */
  module: string;
}

/** What may break an app that handles the codes; a number that was used again has another meaning, and is among those. */
export const BREAKING: readonly Verdict[] = ['meaning', 'advice', 'limit', 'removed'];

/** How many changes may break an app. */
export const countBreaking = (changes: readonly Pick<Change, 'kind' | 'grade' | 'moved'>[]): number =>
  changes.filter((change) => verdictsOf(change).some((verdict) => BREAKING.includes(verdict))).length;

/**
 * All that one change is, as its line carries it: `meaning moved`. A code that came back with other words is `added`
 * and what became of its words.
 */
export function verdictsOf({ kind, grade, moved }: Pick<Change, 'kind' | 'grade' | 'moved'>): Verdict[] {
  return [
    ...(grade === null ? [] : [grade]),
    ...(moved ? ['moved' as const] : []),
    ...(kind === 'changed' ? [] : [kind]),
  ];
}

/** The name under which form and address hold a verdict. */
export const fieldOf = (verdict: Verdict): 'grade' | 'kind' => (isGrade(verdict) ? 'grade' : 'kind');

/**
 * Reads the filter out of a form's data or an address: `?grade=meaning&grade=advice&kind=removed&module=group`.
 * Older addresses may hold `kind=changed`: alone it stands for all grades and `moved`; beside grades only these count.
 */
export function parseFilter(fields: Pick<URLSearchParams, 'getAll' | 'get'>): ChangeFilter {
  const [kinds, grades] = [new Set(fields.getAll('kind')), new Set(fields.getAll('grade'))];
  const module = fields.get('module') ?? '';
  const isOld = kinds.has('changed');
  const verdicts = VERDICTS.filter((verdict) => {
    if (isGrade(verdict)) return grades.has(verdict) || (isOld && grades.size === 0);
    return isOld && grades.size > 0 ? false : kinds.has(verdict) || (isOld && verdict === 'moved');
  });
  return { verdicts: new Set(verdicts), module };
}

/** The filter as the address bar holds it, with its question mark; empty where nothing is narrowed. */
export function filterQuery({ verdicts, module }: ChangeFilter): string {
  const fields = [
    ...VERDICTS.filter((verdict) => verdicts.has(verdict)).map((verdict) => [fieldOf(verdict), verdict]),
    ...(module === '' ? [] : [['module', module]]),
  ];
  return fields.length > 0 ? `?${new URLSearchParams(fields).toString()}` : '';
}

/** Whether a line stays: it has to be any of the verdicts, and of the module. */
export function passes(
  line: { verdicts: readonly string[]; module: string },
  { verdicts, module }: ChangeFilter,
): boolean {
  return (
    (verdicts.size === 0 || line.verdicts.some((verdict) => verdicts.has(verdict as Verdict))) &&
    (module === '' || module === line.module)
  );
}

const isGrade = (verdict: Verdict): boolean => !['moved', 'added', 'removed'].includes(verdict);
