import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLog, shardsForLog } from '../../decode/decode.ts';
import type { KnownPlaces } from '../../not-found/known-places.ts';
import type { IndexedSystem, Row } from '../indexed-system.ts';
import type { NumberIndex } from '../number-index.ts';
import { askedIn, suggestFor } from '../../not-found/missing-page.ts';
import { answerNumbers } from '../number-answer.ts';
import { shardsOfMeaning } from '../number-shards.ts';
import { shardsForQuery } from '../query-shards.ts';
import { joinShards } from './join.ts';
import { splitIndex } from './split.ts';
import { shardOf, type Shard } from './table.ts';

const names = { one: ['one'], two: ['two'], wx: ['two/b'], qq: ['two/a'], 群组: ['one/m2'] };
const modules = (...ids: string[]) => ids.map((id) => ({ id, name: `module ${id}` }));

/** An index of two systems, the second with numbers per module, of these numbers and a range. */
function indexOf(one: readonly number[], two: readonly number[]): NumberIndex {
  const row = (code: number, at: number): Row => [code, at % 3, `title of ${code}`];
  const first: IndexedSystem = {
    id: 'one',
    name: 'One',
    perModule: false,
    until: '2020-01-01',
    modules: modules('m0', 'm1', 'm2'),
    rows: [
      ...[...new Set(one)].sort((a, b) => a - b).map(row),
      ['120001-130000', 2, 'a range', 0, 'range', 120_001, 130_000],
      ['other', 1, 'all others', 0, 'catch-all'],
    ],
  };
  const layers = ['a', 'b'].flatMap((_, layer) =>
    [...new Set(two)]
      .filter((code) => (code + layer) % 3 > 0)
      .map((code): Row => [code, layer, `two ${code}`]),
  );
  const second: IndexedSystem = {
    id: 'two',
    name: 'Two',
    perModule: true,
    modules: modules('a', 'b'),
    rows: [[-10_000, 0, 'a class', 0, 'class', null, -10_000], ...layers],
  };
  return { systems: [first, second], names, fields: {}, envelopes: [] };
}

function shardsForPath(path: string, known: NumberIndex): number[] {
  const asked = askedIn(path, places);
  return asked ? shardsOfMeaning(known, asked) : [];
}

/** Loads what is missing, as src/client/shared/numbers.ts does. */
function load(
  { head, shards }: { head: NumberIndex; shards: Shard[] },
  missing: (index: NumberIndex) => readonly number[],
): { index: NumberIndex; loaded: number } {
  const loaded = new Map<number, Shard>();
  let index = head;
  for (let wanted = missing(index); wanted.length > 0; wanted = missing(index)) {
    for (const shard of wanted) {
      expect(loaded.has(shard), 'asked for twice').toBe(false);
      loaded.set(shard, shards[shard] ?? []);
    }
    index = joinShards(head, loaded);
  }
  return { index, loaded: loaded.size };
}

const codes = fc.array(
  fc.oneof(fc.integer({ min: -120, max: 400 }), fc.integer({ min: -20_000, max: 140_000 })),
  {
    minLength: 1,
    maxLength: 120,
  },
);
const someIndex = fc.tuple(codes, codes).map(([one, two]) => indexOf(one, two));
const size = fc.integer({ min: 1, max: 12 });
const number = fc.oneof(fc.integer({ min: -130, max: 420 }), fc.integer({ min: -21_000, max: 141_000 }));

const places: KnownPlaces = {
  topics: [],
  sections: [{ id: 'code', words: ['code'], path: '/code/', label: '数字' }],
  systems: [
    { id: 'one', words: ['one'], label: 'One', perModule: false, modules: [] },
    {
      id: 'two',
      words: ['two'],
      label: 'Two',
      perModule: true,
      modules: [{ id: 'b', words: ['b'], label: 'B' }],
    },
  ],
};

