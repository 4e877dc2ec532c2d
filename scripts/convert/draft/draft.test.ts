import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../../src/schemas/document.ts';
import { parseDocument } from '../parse/document.ts';
import { classRows } from './class-rows.ts';
import { columnRoles } from './column-roles.ts';
import { draftSections } from './headings.ts';
import { linksOf } from './links.ts';
import { bareName, slugOf } from './modules.ts';
import { notationsOf, readAny } from './read-any.ts';
import { placementOf, printedDate } from './version-placement.ts';

const blocksOf = (text: string) =>
  parseDocument({ file: 'a.md', lines: text.split('\n') }, ['html', 'markdown']);

function rolesOf(text: string, known = {}) {
  const [table] = blocksOf(text).filter((block) => block.kind === 'table');
  if (!table) throw new Error('no table');
  const { roles, ...rest } = columnRoles(table, known);
  return { roles: Object.fromEntries(roles), ...rest };
}

describe('what columns hold', () => {
  test.each([
    ['错误码|描述|处理建议\n--|--|--\n1|断开|重试', ['code', 'cause', 'advice']],
    ['错误码|描述\n--|--\n1|断开', ['code', 'description']],
    ['名称|值|说明\n--|--|--\nERR_A|1|断开\nERR_B|2|过期', ['symbol', 'code', 'description']],
    ['Code|Error Message|说明\n--|--|--\n1|Success|成功\n2||超时', ['code', 'extra', 'description']],
    ['HTTP 状态码|错误码|错误信息\n--|--|--\n400|1001|缺参数', ['extra', 'code', 'description']],
    ['错误码|错误信息|可能原因\n--|--|--\n1|EM_GENERAL|初始化失败', ['code', 'symbol', 'description']],
    ['类型|值|说明\n--|--|--\nkA|0|好\nkB|1|坏\nkC|2|糟', ['symbol', 'code', 'description']],
    ['序号|返回码|含义\n--|--|--\n1|500|断开\n2|501|过期', ['none', 'code', 'description']],
    ['Error Code|Cause and Solution\n--|--\n1|Start error', ['code', 'description']],
  ])('%s', (text, expected) => {
    expect(Object.values(rolesOf(text).roles)).toEqual(expected);
  });

  test('roles that the manifest gives stay', () => {
    const { roles } = rolesOf('错误码|描述|建议\n--|--|--\n1|断开|重试', {
      错误码: 'code',
      描述: 'description',
    });
    expect(roles).toEqual({ 建议: 'advice' });
  });

  test('a table without a header is read by what stands in it', () => {
    expect(rolesOf('| 1 | 断开 |\n| 2 | 过期 |').headerless).toEqual(['code', 'description']);
  });

  test.each([
    ['参数|类型|说明\n--|--|--\nname|string|名字', 'none'],
    ['错误码|说明\n--|--\nInvalidA.B|参数错误', 'names'],
  ])('no codes: %s', (text, expected) => {
    expect(rolesOf(text).noCodes).toBe(expected);
  });

  test('two columns of one role are told, for only one would be read', () => {
    const known = { 错误码: 'code', 描述: 'description', 说明: 'description' };
    expect(rolesOf('错误码|描述|说明\n--|--|--\n1|断开|重试', known).rivals).toEqual(['描述', '说明']);
  });
});

test('headings are as deep as their marks say, but chapters that are counted are on one level', () => {
  const depths = (text: string) => draftSections(blocksOf(text)).map(({ depth }) => depth);
  expect(depths('# 甲\n## 乙\n### 丙\n## 丁')).toEqual([-1, 0, 1, 2, 1]);
  expect(depths('# 甲\n## (一) 乙\n### 丙\n## 丁\n## (二) 戊\n## 己\n### （三）庚')).toEqual([
    -1, 0, 1, 2, 2, 1, 2, 1,
  ]);
  expect(depths('## 一、甲\n## 二、乙\n## 附录')).toEqual([-1, 0, 0, 0]);
});

