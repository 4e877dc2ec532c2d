/** The page of all codes: filters what it has loaded, and keeps what is chosen in the address bar. */
import { hrefOf } from '../shared/href.ts';
import { requireElement } from '../shared/require-element.ts';
import { browseDataPath } from '../../domain/model/address.ts';
import type { BrowseData } from '../../domain/browse/browse-data.ts';
import { filterTable } from '../../domain/browse/filter.ts';
import { shownInOrder } from '../../domain/browse/order.ts';
import { choose, EMPTY_STATE, parseState, stateQuery, type BrowseState } from '../../domain/browse/state.ts';
import { toTable, type BrowseTable } from '../../domain/browse/table.ts';
import { browseList as words } from '#messages/browse-list.ts';
import { showChips, showEmpty } from './conditions.ts';
import { facetForm } from './form.ts';
import { queryMatcher } from './query.ts';
import { resultList } from './results.ts';

const root = document.querySelector<HTMLElement>('[data-browse]');
if (root) void load(root);

async function load(root: HTMLElement): Promise<void> {
  try {
    const response = await fetch(hrefOf(browseDataPath()));
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
    start(root, toTable((await response.json()) as BrowseData));
  } catch (error) {
    requireElement(root, '[data-count]', HTMLElement).textContent = words.failed;
    throw error;
  }
}

function start(root: HTMLElement, table: BrowseTable): void {
  const { facets } = table.data;
  const chips = requireElement(root, '[data-chips]', HTMLElement);
  const empty = requireElement(root, '[data-empty]', HTMLElement);
  const ignored = requireElement(root, '[data-ignored]', HTMLElement);
  const form = requireElement(root, 'form', HTMLFormElement);
  const field = requireElement(form, 'input[type="search"]', HTMLInputElement);
  const shownForm = facetForm(form, table);
  const results = resultList(root, table);
  const match = queryMatcher(table);
  let state = EMPTY_STATE;

  // As in the search: from the field down to the codes, and through them.
  root.addEventListener('keydown', (event) => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.isComposing) return;
    const stops = [field, ...root.querySelectorAll<HTMLElement>('[data-rows] a')];
    const current = stops.findIndex((stop) => stop === document.activeElement);
    if (current === -1) return;
    event.preventDefault();
    stops[current + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  });

  // What was typed and chosen while the data was on its way counts as well as what the address says.
  const [typed, ticked] = [shownForm.typed(), shownForm.ticked()];
  restore();
  const meant = ticked.reduce((wanted, [key, id]) => choose(wanted, key, id, true), {
    ...state,
    query: typed.query === '' ? state.query : typed.query,
    sort: typed.sort === EMPTY_STATE.sort ? state.sort : typed.sort,
  });
  if (stateQuery(meant, facets) !== stateQuery(state, facets)) amend(meant);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  // From a choice past all the others to the results; no browser sends a form without a button at Enter in a box.
  form.addEventListener('keydown', (event) => {
    const isChoice = event.target instanceof HTMLInputElement && event.target.type === 'checkbox';
    if (event.key === 'Enter' && isChoice) root.querySelector<HTMLElement>('[data-csv]')?.focus();
  });
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) go({ ...state, ...shownForm.typed() });
    if (!(target instanceof HTMLInputElement)) return;
    const facet = facets.find(({ key }) => key === target.name);
    if (facet) go(choose(state, facet.key, target.value, target.checked));
  });
  field.addEventListener('input', (event) => {
    // Letters of an input method are not yet words.
    if (!(event instanceof InputEvent && event.isComposing)) amend({ ...state, ...shownForm.typed() });
  });
  field.addEventListener('compositionend', () => {
    amend({ ...state, ...shownForm.typed() });
  });
  window.addEventListener('popstate', restore);

  function restore(): void {
    const { state: wanted, ignored: unknown } = parseState(new URLSearchParams(location.search), facets);
    ignored.hidden = unknown.length === 0;
    ignored.textContent = words.ignored(unknown);
    state = wanted;
    show();
  }

  /** A choice is a step that the back button takes back. */
  function go(wanted: BrowseState): void {
    const focused = document.activeElement;
    state = wanted;
    ignored.hidden = true;
    history.pushState(null, '', address());
    show();
    // A chip that was pressed is gone.
    if (focused && !focused.isConnected)
      (chips.querySelector('button') ?? field).focus({ preventScroll: true });
  }

  /** Takes the place of the last step: every letter would be too many. */
  function amend(wanted: BrowseState): void {
    state = wanted;
    ignored.hidden = true;
    history.replaceState(null, '', address());
    show();
  }

  function address(): string {
    return location.pathname + stateQuery(state, facets) + location.hash;
  }

  function show(): void {
    const matches = match(state.query, show, results.fail);
    if (matches === undefined) return;
    const found = filterTable(table, state.chosen, matches);
    results.show(shownInOrder(table, found.shown, state.sort));
    shownForm.show(state, found);
    showChips(chips, table, state, go);
    showEmpty(empty, table, state, found, go);
  }
}
