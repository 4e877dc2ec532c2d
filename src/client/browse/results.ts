/** The list itself: how many there are, the first of them, more on demand, all of them as a file. */
import { requireElement } from '../shared/require-element.ts';
import type { BrowseTable } from '../../domain/browse/table.ts';
import { browseList as words } from '#messages/browse-list.ts';
import { rowElements } from './render.ts';

/** How many rows are shown at first, and how many more at a time. */
const STEP = 100;

export interface ResultList {
  /** Shows rows, in their order. */
  show: (rows: number[]) => void;
  /** Says that what was asked for can't be shown. */
  fail: () => void;
}

/** Takes the place of the plain list when it shows something for the first time. */
export function resultList(root: HTMLElement, table: BrowseTable): ResultList {
  const count = requireElement(root, '[data-count]', HTMLElement);
  const list = requireElement(root, '[data-rows]', HTMLElement);
  const more = requireElement(root, '[data-more]', HTMLButtonElement);
  const csv = requireElement(root, '[data-csv]', HTMLButtonElement);
  const plain = requireElement(root, '[data-plain]', HTMLElement);
  const elementsOf = rowElements(table);
  let shown: number[] = [];

  more.addEventListener('click', () => {
    const before = list.childElementCount;
    list.append(...elementsOf(shown.slice(before, before + STEP)));
    showMore();
    list.children[before]?.querySelector('a')?.focus({ preventScroll: true });
  });
  csv.addEventListener('click', () => {
    const wanted = shown;
    void import('./download.ts').then(({ download }) => {
      download(table, wanted);
    });
  });

  function showMore(): void {
    const left = shown.length - list.childElementCount;
    more.hidden = left === 0;
    more.textContent = words.more(left);
  }

  return {
    show: (rows) => {
      const all = table.codes.length;
      shown = rows;
      plain.hidden = true;
      list.hidden = csv.hidden = false;
      count.textContent = words.found(rows.length, all);
      csv.disabled = rows.length === 0;
      list.replaceChildren(...elementsOf(rows.slice(0, STEP)));
      showMore();
    },
    fail: () => {
      count.textContent = words.matcherFailed;
    },
  };
}
