import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeLabel, compareCodes, parseCanonicalCode, parseCode, parseNumber, type Code } from './code.ts';

const integer = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer(), fc.maxSafeInteger());

const exact = integer.map((value): Code => ({ kind: 'exact', code: String(value + 0) }));
const bounds = fc.tuple(integer, integer).filter(([a, b]) => a !== b);
const range = bounds.map(([a, b]): Code => {
  const [from, to] = [Math.min(a, b) + 0, Math.max(a, b) + 0];
  return { kind: 'range', code: `${from}-${to}`, from, to };
});
const classRow = fc
  .tuple(integer, fc.option(integer, { nil: undefined }), fc.option(integer, { nil: undefined }))
  .map(([value, from, to]): Code => ({
    kind: 'class',
    code: String(value + 0),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }));
const catchAll = fc.constant<Code>({ kind: 'catch-all', code: 'other' });
const anyCode = fc.oneof(exact, range, classRow, catchAll);

describe('reading', () => {
  test.each([
    ['6206', { kind: 'exact', code: '6206' }],
    [' -302 ', { kind: 'exact', code: '-302' }],
    ['−302', { kind: 'exact', code: '-302' }],
    ['－３０２', { kind: 'exact', code: '-302' }],
    ['-0', { kind: 'exact', code: '0' }],
    ['120001~130000', { kind: 'range', code: '120001-130000', from: 120001, to: 130000 }],
    ['120001 - 130000', { kind: 'range', code: '120001-130000', from: 120001, to: 130000 }],
    ['１～９', { kind: 'range', code: '1-9', from: 1, to: 9 }],
    ['-999到-100', { kind: 'range', code: '-999--100', from: -999, to: -100 }],
    ['其他错误', { kind: 'catch-all', code: 'other' }],
  ])('%s is a code', (text, code) => {
    expect(parseCode(text, ['其他错误'])).toEqual(code);
  });

  test.each([
    '',
    '-',
    '007',
    '1.0',
    '1e3',
    '0x10',
    '6206¹',
    '②',
    'E6206',
    '6206 6207',
    '9~1',
    '5~5',
    'other',
  ])('"%s" is no code', (text) => {
    expect(parseCode(text, ['其他错误'])).toBeNull();
  });

  test('a number beyond the safe integers is none, rather than a near one', () => {
    expect(parseNumber('9007199254740993')).toBeNull();
    expect(parseNumber('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('the canonical form reads back as the same code', () => {
    fc.assert(
      fc.property(fc.oneof(exact, range, catchAll), (code) => {
        expect(parseCanonicalCode(code.code)).toEqual(code);
      }),
    );
  });

  test('only the canonical form does: a code has one address', () => {
    const almost = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789-−~ ０９other')) }),
    );
    fc.assert(
      fc.property(almost, (slug) => {
        const code = parseCanonicalCode(slug);
        expect(code === null || code.code === slug).toBe(true);
      }),
    );
  });

  test('what people type for a number is that number', () => {
    const blanks = fc.constantFrom('', ' ', '\t', '　');
    const minus = fc.constantFrom('-', '−', '–', '－', '﹣');
    fc.assert(
      fc.property(integer, blanks, blanks, minus, fc.boolean(), (value, before, behind, sign, isWide) => {
        const digits = String(Math.abs(value));
        const shown = isWide
          ? digits.replace(/\d/gu, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '')
          : digits;
        expect(parseNumber(before + (value < 0 ? sign : '') + shown + behind)).toBe(value + 0);
      }),
    );
  });
});

describe('order', () => {
  test('is total: antisymmetric and transitive, and a code equals itself', () => {
    fc.assert(
      fc.property(anyCode, anyCode, anyCode, (a, b, c) => {
        expect(compareCodes(a, a)).toBe(0);
        expect(Math.sign(compareCodes(a, b)) + Math.sign(compareCodes(b, a))).toBe(0);
        const [x, y, z] = [a, b, c].sort(compareCodes) as [Code, Code, Code];
        expect([compareCodes(x, y), compareCodes(y, z), compareCodes(x, z)].every((sign) => sign <= 0)).toBe(
          true,
        );
      }),
    );
  });

  test('is by number and never by text, a wider one first, the catch-all last', () => {
    const sorted = [
      '-10113',
      '-999',
      '-9--1',
      '-9',
      '0',
      '9',
      '10-99',
      '10',
      '130',
      '120001-130000',
      'other',
    ];
    const codes = sorted.map((slug) => parseCanonicalCode(slug)).filter((code) => code !== null);
    expect(
      [...codes]
        .reverse()
        .sort(compareCodes)
        .map(({ code }) => code),
    ).toEqual(sorted);
  });
});

test('labels are for people', () => {
  const label = (slug: string) => codeLabel(parseCanonicalCode(slug) ?? { kind: 'exact', code: '?' });
  expect(['-302', '120001-130000', 'other'].map(label)).toEqual(['-302', '120001–130000', '其他错误']);
});
