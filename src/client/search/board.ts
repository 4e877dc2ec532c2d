/** The part of the dialog that shows answers: status line, filter chips, results. */
import { answersOf, countText, type Group, type Offer, type View } from './answer.ts';
import { EVERYTHING, filterGroups, filterOptions, validChoice, type Choice } from './filters.ts';
import { buttonElement } from '../shared/element.ts';
import {
  filterElements,
  groupElement,
  nearPagesElement,
  neighboursElement,
  noteElement,
  pagesElement,
} from './render.ts';

export interface Board {
  /** Shows an answer in place of the one before. */
  show: (view: View, offer?: Offer) => void;
  /** Adds to the answer that is shown. */
  add: (groups: readonly Group[], status?: string, offer?: Offer) => void;
  /** Shows what stands there before anything is typed. */
  clear: () => void;
  fail: (status: string, reasons: readonly string[]) => void;
  announce: (text: string) => void;
}

/** @param idle makes what stands there, below the tip, before anything is typed */
export function createBoard(
  status: HTMLElement,
  filters: HTMLElement,
  results: HTMLElement,
  idle: () => HTMLElement[],
): Board {
  const tip = [...results.childNodes];
  let choice: Choice = EVERYTHING;
  let shown: View | null = null;
  let offered: Offer | undefined;

  function draw(): void {
    if (!shown) return;
    const { notes, groups, pages, neighbours } = shown;
    const hits = answersOf(groups).flatMap((group) => group.hits);
    choice = validChoice(hits, choice);
    filters.replaceChildren(
      ...filterElements(filterOptions(hits, choice), (next) => {
        choice = next;
        const pressed = [...filters.children].indexOf(document.activeElement ?? filters);
        draw();
        status.textContent = countText(filterGroups(groups, choice));
        results.scrollTop = 0;
        refocus(pressed);
      }),
    );
    const near = pages && pages.near.length > 0 ? [nearPagesElement(pages.near)] : [];
    // The page of a number follows its codes, which are few; other pages would be lost below a long list.
    const isBelow = pages?.near.some(({ kind }) => kind === 'number') === true;
    const chosen = filterGroups(groups, choice);
    const elements = chosen.map((group) => groupElement(group));
    const answers = chosen.filter(({ aside }) => !aside).length;
    elements.splice(isBelow ? answers : 0, 0, ...near);
    results.replaceChildren(
      ...notes.map(noteElement),
      ...(pages && pages.answers.length > 0 ? [pagesElement(pages.answers)] : []),
      ...elements,
      ...(neighbours.length > 0 ? [neighboursElement(neighbours)] : []),
      ...(offered ? [buttonElement('more', offered.text, offered.onClick)] : []),
    );
  }

  /** The chip that was pressed is another element now. */
  function refocus(position: number): void {
    const chips = [...filters.querySelectorAll('button')];
    (chips[position] ?? chips.at(-1))?.focus();
  }

  return {
    show: (view, offer) => {
      shown = view;
      offered = offer;
      status.textContent = view.status;
      draw();
      results.scrollTop = 0;
    },
    add: (groups, text, offer) => {
      if (!shown) return;
      const all = [...shown.groups, ...groups];
      const isCounted = groups.some(({ aside }) => !aside);
      const count = isCounted ? countText(all, shown.pages?.answers.length) : shown.status;
      shown = { ...shown, groups: all, status: text ?? count };
      offered = offer;
      status.textContent = shown.status;
      const top = results.scrollTop;
      draw();
      results.scrollTop = top;
    },
    clear: () => {
      shown = null;
      status.textContent = '';
      filters.replaceChildren();
      results.replaceChildren(...tip, ...idle());
    },
    fail: (text, reasons) => {
      shown = null;
      status.textContent = text;
      filters.replaceChildren();
      results.replaceChildren(...reasons.map((reason) => noteElement({ text: reason, kind: 'failed' })));
    },
    announce: (text) => {
      status.textContent = text;
    },
  };
}
