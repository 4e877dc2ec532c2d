/** The list as a file; loaded when it is asked for. */
import { toCsv } from '../../domain/browse/csv.ts';
import type { BrowseTable } from '../../domain/browse/table.ts';
import { browseList as words } from '#messages/browse-list.ts';
import { urlOf } from '../shared/href.ts';

export function download(table: BrowseTable, rows: readonly number[]): void {
  const csv = toCsv(table, rows, urlOf, words.csv);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  link.download = 'im-error-codes.csv';
  link.click();
  // At once would be before the browser has read it.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
