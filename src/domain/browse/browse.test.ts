import { describe, expect, test } from 'vitest';
import { makeSystem } from '../../../scripts/verify/testing/synthetic-system.ts';
import type { BrowseData, Facet } from './browse-data.ts';
import { buildBrowseData } from './build-browse-data.ts';
import { toCsv } from './csv.ts';
import { facetsIn, type EntryFacets, type FacetDefinition } from './facets.ts';
import { filterTable } from './filter.ts';
import { shownInOrder } from './order.ts';
import { byModule, listsAll, MOST_LISTED } from './plain-list.ts';
import { choose, EMPTY_STATE, parseState, relax, stateQuery } from './state.ts';
import { rowOf, toTable, valuesOf } from './table.ts';
import { matchRows } from './terms.ts';
import { browseList } from '#messages/browse-list.ts';
import { facets as facetWords } from '#messages/facets.ts';

const FACETS = facetsIn(facetWords);

/** Five codes of two systems, one of them numbered per module; every facet by hand. */
const DATA: BrowseData = {
  perModule: ['乙'],
  codes: [-10003, 6206, '120001-130000', 100, 'other'],
  titles: ['请求超时', 'UserSig 过期，请重新登录', '业务自定义', '帐号不存在', '=其他'],
  kinds: [
    [2, 'range', 120001, 130000],
    [4, 'catch-all', null, null],
  ],
  facets: FACETS.map(({ key, name }) => ({ key, name, ...COLUMNS()[key] }) as Facet),
};

function COLUMNS(): Record<string, Pick<Facet, 'values' | 'rows'>> {
  const named = (...ids: string[]) => ids.map((id) => ({ id, name: `名${id}` }));
  return {
    system: { values: named('甲', '乙'), rows: '00011' },
    module: { values: named('甲/一', '甲/二', '乙/层'), rows: [0, [1, 0], 1, 2, 2] },
    topic: { values: named('t', 'none'), rows: '10101' },
    owner: { values: named('nobody', 'not-stated'), rows: '00111' },
    retry: { values: named('no', 'not-stated'), rows: '11111' },
    basis: { values: named('document', 'topic', 'not-stated'), rows: [0, [0, 1], 2, 2, 2] },
    status: { values: named('current', 'removed'), rows: '01000' },
    change: { values: named('meaning', 'added', 'never'), rows: '21022' },
  };
}

const table = toTable(DATA);
const rowsOf = (query: string) =>
  [...(matchRows(table, query) ?? [])].flatMap((meets, row) => (meets ? [table.codes[row]] : []));

describe('the free field', () => {
  test.each([
    ['62', ['6206']],
    ['-100', ['-10003']],
    ['－１００', ['-10003']],
    ['100', ['-10003', '100']],
    ['12', ['120001-130000']],
    ['125000', ['120001-130000']],
    ['130001', []],
    ['120001 ~ 120005', ['120001-130000']],
    ['-20000~200', ['-10003', '100']],
    ['usersig', ['6206']],
    ['登录 过期', ['6206']],
    ['登录 帐号', []],
    ['６２ 過期', ['6206']],
    ['帳號', ['100']],
    ['其他错误', ['other']],
  ])('finds by %s', (query, codes) => {
    expect(rowsOf(query)).toEqual(codes);
  });

  test('asks for nothing while it is empty', () => {
    expect(matchRows(table, ' ')).toBeNull();
  });
});