describe('splitIndex', () => {
  it('leaves a short index whole', () => {
    const index = indexOf([1, 2], [3]);
    expect(splitIndex(index, 1, 100)).toEqual({ head: index, shards: [] });
  });

  it('puts every number into one shard, ranges and classes into the head', () => {
    fc.assert(
      fc.property(someIndex, size, (index, rows) => {
        const { head, shards } = splitIndex(index, rows, 0);
        const all = new Map(shards.entries());
        expect(joinShards(head, all).systems.map((system) => new Set(titles(system)))).toEqual(
          index.systems.map((system) => new Set(titles(system))),
        );
        expect(head.systems.flatMap((system) => system.rows.map(([code]) => code))).toEqual(
          index.systems.flatMap(({ rows: own }) =>
            own.filter(([, , , , kind]) => kind).map(([code]) => code),
          ),
        );
        for (const [at, shard] of shards.entries()) {
          for (const [code] of shard.flatMap((part) => part.rows)) {
            expect(head.shards && shardOf(head.shards, Number(code))).toBe(at);
          }
        }
      }),
    );
  });

  it('knows only modules that its rows and names need', () => {
    const { head, shards } = splitIndex(indexOf([1, 2, 3, 4, 5, 6], [7]), 1, 0);
    expect(head.systems.map(({ modules: own }) => own.map(({ id }) => id))).toEqual([
      ['m1', 'm2'],
      ['a', 'b'],
    ]);
    expect(shards[0]?.map((part) => part.modules)).toEqual([modules('m0')]);
  });
});

const titles = ({ rows, modules: own }: IndexedSystem) =>
  rows.map(([code, module, title]) => `${code} ${title} ${own[module]?.id ?? ''}`);

describe('answers of a split index', () => {
  it('are those of the whole one: search', () => {
    const query = fc
      .tuple(
        fc.constantFrom('', 'one ', 'two ', 'wx ', 'qq ', 'ret=', '群组 ', 'err-'),
        number,
        fc.constantFrom('', ' x'),
      )
      .map(([before, asked, after]) => `${before}${asked}${after}`);
    fc.assert(
      fc.property(someIndex, size, query, (index, rows, text) => {
        const { index: partial } = load(splitIndex(index, rows, 0), (known) => shardsForQuery(known, text));
        expect(answerNumbers(partial, text)).toEqual(answerNumbers(index, text));
      }),
      { numRuns: 300 },
    );
  });

  it('are those of the whole one: missing addresses', () => {
    const path = fc
      .tuple(fc.constantFrom('', '/one', '/two', '/two/b', '/b', '/code'), number)
      .map(([place, asked]) => `${place}/${asked}/`);
    fc.assert(
      fc.property(someIndex, size, path, (index, rows, text) => {
        const { index: partial } = load(splitIndex(index, rows, 0), (known) => shardsForPath(text, known));
        expect(suggestFor(text, places, partial)).toEqual(suggestFor(text, places, index));
      }),
      { numRuns: 300 },
    );
  });

  it('are those of the whole one: logs', () => {
    const line = fc
      .tuple(
        fc.constantFrom('errorCode: ', 'code=', '失败 ', '{"ret":', 'took '),
        number,
        fc.constantFrom('', ' msg', ' one'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(someIndex, size, fc.array(line, { maxLength: 6 }), (index, rows, lines) => {
        const text = lines.join('\n');
        const { index: partial } = load(splitIndex(index, rows, 0), (known) => {
          decodeLog(text, known);
          return shardsForLog(known);
        });
        expect(decodeLog(text, partial)).toEqual(decodeLog(text, index));
      }),
      { numRuns: 300 },
    );
  });

  it('take few shards, however many there are', () => {
    const many = splitIndex(
      indexOf(
        Array.from({ length: 9000 }, (_, at) => at + 1000),
        [5],
      ),
      100,
      0,
    );
    expect(many.shards.length).toBeGreaterThan(80);
    for (const query of ['5555', '555', '77777', '-5555', '1001', '5', '5 one', 'one 9', '115000 two']) {
      const { loaded } = load(many, (known) => shardsForQuery(known, query));
      expect(loaded, query).toBeLessThanOrEqual(query.includes(' ') ? 4 : 3);
    }
  });
});
