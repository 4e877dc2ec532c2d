import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntry as entry } from '../../../scripts/verify/testing/make-entry.ts';
import type { System } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import { buildNumberIndex } from './build-number-index.ts';
import { isNumeric, lookupNumber } from './lookup.ts';

const system = (id: string, numbering: 'per-system' | 'per-module', entries: Entry[]) => {
  const modules = ['sdk', 'server'].map((module) => ({ id: module, name: module.toUpperCase() }));
  const manifest = {
    name: id,
    shortName: `System ${id}`,
    numbering,
    modules,
    versions: [{ date: '2020-01-01' }],
  };
  return { id, manifest, entries, notes: new Map() };
};

const systems = [
  system('one', 'per-system', [
    entry({ code: '-10003' }),
    entry({ code: '6206', status: 'removed' }),
    entry({ code: '120001-130000', kind: 'range', from: 120_001, to: 130_000, module: 'server' }),
    entry({ code: 'other', kind: 'catch-all' }),
  ]),
  system('two', 'per-module', [
    entry({ code: '-10000', kind: 'class', to: -10_000, namespace: 'sdk' }),
    entry({ code: '-20000', kind: 'class', to: -20_000, namespace: 'sdk' }),
    entry({ code: '-10003', namespace: 'sdk' }),
    entry({ code: '-10003', namespace: 'server', module: 'server' }),
  ]),
] as unknown as System[];

const index = buildNumberIndex(systems);
const paths = (query: string) => {
  const answer = lookupNumber(index, query);
  return (
    answer && {
      exact: answer.exact.map(({ path }) => path),
      containing: answer.containing.map(({ path }) => path),
    }
  );
};

describe('buildNumberIndex', () => {
  it('survives the way to the browser', () => {
    expect(JSON.parse(JSON.stringify(index))).toEqual(index);
  });
});

describe('lookupNumber', () => {
  it('finds a number in every system and layer, in display order, then what it lies in', () => {
    expect(paths('-10003')).toEqual({
      exact: ['/one/-10003/', '/two/sdk/-10003/', '/two/server/-10003/'],
      containing: ['/two/sdk/-10000/'],
    });
  });

  it('describes a hit', () => {
    expect(lookupNumber(index, '6206')?.exact).toEqual([
      {
        id: 'one/6206',
        path: '/one/6206/',
        label: '6206',
        title: 'title of 6206',
        system: 'System one',
        module: 'SDK',
        removed: true,
      },
    ]);
  });

  it.each(['６２０６', ' 6206 ', '\u3000６206'])('reads %j as 6206', (query) => {
    expect(paths(query)?.exact).toEqual(['/one/6206/']);
  });

  it.each(['-10003', '−10003', '－10003', '–10003', '—１０００３'])('reads the minus sign of %j', (query) => {
    expect(paths(query)?.exact).toHaveLength(3);
  });

  it('does not take a number for its negative', () => {
    expect(paths('10003')).toEqual({ exact: [], containing: [] });
    expect(paths('-6206')).toEqual({ exact: [], containing: [] });
  });

  it('puts an unknown number into its range, and nothing else', () => {
    expect(paths('125000')).toEqual({ exact: [], containing: ['/one/120001-130000/'] });
    expect(paths('130001')).toEqual({ exact: [], containing: [] });
  });

  it('puts the narrowest class first', () => {
    expect(paths('-25000')).toEqual({ exact: [], containing: ['/two/sdk/-20000/', '/two/sdk/-10000/'] });
  });

  it('finds a range by its text', () => {
    expect(paths('120001 ~ 130000')).toEqual({ exact: ['/one/120001-130000/'], containing: [] });
  });

  it.each(['', ' ', '签名', 'ret=-10000', '6206 6017', '其他错误', 'other', '-', '1.8.0'])(
    'leaves %j to others',
    (query) => {
      expect(isNumeric(query)).toBe(false);
      expect(lookupNumber(index, query)).toBeNull();
    },
  );

  it.each(['06206', '99999999999999999999', '1-', '6-5'])('answers %j with nothing', (query) => {
    expect(paths(query)).toEqual({ exact: [], containing: [] });
  });

  it('answers a number with that number only', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        const answer = lookupNumber(index, String(number));
        expect(answer?.exact.every(({ label }) => label === String(number))).toBe(true);
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        lookupNumber(index, query);
      }),
    );
  });
});
