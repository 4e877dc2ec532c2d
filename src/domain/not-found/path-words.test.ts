import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlip, pathSegments, plainWord } from './path-words.ts';

describe('pathSegments', () => {
  it.each([
    ['/tencent-im/6206/', ['tencent-im', '6206']],
    ['/TENCENT-IM//6206/index.html', ['tencent-im', '6206']],
    ['/tencent-im/6206.html', ['tencent-im', '6206']],
    ['/tencent-im/%EF%BC%96%EF%BC%92%EF%BC%90%EF%BC%96/', ['tencent-im', '6206']],
    ['/tencent-im/%25EF%25BC%2596', ['tencent-im', '6']],
    ['/tencent-im/6206/）。', ['tencent-im', '6206']],
    ['/tencent-im/“6206”,', ['tencent-im', '6206']],
    ['/tencent-im/%E2%80%8B6206%23v-1', ['tencent-im', '6206']],
    ['/a%2Fb\\c', ['a', 'b', 'c']],
    ['/%E4%BA%', ['%e4%ba%']],
    ['/', []],
  ])('%s', (path, segments) => {
    expect(pathSegments(path)).toEqual(segments);
  });

  it('never makes a digit of a footnote mark', () => {
    expect(pathSegments('/6206¹/')).toEqual(['6206¹']);
  });

  it('takes whatever comes, quickly, and gives no empty part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (path) => {
        expect(pathSegments(path)).not.toContain('');
      }),
    );
  });
});

describe('isSlip', () => {
  it('forgives a wrong, missing, added or swapped character, two in long words, none in short ones', () => {
    expect(['tencant', 'tencen', 'tenncent', 'tecnent'].every((word) => isSlip('tencent', word))).toBe(true);
    expect(isSlip('wildfireim', 'wildifreem')).toBe(true);
    expect([isSlip('tencent', 'tnecnet'), isSlip('tim', 'tam'), isSlip('msdk', 'mskd')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is symmetric', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 10 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(isSlip(one, other)).toBe(isSlip(other, one));
      }),
    );
  });
});

it('plainWord forgets case, blanks and hyphens', () => {
  expect(plainWord('Tencent-IM')).toBe(plainWord('tencent im'));
});
