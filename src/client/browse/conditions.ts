/** What is chosen as chips that can be taken away, and what may be given up where nothing is left. */
import type { Filtered } from '../../domain/browse/filter.ts';
import { choose, EMPTY_STATE, relax, type BrowseState } from '../../domain/browse/state.ts';
import type { BrowseTable } from '../../domain/browse/table.ts';
import { buttonElement, element } from '../shared/element.ts';
import { browseList as words } from '#messages/browse-list.ts';

type Go = (state: BrowseState) => void;

/** A condition, its name, and the state without it. */
interface Condition {
  name: string;
  without: BrowseState;
}

/** Every value that is chosen, and the query. */
function conditionsOf({ data }: BrowseTable, state: BrowseState): Condition[] {
  const values = data.facets.flatMap(({ key, name, values: all }) =>
    all
      .filter(({ id }) => state.chosen.get(key)?.has(id))
      .map((value) => ({
        name: words.value(name, value.name),
        without: choose(state, key, value.id, false),
      })),
  );
  const query = state.query.trim();
  return query === '' ? values : [...values, { name: words.query(query), without: relax(state, 'q') }];
}

/** Fills the list of chips; the last one takes everything away. */
export function showChips(list: HTMLElement, table: BrowseTable, state: BrowseState, go: Go): void {
  const conditions = conditionsOf(table, state);
  const chips = conditions.map(({ name, without }) => {
    const chip = buttonElement('', name, () => {
      go(without);
    });
    chip.ariaLabel = words.without(name);
    return chip;
  });
  if (chips.length > 1) {
    chips.push(
      buttonElement('all', words.clear, () => {
        go({ ...EMPTY_STATE, sort: state.sort });
      }),
    );
  }
  list.hidden = chips.length === 0;
  list.replaceChildren(...chips.map((chip) => element('li', '', chip)));
}

/** Says that nothing is left, and what to give up for how many codes. */
export function showEmpty(
  box: HTMLElement,
  table: BrowseTable,
  state: BrowseState,
  { total, relaxed }: Filtered,
  go: Go,
): void {
  box.hidden = total > 0;
  if (total > 0) return;
  const names = new Map(table.data.facets.map(({ key, name }) => [key, name]));
  const conditions = [...names.keys(), 'q'];
  const offers = conditions.flatMap((condition, index) => {
    const count = relaxed[index] ?? 0;
    const name = condition === 'q' ? words.query(state.query.trim()) : (names.get(condition) ?? '');
    return count > 0
      ? [
          buttonElement('', words.relax(name, count), () => {
            go(relax(state, condition));
          }),
        ]
      : [];
  });
  box.replaceChildren(
    element('p', '', words.none(offers.length > 0)),
    ...offers,
    buttonElement('', words.clearConditions, () => {
      go({ ...EMPTY_STATE, sort: state.sort });
    }),
    ...(state.query.trim() === '' ? [] : [element('p', 'quiet', words.titlesOnly)]),
  );
}
