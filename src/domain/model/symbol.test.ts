/** The names of codes in programs, in everything that is asked for a code. */
import { expect, test } from 'vitest';
import { parseCodesFromSource, symbolNumbers } from '../check/source-codes.ts';
import { buildCheckData } from '../check/enum-check-data.ts';
import { decodeLog } from '../decode/decode.ts';
import { buildNumberIndex } from '../number/build-number-index.ts';
import { buildTextIndex } from '../search/text-index.ts';
import { entriesOf, manifestOf, record } from '../testing/records.ts';
import { symbolsOf } from './entry.ts';

const manifest = manifestOf(['v1'], [{ id: 'common', name: '公共' }]);
const entries = entriesOf(manifest, {
  v1: {
    3001: [{ ...record(), symbol: 'ERR_CLOSED' }],
    3002: [record({ cause: '登录过期。' })],
    3003: [{ ...record(), symbol: 'Auth.Expired' }],
  },
});
const system = { id: 'demo', manifest, entries, notes: new Map() };
const index = buildNumberIndex([system]);

test('an entry has the names of its newest wording', () => {
  expect(entries.map(symbolsOf)).toEqual([['ERR_CLOSED'], [], ['Auth.Expired']]);
});

test('the decoder finds a code by its name alone', () => {
  const found = (text: string) => decodeLog(text, index).findings.map(({ number }) => number);
  expect(found('send failed: ERR_CLOSED')).toEqual([3001]);
  expect(found('send failed: ERR_CLOSED_NOW')).toEqual([]);
  expect(found('throw ErrorCode.ERR_CLOSED')).toEqual([3001]);
  expect(found('{"Code":"Auth.Expired"}')).toEqual([3003]);
  expect(found('Auth failed, the ticket is Expired.')).toEqual([]);
});

test('the enum check reads a name as its code', () => {
  const { codes } = buildCheckData(system, {
    versions: manifest.versions.map(({ id }) => id),
    terminology: [],
    modules: manifest.modules,
    reviews: new Map(),
  });
  const symbols = symbolNumbers(codes);
  const text = 'case Errors.ERR_CLOSED:\n  // ERR_OTHER\ncase 3002:\ncase "Auth.Expired":';
  expect(parseCodesFromSource(text, symbols).codes).toEqual([
    { from: 3001, to: 3001, line: 1, names: ['ERR_CLOSED'] },
    { from: 3002, to: 3002, line: 3 },
    { from: 3003, to: 3003, line: 4, names: ['Auth.Expired'] },
  ]);
});

test('the text search knows the name', () => {
  const { said } = buildTextIndex([system], { groups: [], spellings: [], ignored: [] });
  expect(said?.[0]?.[0]?.join()).toContain('ERR_CLOSED');
  expect(said?.[0]?.[1]?.join() ?? '').not.toContain('ERR');
});
