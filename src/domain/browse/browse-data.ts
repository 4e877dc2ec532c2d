/** The data of the page of all codes as it travels: columns, since those compress best. */
import type { CodeKind } from '../model/code.ts';

/** Most values of a column that is written in digits. */
export const DIGITS = 36;

export interface FacetValue {
  /** As the address bar has it; lasting. */
  id: string;
  name: string;
  /** Heading under which it stands. */
  group?: string;
  /** It tells that nothing is known: to be chosen by, and not said of every code. */
  unsaid?: true;
}

/** What the page says of a facet; the rest of its definition (facets.ts) stays in the build. */
export interface FacetHead {
  /** Key of the address bar; lasting. */
  key: string;
  /** Heading in the form and in the CSV. */
  name: string;
  /** Whether a line of the list says the value, and with or without the name of the facet. */
  beside?: 'value' | 'name and value';
}

export interface Facet extends FacetHead {
  values: FacetValue[];
  /**
   * Row by row the position of its value, as digits to the base {@link DIGITS}; where that is not enough, or a row
   * has several values (the first one is its main one), as numbers and lists of them.
   */
  rows: string | (number | number[])[];
}

/** A range, class or catch-all: row, kind, lower and upper bound (null: open or none). */
export type KindRow = [row: number, kind: CodeKind, from: number | null, to: number | null];

/** All codes, each a row, in display order. */
export interface BrowseData {
  /** In the order of the form. */
  facets: Facet[];
  /** Ids of the systems whose numbers are unique per module only, so that the module is part of the address. */
  perModule: string[];
  codes: (number | string)[];
  titles: string[];
  /** Rows that are no exact numbers, ascending. */
  kinds: KindRow[];
}
