import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntry as entry } from '../../../scripts/verify/testing/make-entry.ts';
import type { System } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import { buildNumberMeanings, isShared, sharedNumbers, signPairs } from './number-meanings.ts';

const system = (id: string, ...entries: Entry[]) => ({ id, entries }) as unknown as System;

const numbers = buildNumberMeanings([
  system(
    'one',
    entry({ code: '-10003' }),
    entry({ code: '0' }),
    entry({ code: '10003' }),
    entry({ code: '10000-20000', kind: 'range', from: 10_000, to: 20_000 }),
    entry({ code: 'other', kind: 'catch-all' }),
  ),
  system(
    'two',
    entry({ code: '-20000', kind: 'class', to: -20_000, namespace: 'sdk' }),
    entry({ code: '-10000', kind: 'class', to: -10_000, namespace: 'sdk' }),
    entry({ code: '-10003', namespace: 'sdk' }),
    entry({ code: '-20001', namespace: 'sdk' }),
  ),
]);
const idsOf = (code: string, list: 'places' | 'containing') =>
  numbers.get(code)?.[list].map(({ system: owner, entry: { code: own } }) => `${owner.id} ${own}`);

describe('buildNumberMeanings', () => {
  it('has a page for every exact number and every class, by number, and none for ranges and the catch-all', () => {
    expect([...numbers.keys()]).toEqual(['-20001', '-20000', '-10003', '-10000', '0', '10003']);
  });

  it('gathers the places of a number in the order of the systems', () => {
    expect(idsOf('-10003', 'places')).toEqual(['one -10003', 'two -10003']);
    expect([...numbers.values()].filter(isShared).map(({ code }) => code)).toEqual(['-10003']);
  });

  it('names the ranges and classes around a number, narrowest first, and never the number itself', () => {
    expect(idsOf('10003', 'containing')).toEqual(['one 10000-20000']);
    expect(idsOf('-20001', 'containing')).toEqual(['two -20000', 'two -10000']);
    expect(idsOf('-10000', 'containing')).toEqual([]);
  });

  it('knows the number with the other sign; zero has none', () => {
    expect(numbers.get('-10003')?.opposite).toBe('10003');
    expect(numbers.get('-20001')?.opposite).toBeNull();
    expect(numbers.get('0')?.opposite).toBeNull();
    expect(signPairs(numbers).map((pair) => pair.map(({ code }) => code))).toEqual([['10003', '-10003']]);
  });

  it('loses no entry and invents none', () => {
    const lists = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 20 });
    fc.assert(
      fc.property(lists, lists, (first, second) => {
        const systems = [first, second].map((numbers, index) =>
          system(String(index), ...numbers.map((number) => entry({ code: String(number) }))),
        );
        const built = [...buildNumberMeanings(systems).values()];
        const placed = built.flatMap(({ places }) => places.map((place) => place.entry));
        expect(new Set(placed)).toEqual(new Set(systems.flatMap(({ entries }) => entries)));
        expect(placed).toHaveLength(first.length + second.length);
        expect(built.every(({ code, places }) => places.every((place) => place.entry.code === code))).toBe(
          true,
        );
        for (const { code, opposite } of built.filter((number) => number.opposite !== null)) {
          expect(built.find((number) => number.code === opposite)?.opposite).toBe(code);
        }
      }),
    );
  });
});

describe('sharedNumbers', () => {
  it('puts the number with most places first, then the lower one, by number and not by text', () => {
    const codes = [
      ['10', '-3', '9'],
      ['10', '-3', '9', '7'],
      ['9', '120'],
    ];
    const shared = sharedNumbers(
      buildNumberMeanings(
        codes.map((own, index) => system(String(index), ...own.map((code) => entry({ code })))),
      ),
    );
    expect(shared.map(({ code }) => code)).toEqual(['9', '-3', '10']);
  });
});
