/** Rows of the list as elements; all text goes in as text. */
import { languageNodes } from '../shared/language.ts';
import { withBase } from '../../domain/model/address.ts';
import { rowOf, valuesOf, type BrowseTable } from '../../domain/browse/table.ts';
import { browseList as words } from '#messages/browse-list.ts';

/** Address of a path on this site. */
export const hrefOf = (path: string) => withBase(import.meta.env.BASE_URL, path);

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
  const item = document.createElement('li');
  const link = item.appendChild(document.createElement('a'));
  link.href = hrefOf(path);
  link.textContent = label;
  const text = item.appendChild(document.createElement('p'));
  text.append(...languageNodes(title));
  const facts = item.appendChild(document.createElement('small'));
  if (removed) {
    item.className = 'removed';
    const status = facts.appendChild(document.createElement('span'));
    status.className = 'status removed';
    status.textContent = words.removed;
    facts.append(' ');
  }
  facts.append(...languageNodes([place, ...stated(table, row)].join(' · ')));
  return item;
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
