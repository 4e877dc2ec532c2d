import type { Change } from './changes.ts';
import type { Grade } from '../../schemas/values.ts';

/** What a list of changes is narrowed to. An empty set narrows nothing. */
export interface ChangeFilter {
  kinds: ReadonlySet<string>;
  grades: ReadonlySet<string>;
  module: string;
}

/** Kinds to filter by; a change that moved is `changed` and `moved`. */
export const FILTER_KINDS = ['changed', 'moved', 'added', 'removed'] as const;

/** Kinds of one change, as its line carries them: `changed moved`. */
export function kindsOf({ kind, moved }: Pick<Change, 'kind' | 'moved'>): string {
  return moved ? `${kind} moved` : kind;
}

/** Reads the filter out of a form's data or an address: `?grade=meaning&grade=advice&kind=changed&module=group`. */
export function parseFilter(fields: Pick<URLSearchParams, 'getAll' | 'get'>): ChangeFilter {
  return {
    kinds: new Set(fields.getAll('kind')),
    grades: new Set(fields.getAll('grade')),
    module: fields.get('module') ?? '',
  };
}

/** The filter as the address bar holds it, with its question mark; empty where nothing is narrowed. */
export function filterQuery({ kinds, grades, module }: ChangeFilter): string {
  const fields = [
    ...[...grades].map((grade) => ['grade', grade]),
    ...[...kinds].map((kind) => ['kind', kind]),
    ...(module === '' ? [] : [['module', module]]),
  ];
  return fields.length > 0 ? `?${new URLSearchParams(fields).toString()}` : '';
}

/** Whether a line stays: it has to be of one of the kinds, of one of the grades, and of the module. */
export function passes(
  line: { kinds: string; grade: Grade | ''; module: string },
  { kinds, grades, module }: ChangeFilter,
): boolean {
  return (
    (kinds.size === 0 || line.kinds.split(' ').some((kind) => kinds.has(kind))) &&
    (grades.size === 0 || grades.has(line.grade)) &&
    (module === '' || module === line.module)
  );
}
