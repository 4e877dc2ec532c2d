import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check, resolveConfig } from 'prettier';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { documentSchema, type ConvertedDocument } from '../../src/schemas/document.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { sumsBelow } from '../shared/files.ts';
import { temporaryContent } from '../verify/testing/content-folder.ts';
import { addDocument } from './add-document.ts';
import { convert } from './convert-content.ts';
import { overBudget } from './emit/open-matters.ts';
import { outputChanges } from './emit/output-files.ts';

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const manifestIn = (content: string, system: string) =>
  parse(read(content, `systems/${system}.yaml`)) as Manifest;

/** What a document says, apart from how its heading paths are nested. */
const codesOf = (text: string): ConvertedDocument => documentSchema.parse(JSON.parse(text));

describe.each([
  ['tencent-im', 'early-html'],
  ['tencent-im', 'early-markdown'],
  ['tencent-im', '2019-11-05'],
  ['msdk', '2015-10-21'],
  ['wildfire-im', '2024-01-03'],
])('%s %s, taken out and added again', (system, id) => {
  test('gives the same data', () => {
    const content = untranslatedContent();
    const manifest = manifestIn(content, system);
    const at = manifest.versions.findIndex((version) => version.id === id);
    const [version] = manifest.versions.splice(at, 1);
    if (!version) throw new Error('no such version');
    writeFileSync(join(content, `systems/${system}.yaml`), stringify(manifest));
    const file = join(content, version.file);
    writeFileSync(file, readFileSync(join('content/sources', system, version.file)));
    rmSync(join(content, 'sources', system, version.file));
    rmSync(join(content, 'codes', system, `${id}.json`));
    const { isWhole, lines } = addDocument(content, [file], { system, version: id }, false);
    expect(isWhole, lines.join('\n')).toBe(true);
    const again = manifestIn(content, system);
    expect(again.versions.map((item) => item.id)).toEqual(
      manifest.versions.toSpliced(at, 0, version).map((item) => item.id),
    );
    expect(again.versions[at]?.sections).toEqual(version.sections);
    const name = `codes/${system}/${id}.json`;
    expect(codesOf(read(content, name))).toEqual(codesOf(read('content', name)));
  });
});

test.each([
  ['msdk', '2015-10-21'],
  ['wildfire-im', '2024-01-03'],
])('%s without its manifest gets the modules that its data has', (system, id) => {
  // The addresses of a further version would be missed.
  if (manifestIn('content', system).versions.length > 1) return;
  const content = untranslatedContent();
  const [version] = manifestIn(content, system).versions;
  rmSync(join(content, `systems/${system}.yaml`));
  const { isWhole, lines } = addDocument(
    content,
    [join(content, 'sources', system, version?.file ?? '')],
    { system, version: id },
    false,
  );
  expect(isWhole, lines.join('\n')).toBe(true);
  const name = `codes/${system}/${id}.json`;
  expect(codesOf(read(content, name))).toEqual(codesOf(read('content', name)));
});

/** A content folder with one made-up system, and a document beside it. */
function withDocument(text: string | Buffer, name = 'in.md'): { content: string; file: string } {
  const content = temporaryContent(join(import.meta.dirname, 'fixtures/base'));
  const file = join(mkdtempSync(join(tmpdir(), 'im-error-codes-in-')), name);
  onTestFinished(() => {
    rmSync(dirname(file), { recursive: true, force: true });
  });
  writeFileSync(file, text);
  return { content, file };
}

const NEW = '# 错误码\n\n## 公共\n\n| 错误码 | 描述 |\n|---|---|\n| 1 | 断开 |\n| 7 | 过期 |\n';

test('an existing manifest keeps its bytes but for what is added', () => {
  const { content, file } = withDocument(`更新时间：2025-06-01\n${NEW}`);
  const path = join(content, 'systems/demo.yaml');
  writeFileSync(path, `# a remark\n${readFileSync(path, 'utf8')}`.replace('order: 1', 'order: 1 # first'));
  const before = readFileSync(path, 'utf8').split('\n');
  const { isWhole } = addDocument(content, [file], { system: 'demo' }, false);
  expect(isWhole).toBe(true);
  const after = readFileSync(path, 'utf8').split('\n');
  expect(before.filter((line) => !after.includes(line))).toEqual([]);
  expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  expect(manifestIn(content, 'demo').versions[1]).toMatchObject({
    id: '2025-06-01',
    date: '2025-06-01',
    dateBasis: 'document',
    sections: [{ heading: '错误码', sections: [{ heading: '公共', module: 'common' }] }],
  });
});

test('new words for all other errors are listed', () => {
  const { content, file } = withDocument(`${NEW}| 其他 | 其它情况 |\n`);
  expect(addDocument(content, [file], { system: 'demo', version: 'v2' }, false).isWhole).toBe(true);
  expect(manifestIn(content, 'demo').catchAll).toEqual(['其他错误', '其他']);
});

