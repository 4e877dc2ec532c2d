/** What the number index holds of one system, as small as it travels to the browser. */
import type { CodeKind } from '../model/code.ts';

/**
 * One entry: its code (a number where it is one), position of its module in {@link IndexedSystem.modules}, title,
 * then only as far as needed: 1 where the newest document no longer has it, kind, lower bound, upper bound
 * (null: open).
 */
export type Row = [
  code: number | string,
  module: number,
  title: string,
  removed?: 0 | 1,
  kind?: CodeKind,
  from?: number | null,
  to?: number | null,
];

export interface IndexedSystem {
  id: string;
  /** Short name. */
  name: string;
  /** Whether numbers are unique per module only, so that the module (layer) is part of the address. */
  perModule: boolean;
  /** Until when its documents go: date of the newest version; absent where that has none. */
  until?: string;
  modules: { id: string; name: string }[];
  /** In display order. */
  rows: Row[];
}

/** Id of the module (or layer) of a row, with its system: `msdk/wechat`. */
export const moduleOfRow = ({ id, modules }: Pick<IndexedSystem, 'id' | 'modules'>, row: Row): string =>
  `${id}/${modules[row[1]]?.id ?? ''}`;
