/** Every reader of numbers is asked the same strings, and says the same of each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { navigation } from '#messages/navigation.ts';
import { readCuration } from '../../../scripts/convert/read/curation.ts';
import { readSystems } from '../../../scripts/convert/read/project.ts';
import { makeEntry } from '../../../scripts/verify/testing/make-entry.ts';
import { checkCodes, type CheckData } from '../check/enum-check.ts';
import { parseCodesFromSource } from '../check/source-codes.ts';
import { decodeLog, shardsForLog } from '../decode/decode.ts';
import type { System } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import { knownPlaces, type KnownPlaces } from '../not-found/known-places.ts';
import { askedIn, suggestFor } from '../not-found/missing-page.ts';
import { buildNumberIndex } from './build-number-index.ts';
import { answerNumbers } from './number-answer.ts';
import type { CodeHit, NumberIndex } from './number-index.ts';
import { buildNumberMeanings } from './number-meanings.ts';
import type { Standing } from './number-meaning.ts';
import { shardsOfMeaning } from './number-shards.ts';
import { shardsForQuery } from './query-shards.ts';
import { joinShards } from './shards/join.ts';
import { splitIndex } from './shards/split.ts';
import type { Shard } from './shards/table.ts';

/** What a reader says of one number: how it stands, and the ids of what it is and what holds it. */
interface Said {
  number: string;
  standing: Standing;
  exact: string[];
  containing: string[];
}

/** As the script of the page of missing addresses asks. */
function shardsForPath(path: string, places: KnownPlaces, index: NumberIndex): number[] {
  const asked = askedIn(path, places);
  return asked ? shardsOfMeaning(index, asked) : [];
}

interface Content {
  systems: readonly System[];
  index: NumberIndex;
}

const ids = (hits: readonly { id: string }[]) => hits.map(({ id }) => id).sort();

/** Loads the shards that a question needs, as the browser does. */
function loaded(
  index: NumberIndex,
  size: number | null,
  missing: (index: NumberIndex) => readonly number[],
): NumberIndex {
  if (size === null) return index;
  const { head, shards } = splitIndex(index, size, 0);
  const known = new Map<number, Shard>();
  let joined = head;
  for (let wanted = missing(joined); wanted.length > 0; wanted = missing(joined)) {
    for (const shard of wanted) known.set(shard, shards[shard] ?? []);
    joined = joinShards(head, known);
  }
  return joined;
}

/** @param size rows of a shard; null for a whole index */
function bySearch({ index }: Content, text: string, size: number | null): Said[] {
  const known = loaded(index, size, (partial) => shardsForQuery(partial, text));
  return answerNumbers(known, text).findings.map(({ code, standing, exact, containing }) => {
    return { number: code, standing, exact: ids(exact), containing: ids(containing) };
  });
}

function byDecoder({ index }: Content, text: string, size: number | null): Said[] {
  const known = loaded(index, size, (partial) => {
    decodeLog(text, partial);
    return shardsForLog(partial);
  });
  return decodeLog(text, known).findings.map(({ label, standing, candidates, containing }) => ({
    number: label.replace(/(?<=\d)–/u, '-'),
    standing,
    exact: ids(candidates),
    containing: ids(containing),
  }));
}

function byAddress({ systems, index }: Content, text: string, size: number | null): Said[] {
  const path = `/${encodeURI(text)}`;
  const places = knownPlaces(systems, [], navigation, []);
  const known = loaded(index, size, (partial) => shardsForPath(path, places, partial));
  const suggestion = suggestFor(path, places, known);
  if (suggestion.kind !== 'numbers') return [];
  return suggestion.numbers.map(({ code, standing, exact, containing }) => {
    return { number: code, standing, exact: ids(exact), containing: ids(containing) };
  });
}

