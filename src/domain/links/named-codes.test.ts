import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSystems } from '../../../scripts/convert/read/project.ts';
import { entriesOf, manifestOf, record } from '../testing/records.ts';
import { namedCodeLinks, namedNumbers } from './named-codes.ts';

describe('a text names a code', () => {
  test.each([
    ['请参考错误码 6014。', ['6014']],
    ['错误码：6012、6014 和 -3 的处理', ['6012', '6014', '-3']],
    ['返回码为“70001”时重新生成', ['70001']],
    ['returned errorCode=40001', ['40001']],
    ['callback onError(code: 6208)', ['6208']],
    ['收到 ret: -10000，请看 msg', ['-10000']],
    ['错误码（６０１４）', ['6014']],
    ['错误码 6014 或者错误码 6014', ['6014']],
  ])('%s', (text, numbers) => {
    expect(namedNumbers(text)).toEqual(numbers);
  });
});

describe('a text does not name a code', () => {
  test.each([
    '最多 6014 个成员',
    '文件上传返回状态非 200',
    'HTTP code 200',
    '状态码 status code: 404',
    '错误码 6014 到 6020 都是超时',
    '错误码 120001~130000',
    '错误码共 50 条',
    '错误码 3 种',
    '错误码 6.014',
    '错误码 0x20',
    'zipcode 10000',
    '-1000到-1999为客户端返回的错误',
    '请确认是手Q（1）、微信（2）、游客模式（5）中的一种',
    '值范围不在 0~4294967296',
    '企业QQ（800013811）',
    '通过 QQ 3268519604',
  ])('%s', (text) => {
    expect(namedNumbers(text)).toEqual([]);
  });
});

test('links lead to listed codes of the same numbering, not to the code itself', () => {
  const manifest = manifestOf(['v1'], [{ id: 'common', name: '公共' }]);
  const entries = entriesOf(manifest, {
    v1: {
      '1': [record({ cause: '见错误码 2、1 和 9。' })],
      '2': [record({ cause: '见错误码 3。' })],
      '3': [record()],
    },
  });
  const links = namedCodeLinks(entries);
  const named = entries.map((entry) => [
    entry.code,
    links.names(entry).map(({ code }) => code),
    links['named-by'](entry).map(({ code }) => code),
  ]);
  expect(named).toEqual([
    ['1', ['2'], []],
    ['2', ['3'], ['1']],
    ['3', [], ['2']],
  ]);
});

test('the documents so far name none: all their numbers are limits, lengths, statuses, QQ numbers and intervals', () => {
  const systems = readSystems(join(import.meta.dirname, '../../../content'));
  const entries = systems.flatMap((system) => system.entries);
  const { names } = namedCodeLinks(entries);
  const found = entries.flatMap((entry) => names(entry).map(({ id }) => `${entry.id} names ${id}`));
  expect(found).toEqual([]);
});
