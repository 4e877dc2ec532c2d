/** The five committed documents: that nothing of them is lost, and that their oddest rows are read as a person reads them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/model/entry.ts';
import { documentSchema, type ConvertedDocument } from '../../src/schemas/document.ts';
import type { TableNotation } from '../../src/schemas/manifest.ts';
import { readAuditInputs } from '../verify/audit/audit-content.ts';
import { auditDocument } from '../verify/audit/audit-document.ts';
import { convert, type Conversion } from './convert-content.ts';
import { readManifests, readSystems } from './read/project.ts';
import { parseDocument } from './parse/document.ts';

const CONTENT = join(import.meta.dirname, '../../content');

interface Committed {
  name: string;
  /** Split at line feeds only: none of the documents has another line end. */
  lines: string[];
  tables: TableNotation[];
  data: ConvertedDocument;
}

/** Rows by the notation of their lines, and records: counted by hand with grep, header and delimiter rows included. */
const COUNTED: [string, number, number][] = [
  ['tencent-im/early-html', 298, 282],
  ['tencent-im/early-markdown', 317, 291],
  ['tencent-im/2019-11-05', 361, 330],
  ['msdk/2015-10-21', 256, 238],
  ['wildfire-im/2024-01-03', 58, 56],
];
const isCounted = (system: string, version: string) =>
  COUNTED.some(([name]) => name === `${system}/${version}`);

const documents = [...readManifests(CONTENT)].flatMap(([system, { versions }]) =>
  versions
    .filter(({ id }) => isCounted(system, id))
    .map(({ id, file, tables }): Committed => ({
      name: `${system}/${id}`,
      lines: readFileSync(join(CONTENT, 'sources', system, file), 'utf8').split('\n'),
      tables,
      data: documentSchema.parse(
        JSON.parse(readFileSync(join(CONTENT, 'codes', system, `${id}.json`), 'utf8')),
      ),
    })),
);

const documentOf = (name: string): Committed => {
  const found = documents.find((document) => document.name === name);
  if (!found) throw new Error(`no document ${name}`);
  return found;
};

