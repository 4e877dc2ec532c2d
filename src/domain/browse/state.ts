/** What is chosen on the page of all codes, and how the address bar holds it. */
import type { Facet } from './browse-data.ts';

/** Orders of the list; the first one is the order of the data. */
export const SORTS = ['system', 'number', 'title', 'change'] as const;
export type Sort = (typeof SORTS)[number];

export interface BrowseState {
  /** Ids of values: a code has to have one of them, in every facet that is here. No set is empty. */
  chosen: ReadonlyMap<string, ReadonlySet<string>>;
  /** Beginning of a number, or words of the title. */
  query: string;
  sort: Sort;
}

type Values = Pick<Facet, 'key' | 'values'>;

export const EMPTY_STATE: BrowseState = { chosen: new Map(), query: '', sort: SORTS[0] };

/**
 * Reads the state out of an address: `?system=msdk&owner=end-user&owner=nobody&q=sig&sort=number`, in any order.
 * @returns the state, and what of the address means nothing here, as `key=value`
 */
export function parseState(
  fields: Iterable<[string, string]>,
  facets: readonly Values[],
): { state: BrowseState; ignored: string[] } {
  const chosen = new Map<string, Set<string>>();
  const ignored: string[] = [];
  let query: string | undefined;
  let sort: Sort | undefined;
  for (const [key, value] of fields) {
    const facet = facets.find((candidate) => candidate.key === key);
    const wanted = SORTS.find((candidate) => candidate === value);
    if (facet?.values.some(({ id }) => id === value)) {
      chosen.set(facet.key, (chosen.get(facet.key) ?? new Set<string>()).add(value));
    } else if (key === 'q' && query === undefined) query = value;
    else if (key === 'sort' && wanted && sort === undefined) sort = wanted;
    else ignored.push(`${key}=${value}`);
  }
  return { state: { chosen, query: query ?? '', sort: sort ?? SORTS[0] }, ignored };
}

/** The state as the address bar holds it, with its question mark: one state, one text; empty where all is shown. */
export function stateQuery({ chosen, query, sort }: BrowseState, facets: readonly Values[]): string {
  const fields = facets.flatMap(({ key, values }) =>
    values.filter(({ id }) => chosen.get(key)?.has(id)).map(({ id }) => [key, id]),
  );
  if (query.trim() !== '') fields.push(['q', query.trim()]);
  if (sort !== SORTS[0]) fields.push(['sort', sort]);
  return fields.length === 0
    ? ''
    : `?${fields.map(([key = '', value = '']) => `${key}=${encode(value)}`).join('&')}`;
}

/** A slash may stand in a query as it is, and reads better. Half of a character, which a field may hold, can't. */
const encode = (value: string) =>
  encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+');

/** The state with a value chosen or no longer chosen. */
export function choose(state: BrowseState, key: string, id: string, isChosen: boolean): BrowseState {
  const own = new Set(state.chosen.get(key));
  if (isChosen) own.add(id);
  else own.delete(id);
  const chosen = new Map(state.chosen);
  if (own.size > 0) chosen.set(key, own);
  else chosen.delete(key);
  return { ...state, chosen };
}

/** The state without one of its conditions: a facet by its key, or the query by `q`. */
export function relax(state: BrowseState, condition: string): BrowseState {
  if (condition === 'q') return { ...state, query: '' };
  return { ...state, chosen: new Map([...state.chosen].filter(([key]) => key !== condition)) };
}
