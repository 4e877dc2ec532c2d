import type { BrowseTable } from '../../domain/browse/table.ts';

type Terms = typeof import('../../domain/browse/terms.ts');

/**
 * Matches rows with what is typed, by code that is loaded at the first query.
 * @returns a function: rows that meet a query (see `matchRows`); undefined where the code is still on its way, and
 *   `again` is called when it is there, `failed` when it can't be had
 */
export function queryMatcher(
  table: BrowseTable,
): (query: string, again: () => void, failed: () => void) => Uint8Array | null | undefined {
  let terms: Terms | undefined;
  let loading: Promise<void> | undefined;
  return (query, again, failed) => {
    if (query.trim() === '') return null;
    if (terms) return terms.matchRows(table, query);
    loading ??= import('../../domain/browse/terms.ts').then(
      (loaded) => {
        terms = loaded;
        again();
      },
      (error: unknown) => {
        loading = undefined;
        failed();
        throw error;
      },
    );
    return undefined;
  };
}