describe('nothing is lost', () => {
  test.each(COUNTED)('%s has %i rows, and %i of them are records', (name, rows, records) => {
    const document = documentOf(name);
    const hasRow = /^\s*\|.*\S|<\/tr>|^[^#<]*\S\t+\S/u;
    const isRow = (line: string) =>
      name.endsWith('early-html') ? /^\||<\/tr>/u.test(line) : hasRow.test(line);
    const found = document.lines.filter(isRow);
    expect(found).toHaveLength(rows);
    expect(document.data.codes.flatMap((code) => code.records)).toHaveLength(records);
    const skipped = found.filter((line) => /^\|?\s*错误码|^[-:|\s]+$/u.test(line)).length;
    // Eight tables of early-html have a header over several lines, two have one in a line that begins with <tr>.
    expect(skipped).toBe(rows - records - (name.endsWith('early-html') ? 10 : 0));
  });

  test('the report says the same, in all 1290 rows, 1197 records and 93 skipped', () => {
    const sections = convert(CONTENT)
      .reports.filter(({ system, version }) => isCounted(system, version))
      .flatMap((report) => report.sections);
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(sum(sections.map(({ rows }) => rows))).toBe(1290);
    expect(sum(sections.map(({ records }) => records))).toBe(1197);
    expect(sum(sections.flatMap(({ skipped }) => Object.values(skipped)))).toBe(93);
  });

  test.each(documents)('every line of $name that is not blank is in exactly one block', (document) => {
    const owners = document.lines.map(() => 0);
    for (const block of parseDocument({ file: document.name, lines: document.lines }, document.tables)) {
      const isHtml = (document.lines[block.line - 1] ?? '').trimStart().startsWith('<table');
      const html = document.lines.findIndex((line, at) => at >= block.line && line.includes('</table>')) + 1;
      const end = block.kind !== 'table' ? block.line : isHtml ? html : block.line + block.rows.length - 1;
      for (let line = block.line; line <= end; line++) owners[line - 1] = (owners[line - 1] ?? 0) + 1;
    }
    const expected = document.lines.map((line, index) => (line.trim() || owners[index] !== 0 ? 1 : 0));
    expect(owners).toEqual(expected);
  });

  test.each(
    readAuditInputs(CONTENT)
      .filter(({ system, version }) => isCounted(system, version.id))
      .map((input) => ({ name: `${input.system}/${input.version.id}`, input })),
  )(
    'a second reading of $name, without the converter, finds the same rows, words, links and notes',
    ({ input }) => {
      expect(auditDocument(input)).toEqual([]);
    },
  );
});

describe('rows that are easily lost or invented', () => {
  let conversion: Conversion;
  const entries = new Map<string, Entry>();

  beforeAll(() => {
    conversion = convert(CONTENT);
    for (const system of readSystems(CONTENT))
      for (const entry of system.entries) entries.set(entry.id, entry);
  });

  /** What a version says of a code: text, advice where the document has a column for it, and line, place by place. */
  function said(id: string, version: string): { text: string; advice: string | null; line: number }[] {
    const records =
      entries.get(id)?.versions.find((candidate) => candidate.version === version)?.records ?? [];
    return records.map(({ text, advice, line }) => ({ text: text.text, advice: advice?.text ?? null, line }));
  }
  const notes = (name: string, module: string | null) =>
    documentOf(name).data.notes.filter((note) => note.module === module);

  test('90028, whose <tr> is lost', () => {
    expect(said('tencent-im/90028', 'early-html')).toEqual([
      { text: 'To_Account 不是 Array 类型。', advice: null, line: 1006 },
    ]);
  });

  test('-26, whose closing pipe is missing', () => {
    expect(said('msdk/qq/-26', '2015-10-21')).toEqual([
      { text: '0x71f 0x5a: 重复的nonce', advice: 'openid转换时出错，确认appid、openid准确性', line: 112 },
    ]);
  });

  test('45014, whose words are separated by tabs', () => {
    expect(said('msdk/wechat/45014', '2015-10-21')[0]).toMatchObject({
      text: 'template message size out of limit',
      advice: expect.stringMatching(/^限制访问频率.*技术支持人员。$/u) as string,
    });
  });

  test('254 with a cell too many, 240 with `||`, 0 with n/a', () => {
    const row = (code: string) => entries.get(`wildfire-im/${code}`)?.versions[0]?.records[0];
    expect(row('254')).toMatchObject({ text: { text: '功能没有实现' }, advice: null, split: 'columns' });
    expect(row('240')).toMatchObject({ text: { text: '超出群最大成员数限制' }, advice: null });
    expect(row('240')).not.toHaveProperty('noAdvice');
    expect(row('0')).toMatchObject({ text: { text: '成功' }, advice: null, noAdvice: 'n/a' });
  });

  test('-4036, cut off in the source, stays cut off', () => {
    expect(said('msdk/qq-game-center/-4036', '2015-10-21')[0]?.advice).toMatch(/联系移动网游MSDK技$/u);
  });

  test('the broken address of 100010 is text and no link', () => {
    const record = entries.get('msdk/qq/100010')?.versions[0]?.records[0];
    expect(record?.advice?.text).toContain('http:wiki.open.qq.com/wiki/faq/website/%E5%9B%9E');
    expect(record?.advice).not.toHaveProperty('links');
  });

  test('其他错误 is the catch-all, in both versions that have it', () => {
    const other = entries.get('tencent-im/other');
    expect(other).toMatchObject({ kind: 'catch-all', status: 'removed', module: 'account' });
    expect(other?.versions.map(({ version }) => version)).toEqual(['early-html', 'early-markdown']);
  });

  test('120001~130000 and 120001 - 130000 are one range, in all three versions', () => {
    const range = entries.get('tencent-im/120001-130000');
    expect(range).toMatchObject({ kind: 'range', from: 120001, to: 130000, status: 'current' });
    expect(range?.versions.map(({ records }) => records[0]?.line)).toEqual([1987, 323, 343]);
  });

  test('90001, 90009 and 20002 keep what both sections say', () => {
    const texts = (id: string) => said(id, 'early-markdown').map(({ text }) => text);
    expect(texts('tencent-im/90001')).toEqual([
      'JSON 格式解析失败,请检查请求包是否符合 JSON 规范。',
      'JSON 格式解析失败，请检查请求包是否符合 JSON 规范。',
    ]);
    expect(texts('tencent-im/20002')).toEqual(['签名鉴权失败', '签名验证失败。']);
    expect(texts('tencent-im/90009')).toHaveLength(2);
    const places = entries.get('tencent-im/20002')?.versions[0]?.records.map(({ module }) => module);
    expect(places).toEqual(['open-message', 'push']);
  });

  test('0 and negative numbers are numbers', () => {
    expect(said('tencent-im/0', '2019-11-05')).toEqual([{ text: '无错误。', advice: null, line: 40 }]);
    expect(said('tencent-im/-10113', '2019-11-05')[0]?.text).toMatch(/^频率限制\(用户\)，频率限制是设置/u);
    expect(said('msdk/gateway/-303', '2015-10-21')[0]?.text).toBe('该appid在msdk没有权限');
  });

  test('the last row of 2019-11-05, which ends without a newline', () => {
    expect(said('tencent-im/6258', '2019-11-05')).toEqual([
      { text: 'SSO cookie 无效。', advice: null, line: documentOf('tencent-im/2019-11-05').lines.length },
    ]);
  });

  test('the same number in two layers is two codes', () => {
    expect(entries.get('msdk/qq/-10002')).toBeUndefined();
    expect(said('msdk/wechat-group/-10002', '2015-10-21')[0]?.text).toBe('参数检查错误');
    expect(said('msdk/blue-diamond/-10002', '2015-10-21')[0]?.text).toMatch(/^账号不存在/u);
  });

  test('the sentence behind the last MSDK table is a note of its layer and no row', () => {
    expect(notes('msdk/2015-10-21', 'blue-diamond').map(({ text }) => text.text)).toEqual([
      '重试一次的，若还有问题请通过企业QQ（800013811）联系移动网游MSDK技术支持人员。',
    ]);
    const codes = [...entries.values()].filter(({ namespace }) => namespace === 'blue-diamond');
    expect(codes).toHaveLength(10);
  });

  test('6 notes of the MSDK overview, 3 of Wildfire, 8 statements and 3 notes of 2019-11-05', () => {
    const overview = documentOf('msdk/2015-10-21').data.notes.filter(({ section }) =>
      section.includes('1 概述'),
    );
    expect(overview).toHaveLength(6);
    expect(overview[5]?.text.text).toContain('err_type，0:正常，1:网络不稳定');
    expect(notes('wildfire-im/2024-01-03', 'status-code').map(({ line }) => line)).toEqual([60, 61, 62]);
    const all = documentOf('tencent-im/2019-11-05').data.notes;
    expect(all.filter(({ role }) => role === 'statements')).toHaveLength(8);
    expect(all.filter(({ role }) => !role).map(({ text }) => text.text)).toEqual([
      '最近更新时间：2019-11-05 12:12:35',
      '说明：',
      'Web SDK 相关的错误码请参见 错误码对照表。',
    ]);
  });

  test('the relative link of 6012 is absolute; a Markdown link in an HTML cell is a link', () => {
    const link = (id: string) => {
      const text = entries.get(id)?.versions[0]?.records.at(-1)?.text;
      return text?.links?.map(({ start, end, href }) => [text.text.slice(start, end), decodeURI(href)]);
    };
    expect(link('tencent-im/6012')).toEqual([
      [
        'Android服务进程配置',
        'https://cloud.tencent.com/doc/product/269/概述（Android SDK）#.E5.88.9B.E5.BB.BA.E5.BA.94.E7.94.A8',
      ],
    ]);
    expect(link('tencent-im/90010')).toEqual([
      [
        'TIMMsgElement 对象',
        'https://cloud.tencent.com/doc/product/269/消息格式描述#.E6.B6.88.E6.81.AF.E5.85.83.E7.B4.A0timmsgelement',
      ],
    ]);
  });

  test('href="#" is text, and the report says so', () => {
    const record = entries.get('tencent-im/6001')?.versions.at(-1)?.records[0];
    expect(record?.text.text).toBe(
      'PB 解析失败，内部错误，可 提交工单 提供使用接口、错误码以及错误信息给客服解决。',
    );
    expect(record?.text).not.toHaveProperty('links');
    const reports = conversion.reports.filter(({ system, version }) => isCounted(system, version));
    const report = reports.find(({ version }) => version === '2019-11-05');
    expect(report?.droppedLinks).toHaveLength(34);
    expect(report?.droppedLinks.every(({ href }) => href === '#')).toBe(true);
    const others = reports.filter((other) => other !== report);
    expect(others.flatMap(({ droppedLinks }) => droppedLinks)).toEqual([]);
  });

  test('90033 keeps its line breaks', () => {
    const [record] = said('tencent-im/90033', 'early-markdown');
    expect(record?.text.split('\n').map((line) => line.slice(0, 6))).toEqual([
      '请求包错误。',
      '1.JSON',
      '2.JSON',
      '3.JSON',
    ]);
  });

  test('the third column is kept under its own heading', () => {
    const record = entries.get('tencent-im/1001')?.versions[0]?.records[0];
    expect(record?.extra).toEqual([{ heading: '是否需要 App 处理', text: { text: '否' } }]);
    const withExtra = documents.flatMap(({ data }) => data.codes).flatMap((code) => code.records);
    expect(withExtra.filter(({ extra }) => extra)).toHaveLength(58);
  });

  test('rows that describe a whole class have their bounds, open where the document gives none', () => {
    const classes = [...entries.values()].filter(({ kind }) => kind === 'class');
    expect(classes.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['msdk/logic/-30000', undefined, -30000],
      ['msdk/logic/-20000', undefined, -20000],
      ['msdk/logic/-10000', undefined, -10000],
      ['msdk/logic/-2000', -9999, -2000],
      ['msdk/logic/-1000', -1999, -1000],
      ['msdk/logic/-100', -999, -100],
    ]);
  });

  test('the same heading twice: SDK and server part by their order', () => {
    const modules = ['tencent-im/6014', 'tencent-im/70001', 'tencent-im/8501', 'tencent-im/10002'];
    expect(modules.map((id) => entries.get(id)?.module)).toEqual([
      'sdk-account',
      'account',
      'sdk-group',
      'group',
    ]);
  });

  test('misspellings stay as they are', () => {
    const raw = documents.map(({ data }) => JSON.stringify(data)).join('');
    for (const word of ['Identifer', 'TIMFriendshpProxy', 'acessToken', '限拼', '登陆'])
      expect(raw).toContain(word);
  });
});