describe('filtering', () => {
  /** Facet values by the definition, one filter at a time. */
  const slow = (chosen: ReadonlyMap<string, ReadonlySet<string>>) =>
    DATA.codes.flatMap((_, row) =>
      [...chosen].every(([key, ids]) => valuesOf(table, row, key).some(({ id }) => ids.has(id))) ? [row] : [],
    );

  test.each([
    ['nothing', []],
    [
      'two values of a facet',
      [
        ['module', '甲/一'],
        ['module', '乙/层'],
      ],
    ],
    [
      'two facets',
      [
        ['system', '甲'],
        ['owner', 'nobody'],
      ],
    ],
    [
      'facets that exclude each other',
      [
        ['system', '乙'],
        ['status', 'removed'],
      ],
    ],
    [
      'three facets',
      [
        ['system', '甲'],
        ['owner', 'not-stated'],
        ['change', 'meaning'],
      ],
    ],
  ] as [string, [string, string][]][])(
    'by %s shows what has one value of each, and counts what every value would show',
    (_, choices) => {
      const state = choices.reduce((so, [key, id]) => choose(so, key, id, true), EMPTY_STATE);
      const { shown, total, counts, relaxed } = filterTable(table, state.chosen, null);
      expect([...shown].flatMap((is, row) => (is ? [row] : []))).toEqual(slow(state.chosen));
      expect(total).toBe(slow(state.chosen).length);
      for (const [index, { key, values }] of DATA.facets.entries()) {
        const others = relax(state, key);
        const alone = values.map(({ id }) => slow(choose(others, key, id, true).chosen).length);
        expect([...(counts[index] ?? [])], key).toEqual(alone);
        const gained = slow(others.chosen).length - total;
        expect(relaxed[index], key).toBe(gained);
      }
    },
  );

  test('counts a query as one more condition', () => {
    const state = choose(EMPTY_STATE, 'system', '乙', true);
    const { total, relaxed, counts } = filterTable(table, state.chosen, matchRows(table, '6206'));
    expect(total).toBe(0);
    expect(relaxed.at(-1)).toBe(2);
    expect([...(counts[0] ?? [])]).toEqual([1, 0]);
  });
});

describe('order', () => {
  const all = new Uint8Array(DATA.codes.length).fill(1);
  const inOrder = (sort: Parameters<typeof shownInOrder>[2]) =>
    shownInOrder(table, all, sort).map((row) => table.codes[row]);

  test('by number puts negative ones first, ranges by their lower bound, the catch-all last', () => {
    expect(inOrder('number')).toEqual(['-10003', '100', '6206', '120001-130000', 'other']);
  });

  test('by last change puts the gravest first, and keeps the order of the data within one', () => {
    expect(inOrder('change')).toEqual(['120001-130000', '6206', '-10003', '100', 'other']);
  });

  test('by title and by system holds every row once', () => {
    expect(inOrder('system')).toEqual(table.codes);
    expect(inOrder('title').toSorted()).toEqual(table.codes.toSorted());
  });
});

describe('the address', () => {
  const parse = (query: string) => parseState(new URLSearchParams(query), DATA.facets);

  test('holds the same state whatever the order of its parts', () => {
    const one = '?system=甲&module=甲/二&module=乙/层&owner=nobody&q=user+sig&sort=number';
    const other = '?sort=number&owner=nobody&module=乙/层&q=user%20sig&module=甲/二&system=甲&system=甲';
    const text = stateQuery(parse(one).state, DATA.facets);
    expect(decodeURIComponent(text)).toBe(one);
    expect(stateQuery(parse(other).state, DATA.facets)).toBe(text);
    expect(parse(other).ignored).toEqual([]);
  });

  test('is empty for what shows everything', () => {
    expect(stateQuery(EMPTY_STATE, DATA.facets)).toBe('');
    expect(parse('').state).toEqual(EMPTY_STATE);
  });

  test('keeps signs of addresses inside a query', () => {
    const state = { ...EMPTY_STATE, query: 'a&b=c#d+e%20/' };
    expect(parse(stateQuery(state, DATA.facets)).state).toEqual(state);
  });

  test('tells what it does not know, and takes the rest', () => {
    const { state, ignored } = parse('?foo=1&owner=boss&owner=nobody&sort=size&q=a&q=b&constructor=x');
    expect(ignored).toEqual(['foo=1', 'owner=boss', 'sort=size', 'q=b', 'constructor=x']);
    expect(stateQuery(state, DATA.facets)).toBe('?owner=nobody&q=a');
  });

  test('half of a character in the query does no harm', () => {
    expect(stateQuery({ ...EMPTY_STATE, query: 'a\uD83D' }, DATA.facets)).toBe('?q=a%EF%BF%BD');
  });

  test('loses a facet with its last value', () => {
    const chosen = choose(EMPTY_STATE, 'owner', 'nobody', true);
    expect(choose(chosen, 'owner', 'nobody', false)).toEqual(EMPTY_STATE);
    expect(relax({ ...chosen, query: 'a' }, 'q')).toEqual(chosen);
  });
});

