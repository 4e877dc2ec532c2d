/** Rows of the list as elements. */
import { element, linkElement } from '../shared/element.ts';
import { rowOf, valuesOf, type BrowseTable } from '../../domain/browse/table.ts';
import { browseList as words } from '#messages/browse-list.ts';

/** Makes the elements of rows, each once: a list that is narrowed shows many of its rows again. */
export function rowElements(table: BrowseTable): (rows: readonly number[]) => HTMLElement[] {
  const made = new Map<number, HTMLElement>();
  return (rows) =>
    rows.map((row) => {
      const known = made.get(row) ?? rowElement(table, row);
      made.set(row, known);
      return known;
    });
}

function rowElement(table: BrowseTable, row: number): HTMLElement {
  const { path, label, title, place, removed } = rowOf(table, row);
  return element(
    'li',
    removed ? 'removed' : '',
    linkElement(path, '', label),
    element('p', '', title),
    element(
      'small',
      '',
      ...(removed ? [element('span', 'status removed', words.removed), ' '] : []),
      [place, ...stated(table, row)].join(' · '),
    ),
  );
}

/** What is known of a row; that nothing is known would be said on most of them. */
function stated(table: BrowseTable, row: number): string[] {
  return table.data.facets.flatMap(({ key, name, beside }) =>
    beside === undefined
      ? []
      : valuesOf(table, row, key)
          .filter(({ unsaid }) => !unsaid)
          .map((value) => (beside === 'value' ? value.name : words.value(name, value.name))),
  );
}
