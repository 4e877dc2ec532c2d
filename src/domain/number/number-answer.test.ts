import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCuration } from '../../../scripts/convert/read/curation.ts';
import { readKnownSystems } from '../../../scripts/verify/testing/known-systems.ts';
import { buildNumberIndex } from './build-number-index.ts';
import { answerNumbers } from './number-answer.ts';

const index = buildNumberIndex(readKnownSystems(), readCuration('content', 'aliases'));
const known = new Set(index.systems.flatMap(({ rows }) => rows.map(([code]) => String(code))));
const first = (query: string) => {
  const [finding] = answerNumbers(index, query).findings;
  if (!finding) throw new Error(`${query} holds no number`);
  return finding;
};
const ids = (hits: { id: string }[]) => hits.map(({ id }) => id);

describe('the order of exact hits', () => {
  it('begins in the named layer, then its system, then elsewhere', () => {
    const { exact, named } = first('微信加绑群 -10003');
    expect(ids(exact)).toEqual(['msdk/wechat-group/-10003', 'msdk/logic/-10003', 'tencent-im/-10003']);
    expect(named).toBe(1);
  });

  it('prefers the layer whose field the number stands in', () => {
    expect(ids(first('ret=-10000').exact)[0]).toBe('msdk/logic/-10000');
    expect(ids(first('-10000').exact)[0]).toBe('tencent-im/-10000');
  });

  it('looks at the other words', () => {
    expect(ids(first('40001 invalid credential').exact)[0]).toBe('msdk/wechat/40001');
  });

  it('finds a number elsewhere that the named system lacks', () => {
    expect(first('msdk 6206')).toMatchObject({ named: 0, exact: [{ id: 'tencent-im/6206' }] });
  });
});

describe('other readings', () => {
  it('keeps the other sign apart', () => {
    expect(first('10113')).toMatchObject({ exact: [], opposite: [{ id: 'tencent-im/-10113' }] });
    expect(first('-6206')).toMatchObject({ exact: [], opposite: [{ id: 'tencent-im/6206' }] });
  });

  it('takes a hyphen for a sign only where a document has the negative number', () => {
    expect(first('err-6206')).toMatchObject({ code: '6206', exact: [{ id: 'tencent-im/6206' }] });
    expect(first('err-10113')).toMatchObject({ code: '-10113', exact: [{ id: 'tencent-im/-10113' }] });
  });

  it('reads unsigned forms', () => {
    expect(first('4294957183')).toMatchObject({
      code: '-10113',
      spelling: 'unsigned',
      exact: [{ id: 'tencent-im/-10113' }],
    });
    expect(first('18446744073709541503')).toMatchObject({ code: '-10113' });
    expect(first('0xFFFFD87F')).toMatchObject({ code: '-10113', spelling: 'hexadecimal' });
    expect(['6206', '2147483648'].map((query) => first(query).spelling)).toEqual(['plain', 'plain']);
  });

  it('offers what begins with it, and nothing longer or shorter that does not', () => {
    const { exact, prefixed } = first('62');
    expect(exact).toEqual([]);
    expect(prefixed.length).toBeGreaterThan(3);
    expect(prefixed.every(({ label }) => label.startsWith('62'))).toBe(true);
    expect(first('62061').prefixed).toEqual([]);
  });
});

describe('a number that no document has', () => {
  it('is put into its range, the narrowest first', () => {
    expect(ids(first('125000').containing)).toEqual(['tencent-im/120001-130000']);
    expect(ids(first('-25000').containing)[0]).toBe('msdk/logic/-20000');
  });

  it('has neighbours, in the named system where there is one', () => {
    const nearest = (query: string, codes: number[]) => {
      const [below, above] = [codes.filter((code) => code < 62061), codes.filter((code) => code > 62061)];
      expect(first(query).neighbours.map(({ label }) => label)).toEqual(
        [...below.slice(-2), ...above.slice(0, 2)].map(String),
      );
    };
    const sorted = (codes: Iterable<unknown>) =>
      [...codes]
        .map(Number)
        .filter(Number.isInteger)
        .sort((a, b) => a - b);
    nearest('62061', sorted(known));
    const wildfire = index.systems.find(({ id }) => id === 'wildfire-im');
    nearest('野火 62061', sorted(wildfire?.rows.map(([code]) => code) ?? []));
    expect(first('6206').neighbours).toEqual([]);
  });

  it('never has an exact hit, whatever stands around it', () => {
    const around = fc.constantFrom('', 'ret=', '错误码：', 'err ', '微信 ', '"code":', '－');
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        around,
        fc.constantFrom('', '错误', ' msdk', '}'),
        (number, before, after) => {
          for (const finding of answerNumbers(index, `${before}${number}${after}`).findings) {
            expect(finding.exact.length > 0).toBe(known.has(finding.code));
            expect(finding.exact.every(({ id }) => id.endsWith(`/${finding.code}`))).toBe(true);
            expect(
              String(number).endsWith(finding.code.replace('-', '')) || finding.spelling === 'unsigned',
            ).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      answerNumbers(index, query);
    }),
  );
});

it('reads no more than the beginning of a megabyte of digits', () => {
  const digits = '9'.repeat(1_000_000);
  expect(first(digits).exact).toEqual([]);
  expect(answerNumbers(index, digits)).toEqual(answerNumbers(index, digits.slice(0, 1000)));
});