/** The enum check is asked in each system, of one version that has everything; its answers are put together. */
function byCheck(
  { systems }: Content,
  text: string,
): { number: string; exact: string[]; containing: string[] }[] {
  const { codes } = parseCodesFromSource(text);
  return codes.map((handled) => {
    const number = handled.from === handled.to ? String(handled.from) : `${handled.from}-${handled.to}`;
    const answers = systems.flatMap(
      (system) => checkCodes(checkDataOf(system), [handled], 'v', 'v')?.unchanged ?? [],
    );
    const exact = answers.filter(({ id }) => id.endsWith(`/${number}`));
    return {
      number,
      exact: ids(exact),
      containing: ids(answers.filter(({ handled: own }) => own.length > 0)),
    };
  });
}

function checkDataOf({ id, entries }: System): CheckData {
  return {
    system: id,
    name: id,
    versions: [{ id: 'v', label: 'v' }],
    modules: [''],
    codes: entries.map(({ code, kind, from, to, namespace, title }) => ({
      code,
      ...(kind !== 'exact' && { kind }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(namespace !== null && { namespace }),
      module: 0,
      at: [0],
      states: [title],
    })),
  };
}

/** For a whole index, and for one in shards of some rows. */
function expectSame(content: Content, text: string, numbers: string[], standings: Standing[]): void {
  for (const size of [null, 3, 40]) {
    const said = bySearch(content, text, size);
    expect(
      said.map(({ number }) => number),
      `search reads ${text}`,
    ).toEqual(numbers);
    expect(
      said.map(({ standing }) => standing),
      `search judges ${text}`,
    ).toEqual(standings);
    expect(byDecoder(content, text, size), `the decoder reads ${text}`).toEqual(said.map(withoutIntervals));
    expect(byAddress(content, text, size), `an address reads ${text}`).toEqual(said.map(withoutIntervals));
  }
  const said = bySearch(content, text, null);
  expect(
    byCheck(content, text).map(({ number }) => number),
    `the enum check reads ${text}`,
  ).toEqual(numbers);
  for (const [at, { exact, containing }] of byCheck(content, text).entries()) {
    expect(exact, `the enum check reads ${text}`).toEqual(said[at]?.exact);
    // It names the narrowest of each system.
    if (exact.length === 0) {
      expect(said[at]?.containing, text).toEqual(expect.arrayContaining(containing));
      expect(containing.length > 0, text).toBe((said[at]?.containing ?? []).length > 0);
    }
  }
  const pages = buildNumberMeanings(content.systems);
  for (const { number, exact, containing } of said) {
    const page = pages.get(number);
    if (number.includes('-', 1)) continue;
    expect(page?.places.map(({ entry }) => entry.id).sort() ?? [], `page of ${text}`).toEqual(exact);
    if (page) expect(page.containing.map(({ entry }) => entry.id).sort()).toEqual(containing);
  }
}

/** Decoder and address name ranges and classes only where no document lists the number itself. */
const withoutIntervals = (said: Said): Said => (said.exact.length > 0 ? { ...said, containing: [] } : said);

const realSystems = readSystems('content');
const real: Content = {
  systems: realSystems,
  index: buildNumberIndex(realSystems, readCuration('content', 'aliases')),
};

describe('the numbers of the documents', () => {
  it.each<[string, string[], Standing[]]>([
    ['6206', ['6206'], ['listed']],
    ['６２０６', ['6206'], ['listed']],
    [' 6206 ', ['6206'], ['listed']],
    ['+6206', ['6206'], ['listed']],
    ['＋6206', ['6206'], ['listed']],
    ['00006206', ['6206'], ['listed']],
    ['06206', ['6206'], ['listed']],
    ['0x183E', ['6206'], ['listed']],
    ['0X183e', ['6206'], ['listed']],
    ['-10113', ['-10113'], ['listed']],
    ['−10113', ['-10113'], ['listed']],
    ['－１０１１３', ['-10113'], ['listed']],
    ['–10113', ['-10113'], ['listed']],
    ['﹣10113', ['-10113'], ['listed']],
    ['-0010113', ['-10113'], ['listed']],
    ['4294957183', ['-10113'], ['listed']],
    ['18446744073709541503', ['-10113'], ['listed']],
    ['0xFFFFD87F', ['-10113'], ['listed']],
    ['0xFFFFFFFFFFFFD87F', ['-10113'], ['listed']],
    ['0xFFFFD8F0', ['-10000'], ['listed']],
    ['-0x2781', ['-10113'], ['listed']],
    ['0', ['0'], ['listed']],
    ['-0', ['0'], ['listed']],
    ['0000', ['0'], ['listed']],
    ['-20000', ['-20000'], ['listed']],
    ['-20001', ['-20001'], ['listed']],
    ['40001', ['40001'], ['listed']],
    ['241', ['241'], ['listed']],
    ['125011', ['125011'], ['in-range']],
    ['１２５０１１', ['125011'], ['in-range']],
    ['0125011', ['125011'], ['in-range']],
    ['0x1E853', ['125011'], ['in-range']],
    ['120001', ['120001'], ['in-range']],
    ['130000', ['130000'], ['in-range']],
    ['130001', ['130001'], ['unlisted']],
    ['-1500', ['-1500'], ['in-class']],
    ['-10200', ['-10200'], ['in-class']],
    ['4294957096', ['-10200'], ['in-class']],
    ['-77777', ['-77777'], ['in-class']],
    ['10113', ['10113'], ['unlisted']],
    ['-6206', ['-6206'], ['in-class']],
    ['99999999', ['99999999'], ['unlisted']],
    ['62061', ['62061'], ['unlisted']],
    ['120001~130000', ['120001-130000'], ['listed']],
    ['120001～130000', ['120001-130000'], ['listed']],
    ['120001〜130000', ['120001-130000'], ['listed']],
    ['120001-130000', ['120001-130000'], ['listed']],
    ['120001 - 130000', ['120001-130000'], ['listed']],
    ['120001–130000', ['120001-130000'], ['listed']],
    ['120001—130000', ['120001-130000'], ['listed']],
    ['120001——130000', ['120001-130000'], ['listed']],
    ['120001到130000', ['120001-130000'], ['listed']],
    ['120001至130000', ['120001-130000'], ['listed']],
    ['120001..130000', ['120001-130000'], ['listed']],
    ['120005~120010', ['120005-120010'], ['in-range']],
    ['6206/7000', ['6206', '7000'], ['listed', 'listed']],
    ['6206/70001/-10113', ['6206', '70001', '-10113'], ['listed', 'listed', 'listed']],
    ['6206,7000', ['6206', '7000'], ['listed', 'listed']],
    ['6206，7000', ['6206', '7000'], ['listed', 'listed']],
    ['6206、7000', ['6206', '7000'], ['listed', 'listed']],
    ['6206;7000', ['6206', '7000'], ['listed', 'listed']],
    ['6206 7000', ['6206', '7000'], ['listed', 'listed']],
    ['6206/7777', ['6206', '7777'], ['listed', 'unlisted']],
    ['241,243', ['241', '243'], ['listed', 'listed']],
    ['125011、-1500', ['125011', '-1500'], ['in-range', 'in-class']],
  ])('%s', (text, numbers, standings) => {
    expectSame(real, text, numbers, standings);
  });
});

const systemOf = (id: string, numbering: 'per-system' | 'per-module', entries: Partial<Entry>[]): System => {
  const modules = ['a', 'b'].map((module) => ({ id: module, name: `层 ${module}` }));
  const manifest = { name: id, shortName: id, numbering, modules, versions: [{ date: '2020-01-01' }] };
  const made = entries.map((entry) => {
    const { code = '', namespace = null } = entry;
    const own = [id, namespace, code].filter(Boolean).join('/');
    return makeEntry({ module: namespace ?? 'a', ...entry, code, id: own, system: id });
  });
  return { id, manifest, entries: made, notes: new Map() } as unknown as System;
};
const inLayer = (namespace: string, ...codes: string[]) => codes.map((code) => ({ code, namespace }));
const madeUp = [
  systemOf('one', 'per-system', [
    { code: '-4' },
    { code: '7' },
    { code: '12' },
    { code: '500-900', kind: 'range', from: 500, to: 900 },
    { code: '600-699', kind: 'range', from: 600, to: 699 },
    { code: '650' },
    { code: 'other', kind: 'catch-all' },
  ]),
  systemOf('two', 'per-module', [
    { code: '-1000', kind: 'class', to: -1000, namespace: 'a' },
    { code: '-200', kind: 'class', from: -299, to: -200, namespace: 'a' },
    ...inLayer('a', '-250', '-1', '7'),
    { code: '300', kind: 'class', from: 300, namespace: 'b' },
    ...inLayer('b', '-250', '7', '301', '-1000'),
  ]),
];
const retired: CodeHit[] = [
  { id: 'one/77', path: '/one/77/', label: '77', title: 'gone', system: 'one', module: '', removed: true },
];
const synthetic: Content = { systems: madeUp, index: buildNumberIndex(madeUp, [], [], retired) };

describe('ranges in ranges, classes, layers and retired codes of two made-up systems', () => {
  it.each<[string, string[], Standing[]]>([
    ['7', ['7'], ['listed']],
    ['-250', ['-250'], ['listed']],
    ['0xFFFFFF06', ['-250'], ['listed']],
    ['-1000', ['-1000'], ['listed']],
    ['650', ['650'], ['listed']],
    ['651', ['651'], ['in-range']],
    ['499', ['499'], ['in-class']],
    ['-260', ['-260'], ['in-class']],
    ['-2000', ['-2000'], ['in-class']],
    ['4294965296', ['-2000'], ['in-class']],
    ['100', ['100'], ['unlisted']],
    ['-7', ['-7'], ['unlisted']],
    ['0', ['0'], ['unlisted']],
    ['600~699', ['600-699'], ['listed']],
    ['610~620', ['610-620'], ['in-range']],
    ['650/651', ['650', '651'], ['listed', 'in-range']],
  ])('%s', (text, numbers, standings) => {
    expectSame(synthetic, text, numbers, standings);
  });

  it('names a retired code in search, decoder and address', () => {
    for (const size of [null, 3]) {
      const said = [bySearch, byDecoder, byAddress].map((ask) => ask(synthetic, '77', size));
      expect(said.map(([first]) => first?.standing)).toEqual(['retired', 'retired', 'retired']);
    }
  });
});

describe('the neighbours of a number that is not listed', () => {
  it('are the same in search and in an address, in whole and split indexes, in every scope', () => {
    const scopes = ['', ...realSystems.map(({ id }) => id), 'msdk/wechat', 'msdk/gateway'];
    const number = fc.oneof(fc.integer({ min: -40_000, max: 140_000 }), fc.integer({ min: -600, max: 1200 }));
    const places = knownPlaces(realSystems, [], navigation, []);
    fc.assert(
      fc.property(fc.constantFrom(...scopes), number, fc.constantFrom(null, 40), (scope, asked, size) => {
        const name = realSystems.find(({ id }) => id === scope)?.manifest.name ?? scope.split('/')[1] ?? '';
        const query = `${name} ${asked}`;
        const path = `/${scope}/${asked}/`;
        const searched = answerNumbers(
          loaded(real.index, size, (known) => shardsForQuery(known, query)),
          query,
        );
        const missing = suggestFor(
          path,
          places,
          loaded(real.index, size, (known) => shardsForPath(path, places, known)),
        );
        const [found] = searched.findings;
        if (!found || found.exact.length > 0 || missing.kind !== 'numbers') return;
        expect(missing.numbers[0]?.neighbours, path).toEqual(found.neighbours);
      }),
      { numRuns: 100 },
    );
  });
});