test('what is added passes every check, and the style of the manifests', async () => {
  const { content, file } = withDocument(
    '| 值 | 说明 | 类型 |\n|--|--|--|\n| 1 | 断开 |\n| E | 过期 | x |\n| 2: | 坏 | x |\n| 2 | 糟 | x |',
  );
  const { lines, isWhole } = addDocument(
    content,
    [file],
    { system: 'acme', name: '某某推送', vendor: '某某' },
    false,
  );
  expect(isWhole, lines.join('\n')).toBe(true);
  const { files, open } = convert(content);
  expect(outputChanges(content, files)).toEqual({ written: [], removed: [] });
  expect(overBudget(open)).toEqual([]);
  const manifest = read(content, 'systems/acme.yaml');
  expect(await check(manifest, { ...(await resolveConfig('package.json')), parser: 'yaml' })).toBe(true);
  expect(manifest).toContain('name: 某某推送\n');
  expect(lines.filter((line) => line.includes('(which words belong to which cell)'))).toHaveLength(1);
});

test('of a new system it allows as many codes without topic and texts without translation as there are', () => {
  const { content, file } = withDocument(NEW);
  // Where there are none, nothing asks for them.
  for (const folder of ['curation', 'translations/en']) mkdirSync(join(content, folder), { recursive: true });
  writeFileSync(
    join(content, 'curation/topics.yaml'),
    '- id: params\n  group: 请求\n  name: 参数错误\n  means: 参数不对。\n  codes:\n    demo/2001: 参数错误\n',
  );
  expect(addDocument(content, [file], { system: 'acme' }, false).isWhole).toBe(true);
  expect(manifestIn(content, 'acme').withoutTopic).toBe(2);
  const { open } = convert(content);
  const untranslated = open.untranslated.find(({ name }) => name === 'acme');
  expect(manifestIn(content, 'acme').untranslated).toBe(untranslated?.originals.length);
  expect(overBudget(open).filter((text) => text.includes('acme'))).toEqual([]);
});

test('a dry run prints the manifest and writes nothing', () => {
  const { content, file } = withDocument(NEW);
  const before = sumsBelow(content);
  expect(addDocument(content, [file], { system: 'acme' }, true).lines[0]).toContain('module: common');
  expect(addDocument(content, [file], { system: 'demo', version: 'v2' }, true).lines[0]).toContain(
    '+  - id: v2',
  );
  expect(sumsBelow(content)).toEqual(before);
});

test('what only a person can say is in the manifest, told, and keeps the data out', () => {
  const { content, file } = withDocument(`${NEW}| 1,001 | 断线 |\n`);
  const { lines, isWhole } = addDocument(content, [file], { system: 'acme', version: 'one' }, false);
  expect(isWhole).toBe(false);
  expect(lines.join('\n')).toMatch(
    /Only a person can say: 2\ncontent\/systems\/acme\.yaml:\d+: code: …\n.+: reason: …/u,
  );
  expect(Object.keys(Object.fromEntries(sumsBelow(content))).sort()).toEqual([
    'sources/acme/one.md',
    'sources/demo/v1.md',
    'systems/acme.yaml',
    'systems/demo.yaml',
  ]);
  const manifest = join(content, 'systems/acme.yaml');
  writeFileSync(
    manifest,
    read(manifest).replace('code: …', 'code: "1001"').replace('reason: …', 'reason: 原文写了千分位。'),
  );
  expect(convert(content).files.get('codes/acme/one.json')).toContain('"1001"');
});

test.each<[string, (content: string, file: string) => unknown, string]>([
  [
    'a document that is there',
    (content) => addDocument(content, [join(content, 'sources/demo/v1.md')], { system: 'demo' }, false),
    'the document of version v1 of demo',
  ],
  [
    'an id that is taken',
    (content, file) => addDocument(content, [file], { system: 'demo', version: 'v1' }, false),
    'Give the new one an id',
  ],
  [
    'an id of a page',
    (content, file) => addDocument(content, [file], { system: 'about' }, false),
    'cannot be part of an address',
  ],
  [
    'a day that is none',
    (content, file) => addDocument(content, [file], { system: 'demo', date: 'May' }, false),
    'which is no day',
  ],
  [
    'no document',
    (content) => addDocument(content, [join(content, 'no.md')], { system: 'demo' }, false),
    'nothing, where a document should be',
  ],
  [
    'no content folder',
    (content, file) => addDocument(join(content, 'no'), [file], { system: 'demo' }, false),
    'no content folder',
  ],
  [
    'a file of yours among the data',
    (content, file) => {
      mkdirSync(join(content, 'codes/acme'), { recursive: true });
      writeFileSync(join(content, 'codes/acme/mine.txt'), '');
      return addDocument(content, [file], { system: 'acme' }, false);
    },
    'a file that conversion did not write',
  ],
  [
    'a folder that cannot be made',
    (content, file) => {
      writeFileSync(join(content, 'sources/acme'), '');
      return addDocument(content, [file], { system: 'acme' }, false);
    },
    'sources/acme',
  ],
])('%s is refused, and nothing is written', (_, add, message) => {
  const { content, file } = withDocument(NEW);
  expect(() => add(content, file)).toThrow(message);
  expect(
    [...sumsBelow(content).keys()].filter((path) => !['sources/acme', 'codes/acme/mine.txt'].includes(path)),
  ).toEqual(['sources/demo/v1.md', 'systems/demo.yaml']);
});

