import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convert } from '../convert-content.ts';
import { openTexts, overBudget } from '../emit/open-matters.ts';
import { OPEN_MATTERS } from '../emit/output-files.ts';
import { fillInChecksums, temporaryContent } from '../../verify/testing/content-folder.ts';

/* What is refused, scripts/convert/fixtures/cases/error-* shows. */

const BASE = join(import.meta.dirname, '../fixtures/base');

/** The base folder with some curation. */
function contentWith(files: Record<string, string>, ...layers: string[]): string {
  const content = temporaryContent(BASE, ...layers);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(content, 'curation', name, '..'), { recursive: true });
    writeFileSync(join(content, 'curation', name), text);
  }
  return content;
}

const topic = `- id: params
  group: 请求
  name: 参数错误
  means: 参数不对。
  codes:
    demo/2001: 参数错误
`;

const unassigned = (content: string) =>
  convert(content).open.withoutTopic.flatMap(({ codes }) => codes.map(({ id }) => id));

test('a folder without topics misses none', () => {
  const { open, files } = convert(temporaryContent(BASE));
  expect(open).toEqual({ withoutTopic: [], untranslated: [], outdated: [] });
  expect(files.has(OPEN_MATTERS)).toBe(false);
  expect(openTexts(open)).toEqual([]);
});

test('counts the codes that are in no topic and not on the list of those without, and names them in a file', () => {
  const content = contentWith({ 'topics.yaml': topic });
  expect(unassigned(content)).toEqual(['demo/0', 'demo/1001']);
  const { open, files } = convert(
    contentWith({ 'topics.yaml': topic, 'without-topic.yaml': '- id: demo/0\n  reason: 测试。\n' }),
  );
  expect(openTexts(open)).toEqual(['In no topic: 1 (demo 1), listed in content/open.md.']);
  expect(files.get(OPEN_MATTERS)).toContain('## In no topic: 1 of demo, 0 allowed\n');
  expect(files.get(OPEN_MATTERS)).toContain('\ndemo/1001: "网络断开"\n');
});

test.each([
  [undefined, 1],
  [1, 1],
  [2, 0],
  [3, 0],
])('a manifest that allows %s of them is %s times over its budget with two', (allowed, faults) => {
  const content = contentWith({ 'topics.yaml': topic });
  if (allowed !== undefined) {
    appendFileSync(join(content, 'systems/demo.yaml'), `withoutTopic: ${allowed}\n`);
  }
  const over = overBudget(convert(content).open);
  expect(over).toHaveLength(faults);
  for (const text of over)
    expect(text).toMatch(/^content\/systems\/demo\.yaml: in no topic: 2 of .*withoutTopic/u);
});

describe('what a newer document changes', () => {
  /** Two versions: the second drops 1001, adds 1002 and says of 2001 what is asked. */
  function twoVersions(of2001: string, files: Record<string, string>, third?: string): string {
    const content = contentWith(files, join(BASE, '../second-version'));
    const source = join(content, 'sources/demo/v2.txt');
    writeFileSync(source, readFileSync(source, 'utf8').replace(/^2001\t[^\n]*/mu, `2001\t${of2001}`));
    const manifest = join(content, 'systems/demo.yaml');
    let text = readFileSync(manifest, 'utf8').replaceAll(/sha256: [0-9a-f]{64}/gu, 'sha256: AUTO');
    if (third !== undefined) {
      const [, second = ''] = /( {2}- id: v2[\s\S]*)$/u.exec(text) ?? [];
      text += second
        .replace('id: v2', 'id: v3')
        .replace('file: v2.txt', 'file: v3.txt')
        .replace('2024-02-29', '2024-03-01');
      writeFileSync(join(content, 'sources/demo/v3.txt'), third);
    }
    writeFileSync(manifest, text);
    fillInChecksums(content);
    return content;
  }

  test('what no newer document has is not asked for a topic', () => {
    expect(unassigned(twoVersions('参数错误，请检查参数。', { 'topics.yaml': topic }))).toEqual([
      'demo/0',
      'demo/1002',
    ]);
  });

  test('a code that is reworded leaves its topic, and is told as such; conversion goes on', () => {
    const content = twoVersions('格式不对。', { 'topics.yaml': topic });
    expect(unassigned(content)).toContain('demo/2001');
    const { open, files } = convert(content);
    expect(open.outdated).toEqual([
      'content/curation/topics.yaml: the newest wording of demo/2001 does not hold "参数错误". Copy the words that put it in the topic, or take it out.',
    ]);
    expect(files.get(OPEN_MATTERS)).toContain('## Outdated curation: 1\n');
    expect(openTexts(open).at(-1)).toContain('Outdated curation: 1, left out');
  });

  test('words that no document has ever had are a fault', () => {
    const wrong = topic.replace('demo/2001: 参数错误', 'demo/2001: 参数出错');
    expect(() => convert(twoVersions('格式不对。', { 'topics.yaml': wrong }))).toThrow(
      /does not hold "参数出错"/u,
    );
  });

  test('a code long gone keeps its topic, whatever a version that comes between says', () => {
    const withDead = `${topic}    demo/1001: 网络断开\n`;
    const dead = '# 公共\n\n错误码\t描述\n0\t成功\n\n# 客户端\n\n错误码\t描述\n2001\t参数错误。\n';
    const content = twoVersions('参数错误。', { 'topics.yaml': withDead }, dead);
    const source = join(content, 'sources/demo/v2.txt');
    writeFileSync(source, readFileSync(source, 'utf8').replace('1002\t', '1001\t连接不上。\n1002\t'));
    const manifest = join(content, 'systems/demo.yaml');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replaceAll(/sha256: [0-9a-f]{64}/gu, 'sha256: AUTO'),
    );
    fillInChecksums(content);
    expect(convert(content).open).toMatchObject({
      outdated: [],
      withoutTopic: [{ codes: [{ id: 'demo/0' }] }],
    });
  });

  test('help, evidence, corrections and phrases lapse with what they rest on', () => {
    const files = {
      'topics.yaml': topic.replace(
        '  codes:',
        '  helps:\n    - says: 检查。\n      codes: [demo/2001]\n  codes:',
      ),
      'evidence.yaml': '- words: 检查参数\n  collect: []\n  reason: 测试。\n',
      'handling/phrases.yaml': '- words: [检查参数]\n  owner: client-developer\n  reason: 测试。\n',
      'handling/corrections.yaml': '- id: demo/2001\n  owner: null\n  words: 检查参数\n  reason: 测试。\n',
    };
    expect(convert(twoVersions('参数错误，请检查参数。', files)).open.outdated).toEqual([]);
    const { outdated } = convert(twoVersions('参数错误。', files)).open;
    expect(outdated.map((text) => /curation\/([\w/-]+)/u.exec(text)?.[1])).toEqual([
      'handling/corrections',
      'topics',
      'evidence',
      'handling/phrases',
    ]);
  });
});

test('words count in the cause, in the advice and in the text as a whole', () => {
  for (const words of ['网络断开', '请重试', '开，请']) {
    const content = contentWith({ 'topics.yaml': `${topic}    demo/1001: ${words}\n` });
    expect(unassigned(content)).toEqual(['demo/0']);
  }
});

test('the page of every topic is an address that holds', () => {
  const list = convert(contentWith({ 'topics.yaml': topic })).files.get('permalinks.json') ?? '';
  expect(JSON.parse(list)).toContain('/topics/params/');
});