test('names and ids of modules', () => {
  expect(bareName('2 MSDK接入层错误码')).toBe('MSDK接入层');
  expect(bareName('（三）IM SDK V3 版本的错误码')).toBe('IM SDK V3 版本');
  expect(slugOf('群组错误码')).toBe('group');
  expect(slugOf('AudioRecordingErrorCode')).toBe('audio-recording-error-code');
  expect(slugOf('某某')).toBe('');
});

test('relative links are vouched for by whole addresses in the same folder only', () => {
  const text = '[甲](/doc/1/a) [乙](https://a.example/doc/1/b) [丙](/other/c) [丁](//evil.example/doc/)';
  expect(linksOf(blocksOf(text))).toMatchObject({ base: 'https://a.example', paths: ['/doc/1/'] });
  expect(linksOf(blocksOf('[甲](/doc/1/a)'))).toBeUndefined();
});

describe('when a document is from', () => {
  test.each([
    ['最近更新时间：2019-11-05 12:12:35', '2019-11-05'],
    ['Last updated: 2024/3/9', '2024-03-09'],
    ['更新于 2024年13月9日', undefined],
    ['2024-01-01', undefined],
  ])('%s', (line, expected) => {
    expect(printedDate(['', line])?.date).toBe(expected);
  });

  const documentOf = (...texts: string[]) =>
    documentSchema.parse({
      system: 'a',
      version: 'v',
      sha256: '',
      notes: [],
      codes: texts.map((text, index) => ({
        namespace: null,
        code: String(index),
        kind: 'exact',
        records: [
          {
            module: 'm',
            section: [],
            line: 1,
            text: { text },
            cause: { text },
            advice: null,
            split: 'derived',
          },
        ],
      })),
    });
  const versions = [
    { id: 'a', date: null },
    { id: '2019-11-05', date: '2019-11-05' },
  ];

  test('dates say where it stands, else what it is like', () => {
    const [old, middle, late] = [documentOf('甲', '乙'), documentOf('甲', '丙'), documentOf('丁', '丙')];
    const place = (id: string, document = old) =>
      placementOf({ id, date: null }, versions, document, [middle, late]);
    expect(place('2018-01-01')).toEqual({ index: 1, isGuess: false });
    expect(place('2020-01-01')).toEqual({ index: 2, isGuess: false });
    expect(place('x')).toEqual({ index: 0, isGuess: true });
    expect(place('x', documentOf('丁', '戊'))).toEqual({ index: 2, isGuess: true });
    expect(placementOf({ id: 'x', date: null }, versions, middle, [old, late]).index).toBe(1);
  });

  test('rows that speak of intervals become classes where both ends are clear', () => {
    const rows = classRows(documentOf('0到9为系统错误', '1以上为业务错误', '2 台设备'));
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      [0, 9],
      [1, undefined],
    ]);
  });
});

test.each([
  ['utf-16le', Buffer.from('# 甲\n', 'utf16le')],
  ['gb18030', Buffer.from([0xb4, 0xed, 0xce, 0xf3, 0xc2, 0xeb, 0xb2, 0xce, 0xca, 0xfd])],
])('an encoding that nobody named: %s', (expected, bytes) => {
  expect(readAny(bytes, 'a.md').encoding).toBe(expected);
});

test('what is no text is refused', () => {
  expect(() => readAny(Buffer.from([0, 0xd8, 0xff, 0, 0xdc, 0xff, 0xff]), 'a.md')).toThrow('a.md:1: ');
  expect(() => readAny(Buffer.of(), 'a.md')).toThrow('the file is empty');
});

test.each([
  ['1\t断开\n2\t过期', ['tab']],
  ['| 1 | 断开 |', ['markdown']],
  ['<table><tr><td>1</td><td>断开</td></tr></table>\n\n| 1 | 断开 |', ['html', 'markdown']],
  ['没有表', ['markdown']],
])('notations of %s', (text, expected) => {
  expect(notationsOf({ file: 'a.md', lines: text.split('\n') })).toEqual(expected);
});
