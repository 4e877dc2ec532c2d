/** The part of the dialog that shows answers: status line, filter chips, results. */
import { searchAnswers as words } from '../../messages/zh-CN/search-answers.ts';
import type { Group, View } from './answer.ts';
import { EVERYTHING, filterGroups, filterOptions, validChoice, type Choice } from './filters.ts';
import { buttonElement, filterElements, groupElement, neighboursElement, noteElement } from './render.ts';

/** What the board can offer below the hits. */
export interface Offer {
  text: string;
  onClick: () => void;
}

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

export function createBoard(status: HTMLElement, filters: HTMLElement, results: HTMLElement): Board {
  const idle = [...results.childNodes];
  let choice: Choice = EVERYTHING;
  let shown: View | null = null;
  let offered: Offer | undefined;

  function draw(): void {
    if (!shown) return;
    const { notes, groups, neighbours } = shown;
    const hits = groups.flatMap((group) => group.hits);
    choice = validChoice(hits, choice);
    filters.replaceChildren(
      ...filterElements(filterOptions(hits, choice), (next) => {
        choice = next;
        const pressed = [...filters.children].indexOf(document.activeElement ?? filters);
        draw();
        status.textContent = words.count(countHits(filterGroups(groups, choice)));
        results.scrollTop = 0;
        refocus(pressed);
      }),
    );
    results.replaceChildren(
      ...notes.map(noteElement),
      ...filterGroups(groups, choice).map((group) => groupElement(group)),
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
      shown = { ...shown, groups: [...shown.groups, ...groups], status: text ?? shown.status };
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
      results.replaceChildren(...idle);
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

/** Of the answers; of what stands near only where there are none. */
function countHits(groups: readonly Group[]): number {
  const answers = groups.filter(({ aside }) => !aside);
  return (answers.length > 0 ? answers : groups).flatMap(({ hits }) => hits).length;
}