test('one heading has one role: the surest table decides, and a table that says otherwise is told', () => {
  const { content, file } = withDocument(
    [
      ...['## 状态', '', '|状态码|说明|', '|--|--|', '|200|成功|', '|400|参数错|', ''],
      ...['## 业务', '', '|状态码|错误码|描述|', '|--|--|--|', '|400|1001|缺参数|', '|401|1002|过期|', ''],
      ...['## 参数', '', '|名称|说明|最大长度|', '|--|--|--|', '|uid|用户|64|', '|name|名字|128|', ''],
    ].join('\n'),
  );
  const { lines, isWhole } = addDocument(content, [file], { system: 'acme' }, false);
  expect(isWhole).toBe(false);
  expect(lines.join('\n')).toContain(':3: a table whose codes stand under a heading that has another role');
  const { columns, versions } = manifestIn(content, 'acme');
  expect(columns).toEqual({ 状态码: 'extra', 错误码: 'code', 描述: 'description' });
  expect(versions[0]?.repairs?.map(({ line, leaveOut, reason }) => [line, leaveOut, reason])).toEqual([
    [3, 'table', '…'],
    [17, 'table', '这张表不列错误码。'],
  ]);
});

describe('several files as one document', () => {
  const CLIENT = '---\ntitle: x\n---\n# 错误码\n\n| 错误码 | 描述 |\n|--|--|\n| 1 | 断开 |\n| 7 | 过期 |\n';
  const SERVER =
    '<h1>错误码</h1>\n<table>\n<tr><th>错误码</th><th>描述</th></tr>\n<tr><td>1</td><td>被踢</td></tr>\n<tr><td>5</td><td></td></tr>\n</table>\n';

  /** A content folder, and beside it files to add. */
  function withFiles(texts: Record<string, string>): { content: string; paths: string[] } {
    const { content, file } = withDocument('');
    const paths = Object.keys(texts).map((name) => join(dirname(file), name));
    for (const path of paths) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, texts[path.slice(dirname(file).length + 1)] ?? '');
    }
    return { content, paths };
  }

  test('are drafted with their notations and modules, and a repair of the second file', () => {
    const { content, paths } = withFiles({ 'client.md': CLIENT, 'server.html': SERVER });
    const { lines, isWhole } = addDocument(content, paths, { system: 'acme', version: '2026' }, false);
    expect(isWhole, lines.join('\n')).toBe(true);
    const [version] = manifestIn(content, 'acme').versions;
    expect(version).toMatchObject({
      file: '2026-client.md',
      tables: ['markdown'],
      moreFiles: [{ file: '2026-server.html', tables: ['html'] }],
      sections: [
        { heading: '错误码', module: 'client' },
        { heading: '错误码', module: 'server' },
      ],
      repairs: [{ line: 14, words: '5 |', leaveOut: 'row' }],
    });
    for (const [index, name] of ['2026-client.md', '2026-server.html'].entries())
      expect(read(content, 'sources/acme', name)).toBe(read(paths[index] ?? ''));
    const { codes, moreFiles } = codesOf(read(content, 'codes/acme/2026.json'));
    expect(moreFiles?.map(({ file }) => file)).toEqual(['2026-server.html']);
    expect(codes[0]?.records.map(({ module, line, text }) => [module, line, text.text])).toEqual([
      ['client', 8, '断开'],
      ['server', 13, '被踢'],
    ]);
    expect(outputChanges(content, convert(content).files)).toEqual({ written: [], removed: [] });
  });

  test('a newer edition keeps the modules, also where one of its files is as it was', () => {
    const { content, paths } = withFiles({ 'client.md': CLIENT, 'server.html': SERVER });
    addDocument(content, paths, { system: 'acme', version: '2026' }, false);
    writeFileSync(paths[0] ?? '', CLIENT.replace('过期', '已过期'));
    const inPlace = [paths[0] ?? '', join(content, 'sources/acme/2026-server.html')];
    const { lines, isWhole } = addDocument(content, inPlace, { system: 'acme', version: '2027' }, false);
    expect(isWhole, lines.join('\n')).toBe(true);
    const { modules, versions } = manifestIn(content, 'acme');
    expect(modules.map(({ id }) => id)).toEqual(['client', 'server']);
    expect(versions[1]?.sections.map(({ module }) => module)).toEqual(['client', 'server']);
    expect(versions[1]?.moreFiles?.map(({ file }) => file)).toEqual(['2027-2026-server.html']);
  });

  test('files without headings are told apart by their names', () => {
    const table = (text: string) => `错误码 | 描述\n--|--\n1 | ${text}1\n2 | ${text}2\n3 | ${text}3\n`;
    const { content, paths } = withFiles({ 'a/push.md': table('推'), 'b/push.md': table('送') });
    const { lines, isWhole } = addDocument(content, paths, { system: 'acme', version: 'one' }, false);
    expect(isWhole, lines.join('\n')).toBe(true);
    const { modules, versions, numbering } = manifestIn(content, 'acme');
    expect(numbering).toBe('per-module');
    expect(modules.map(({ id }) => id)).toEqual(['a-push', 'b-push']);
    expect(versions[0]).toMatchObject({
      file: 'one-a-push.md',
      module: 'a-push',
      moreFiles: [{ file: 'one-b-push.md', module: 'b-push' }],
    });
  });

  test('files of one name, or with a name that no address can have, do not get in each other’s way', () => {
    const table = (code: number) => `# 错误码 ${code}\n\n错误码 | 描述\n--|--\n${code} | 断开\n`;
    const names = ['客户端.md', '服务端.md', '客户端/甲.md', '乙.md', '2026.md', 'x/丙.txt'];
    const { content, paths } = withFiles(
      Object.fromEntries(names.map((name, index) => [name, table(index + 1)])),
    );
    const { lines, isWhole } = addDocument(content, paths, { system: 'acme', version: '2026' }, false);
    expect(isWhole, lines.join('\n')).toBe(true);
    const [version] = manifestIn(content, 'acme').versions;
    expect([version?.file, ...(version?.moreFiles ?? []).map(({ file }) => file)]).toEqual([
      '2026-client.md',
      '2026-server.md',
      '2026.md',
      '2026-4.md',
      '2026-5.md',
      '2026.txt',
    ]);
  });

  test('the document is as new as the newest of its files', () => {
    const { content, paths } = withFiles({
      'a.md': `更新时间：2025-06-01\n${CLIENT.slice(CLIENT.indexOf('#'))}`,
      'b.html': `<p>更新时间：2025-07-02</p>\n${SERVER}`,
    });
    expect(addDocument(content, paths, { system: 'acme' }, false).isWhole).toBe(true);
    expect(manifestIn(content, 'acme').versions[0]).toMatchObject({
      id: '2025-07-02',
      provenance: '原文写明日期 2025-07-02（第 8 行）。',
    });
  });

  test.each<[string, (content: string, paths: string[]) => unknown, string]>([
    [
      'one file twice',
      (content, [path = '']) => addDocument(content, [path, path], { system: 'acme' }, false),
      'client.md:1: the same text as that of',
    ],
    [
      'a file that is missing',
      (content, paths) => addDocument(content, [...paths, 'no.md'], { system: 'acme' }, false),
      'no.md:1: nothing, where a document should be',
    ],
    [
      'a part of a version',
      (content, paths) => {
        addDocument(content, paths, { system: 'acme', version: '2026' }, false);
        return addDocument(content, paths.slice(1), { system: 'acme' }, false);
      },
      'server.html:1: the document of version 2026 of acme, which is there already',
    ],
  ])('%s is refused', (_, add, message) => {
    const { content, paths } = withFiles({ 'client.md': CLIENT, 'server.html': SERVER });
    expect(() => add(content, paths)).toThrow(message);
  });
});

/** The shapes of fixtures/vendor-shapes.yaml that hold nothing to read, or ask what only a person knows. */
const LEFT = new Set([
  'string-code',
  'a section that is not about codes, with those under it',
  'all faults in one run',
  'a picture of the table alone',
  'cells cut by a thousands comma',
]);

test.each(
  (
    parse(read(import.meta.dirname, 'fixtures/vendor-shapes.yaml')) as {
      name: string;
      document: string;
      encoding?: string;
    }[]
  ).filter(({ encoding }) => encoding === undefined),
)('a document of a new vendor: $name', ({ name, document }) => {
  const { content, file } = withDocument(document);
  const { lines, isWhole } = addDocument(content, [file], { system: 'acme' }, true);
  expect(isWhole, lines.join('\n')).toBe(!LEFT.has(name));
});

/** The committed content without its translations, which are of the words of manifests too. */
function untranslatedContent(): string {
  const content = temporaryContent('content');
  rmSync(join(content, 'translations'), { recursive: true });
  return content;
}