describe('CSV', () => {
  test('has a byte order mark, a header, and lines in the order asked for', () => {
    const csv = toCsv(table, [4, 1], (path) => `https://site.invalid${path}`, browseList.csv);
    expect(csv.split('\r\n')).toEqual([
      '\uFEFF标识,错误码,系统,模块或层,标题,状态,主题,谁来处理,能否重试,处理与重试依据,最近变更,地址',
      "乙/层/other,其他错误,名乙,名乙/层,'=其他,名current,名none,名not-stated,名not-stated,名not-stated,名never,https://site.invalid/乙/层/other/",
      '甲/6206,6206,名甲,名甲/二；名甲/一,UserSig 过期，请重新登录,名removed,名t,名nobody,名not-stated,名document；名topic,名added,https://site.invalid/甲/6206/',
      '',
    ]);
  });
});

describe('the data', () => {
  const system = makeSystem({ codes: 50, versions: 3 });
  const sources = { systems: [system], topics: [{ id: 't', name: '主题', group: '组' }] };
  const known: EntryFacets = {
    topics: [{ id: 't' }],
    owner: { value: 'nobody', basis: 'topic' },
    retry: null,
    lastChange: 'advice',
  };
  const facets = new Map(system.entries.slice(0, 1).map(({ id }) => [id, known]));
  const made = toTable(JSON.parse(JSON.stringify(buildBrowseData(sources, facets, FACETS))) as BrowseData);

  test('has every entry as a row, with its address, title, module and status', () => {
    expect(system.entries.length).toBeGreaterThan(40);
    for (const [row, entry] of system.entries.entries()) {
      const { id, label, title, removed, place } = rowOf(made, row);
      expect({ id, label, title, removed }).toEqual({
        id: entry.id,
        label: entry.code,
        title: entry.title,
        removed: entry.status === 'removed',
      });
      expect(place).toBe(`量时间 ${valuesOf(made, row, 'module')[0]?.name}`);
      expect(valuesOf(made, row, 'module')[0]?.id).toBe(`made-up/${entry.module}`);
    }
  });

  test('has what is known of an entry, and says where nothing is', () => {
    const ids = (row: number) =>
      (['topic', 'owner', 'retry', 'basis', 'change'] as const).map((key) =>
        valuesOf(made, row, key).map(({ id }) => id),
      );
    expect(ids(0)).toEqual([['t'], ['nobody'], ['not-stated'], ['topic'], ['advice']]);
    expect(ids(1)).toEqual([['none'], ['not-stated'], ['not-stated'], ['not-stated'], ['never']]);
  });

  test('a further facet takes one definition: data, filter, address and CSV follow', () => {
    const isEven = (code: string) => Number(code) % 2 === 0;
    const parity: FacetDefinition = {
      key: 'parity',
      name: '奇偶',
      values: () => [
        { id: 'even', name: '偶数' },
        { id: 'odd', name: '奇数' },
      ],
      of: ({ entry }) => [isEven(entry.code) ? 'even' : 'odd'],
    };
    const further = toTable(buildBrowseData(sources, facets, [...FACETS, parity]));
    const { state } = parseState([['parity', 'even']], further.data.facets);
    expect(stateQuery(state, further.data.facets)).toBe('?parity=even');
    const { shown } = filterTable(further, state.chosen, null);
    expect([...shown]).toEqual(system.entries.map(({ code }) => (isEven(code) ? 1 : 0)));
    const lines = toCsv(further, [0, 1], (path) => path, browseList.csv).split('\r\n');
    expect(lines.slice(0, 3).map((line) => line.split(',').at(-2))).toEqual(['奇偶', '偶数', '奇数']);
  });

  test('refuses a value that no facet has', () => {
    const wrong = new Map([[system.entries[0]?.id ?? '', { ...known, topics: [{ id: 'x' }] }]]);
    expect(() => buildBrowseData(sources, wrong, FACETS)).toThrow('facet "topic" has no value "x"');
  });
});

describe('the plain list', () => {
  test('is whole up to its bound', () => {
    expect([listsAll(MOST_LISTED), listsAll(MOST_LISTED + 1)]).toEqual([true, false]);
  });

  test('has every entry once', () => {
    const system = makeSystem({ codes: 200, versions: 2 });
    const listed = byModule(system).flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(listed.toSorted()).toEqual(system.entries.map(({ id }) => id).toSorted());
  });
});
