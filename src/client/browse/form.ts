/** The form of the facets: shows what is chosen, and how many codes every value would show. */
import { requireElement } from '../shared/require-element.ts';
import type { Filtered } from '../../domain/browse/filter.ts';
import { SORTS, type BrowseState, type Sort } from '../../domain/browse/state.ts';
import type { BrowseTable } from '../../domain/browse/table.ts';
import { browseList as words } from '#messages/browse-list.ts';

/** A box of the form, with the positions of its facet and value in the data. */
interface Box {
  input: HTMLInputElement;
  line: HTMLElement;
  count: HTMLElement;
  facet: number;
  value: number;
}

export interface FacetForm {
  /** The free field and the order, as they stand in the form. */
  typed: () => { query: string; sort: Sort };
  /** The boxes that are ticked, as facet and value. */
  ticked: () => (readonly [string, string])[];
  /** Brings the whole form in step. */
  show: (state: BrowseState, found: Filtered) => void;
}

export function facetForm(form: HTMLFormElement, table: BrowseTable): FacetForm {
  const { facets } = table.data;
  const query = requireElement(form, 'input[type="search"]', HTMLInputElement);
  const sort = requireElement(form, 'select', HTMLSelectElement);
  const done = requireElement(form, '[data-done]', HTMLButtonElement);
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map((input): Box => {
    const line = input.closest('label') ?? input;
    const facet = facets.findIndex(({ key }) => key === input.name);
    const value = facets[facet]?.values.findIndex(({ id }) => id === input.value) ?? -1;
    return { input, line, count: requireElement(line, 'small', HTMLElement), facet, value };
  });
  const groups = [...form.querySelectorAll<HTMLElement>('fieldset > div:has(> p)')];
  foldOpener(form);

  return {
    typed: () => ({
      query: query.value,
      sort: SORTS.find((candidate) => candidate === sort.value) ?? SORTS[0],
    }),
    ticked: () =>
      boxes.flatMap(({ input, facet }) => {
        const key = facets[facet]?.key;
        return key !== undefined && input.checked ? [[key, input.value] as const] : [];
      }),
    show: (state, found) => {
      if (query.value.trim() !== state.query.trim()) query.value = state.query;
      sort.value = state.sort;
      for (const box of boxes) showBox(box, state, found, facets[box.facet]?.key);
      for (const group of groups) group.hidden = !group.querySelector('label:not([hidden])');
      for (const { key } of facets) showChosen(form, key, state.chosen.get(key)?.size ?? 0);
      setText(done, words.show(found.total));
    },
  };
}

function showBox(
  { input, line, count, facet, value }: Box,
  { chosen }: BrowseState,
  { counts }: Filtered,
  key: string | undefined,
): void {
  const number = counts[facet]?.[value] ?? 0;
  input.checked = key !== undefined && (chosen.get(key)?.has(input.value) ?? false);
  // What has the focus would lose it.
  const isIdle = number === 0 && !input.checked && input !== document.activeElement;
  if (input.disabled !== isIdle) input.disabled = isIdle;
  // Long lists leave out what leads nowhere; short ones keep their places.
  const isLeftOut = isIdle && line.parentElement?.querySelector(':scope > p') !== null;
  if (line.hidden !== isLeftOut) line.hidden = isLeftOut;
  setText(count, String(number));
}

/** How many values of a facet are chosen, at its head; at the first of them it opens. */
function showChosen(form: HTMLFormElement, key: string, chosen: number): void {
  const details = form.querySelector<HTMLDetailsElement>(`[data-facet="${key}"]`);
  const count = details?.querySelector('summary small');
  if (!details || !count) return;
  const text = words.chosen(chosen);
  if (count.textContent === '' && text !== '') details.open = true;
  setText(count, text);
}

/** Sets a text only where it differs: every change costs a layout. */
function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** On narrow screens the facets are folded away behind a button. */
function foldOpener(form: HTMLFormElement): void {
  const open = requireElement(form, '[data-open]', HTMLButtonElement);
  const unfold = (isOpen: boolean) => {
    open.setAttribute('aria-expanded', String(isOpen));
    form.classList.toggle('open', isOpen);
  };
  open.addEventListener('click', () => {
    unfold(open.getAttribute('aria-expanded') !== 'true');
  });
  requireElement(form, '[data-done]', HTMLButtonElement).addEventListener('click', () => {
    unfold(false);
    open.focus({ preventScroll: true });
    form.scrollIntoView({ block: 'start' });
  });
}
