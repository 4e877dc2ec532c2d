/** The index of all numbers that search, decoder and the page of missing addresses load. */
import { codePath, entryId } from '../model/address.ts';
import { codeLabel, type Code, type CodeKind } from '../model/code.ts';
import { statedBounds } from '../model/interval.ts';
import { oncePer } from '../model/once-per.ts';
import type { LogHint } from '../../schemas/log-hints.ts';
import { moduleOfRow, type IndexedSystem, type Row } from './indexed-system.ts';
import { numberTable } from './number-table.ts';
import type { EnvelopeRule } from '../links/envelope.ts';
import type { Names } from '../search/names.ts';
import type { ShardTable } from './shards/table.ts';

/** All numbers of all systems, as small as it travels to the browser (`/search/numbers.json`). */
export interface NumberIndex {
  systems: IndexedSystem[];
  /** What systems and layers are called; see search/names.ts. */
  names?: Names;
  /** Field of a log → the system or layer that gives its codes in it. */
  fields?: Names;
  /** What programs call a code (`ERR_X`) → ids of the entries; absent where no document says it. */
  symbols?: Record<string, string[]>;
  /** Codes that say that an answer carries another system's or layer's code. */
  envelopes?: EnvelopeRule[];
  /** What tells which system wrote a line of a log; the decoder adds it. */
  hints?: readonly LogHint[];
  /** Titles of the rows as the documents say them, system by system; on pages in another language the decoder adds them. */
  originals?: readonly (readonly string[])[];
  /** Codes that no document has any more and whose pages stay; absent where there are none. */
  retired?: CodeHit[];
  /** Where the remaining rows are, in an index that was split: see shards/split.ts. */
  shards?: ShardTable;
}

/** An entry as a line in a list of results. */
export interface CodeHit {
  /** See {@link entryId}. */
  id: string;
  /** Address without the site's base. */
  path: string;
  /** The code as people read it. */
  label: string;
  title: string;
  /** The title as the document says it, where that may be another. */
  original?: string | undefined;
  /** Short name of the system. */
  system: string;
  /** Name of the module or layer. */
  module: string;
  removed: boolean;
  /** Of a range, a class or the row for all remaining errors. */
  kind?: CodeKind;
}

/** A row of the index, with the code and the place by which it is looked up. */
export interface IndexedCode {
  hit: CodeHit;
  code: Code;
  /** Ids of its system and of its module or layer: `msdk`, `msdk/wechat`. */
  system: string;
  module: string;
}

/** The codes of an index, ready to be asked for. */
export const tableOf = oncePer((index: NumberIndex) =>
  numberTable(codesOfIndex(index), ({ code }) => code, index.retired),
);

/** System and module (or layer) of an id such as `msdk` or `msdk/wechat`, as far as the index has them. */
export function placeIn({ systems }: Pick<NumberIndex, 'systems'>, id: string) {
  const [systemId, moduleId] = id.split('/', 2);
  const system = systems.find((one) => one.id === systemId);
  return { system, module: system?.modules.find((one) => one.id === moduleId) };
}

/** Every entry of the index, in display order. */
export const codesOfIndex = ({ systems, originals }: NumberIndex): IndexedCode[] =>
  systems.flatMap((system, at) =>
    system.rows.map((row, position) => ({
      hit: { ...rowHit(system, row), original: originals?.[at]?.[position] },
      code: rowCode(row),
      system: system.id,
      module: moduleOfRow(system, row),
    })),
  );

/** What a row's code states. */
function rowCode([code, , , , kind = 'exact', from, to]: Row): Code {
  return { kind, code: String(code), ...statedBounds({ from, to }) };
}

/** A row as people see it. */
function rowHit(system: IndexedSystem, row: Row): CodeHit {
  const code = rowCode(row);
  const module = system.modules[row[1]];
  const address = {
    system: system.id,
    namespace: system.perModule ? (module?.id ?? null) : null,
    code: code.code,
  };
  return {
    id: entryId(address),
    path: codePath(address),
    label: codeLabel(code),
    title: row[2],
    system: system.name,
    module: module?.name ?? '',
    removed: row[3] === 1,
    ...(code.kind !== 'exact' && { kind: code.kind }),
  };
}
