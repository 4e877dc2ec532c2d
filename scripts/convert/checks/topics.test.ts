import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convert } from '../convert-content.ts';
import { temporaryContent } from '../../verify/testing/content-folder.ts';
import { unassignedText } from './topics.ts';

/* What is refused, scripts/convert/fixtures/cases/error-* shows. */

const BASE = join(import.meta.dirname, '../fixtures/base');

/** The base folder with some curation. */
function contentWith(files: Record<string, string>): string {
  const content = temporaryContent(BASE);
  mkdirSync(join(content, 'curation'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(content, 'curation', name), text);
  return content;
}

const topic = `- id: params
  group: 请求
  name: 参数错误
  means: 参数不对。
  codes:
    demo/2001: 参数错误
`;

test('a folder without topics misses none', () => {
  expect(convert(temporaryContent(BASE)).unassigned).toEqual([]);
  expect(unassignedText([])).toBeNull();
});

test('names the codes that are in no topic and not on the list of those without', () => {
  const content = contentWith({ 'topics.yaml': topic });
  expect(convert(content).unassigned).toEqual(['demo/0', 'demo/1001']);
  const without = contentWith({
    'topics.yaml': topic,
    'without-topic.yaml': '- id: demo/0\n  reason: 测试。\n',
  });
  const { unassigned } = convert(without);
  expect(unassigned).toEqual(['demo/1001']);
  expect(unassignedText(unassigned)).toBe(
    'In no topic: 1 (demo/1001). Add each to a topic in content/curation/topics.yaml, or to content/curation/without-topic.yaml with the reason.',
  );
});

test('words count in the cause, in the advice and in the text as a whole', () => {
  for (const words of ['网络断开', '请重试', '开，请']) {
    const content = contentWith({ 'topics.yaml': `${topic}    demo/1001: ${words}\n` });
    expect(convert(content).unassigned).toEqual(['demo/0']);
  }
});

test('the page of every topic is an address that holds', () => {
  const list = convert(contentWith({ 'topics.yaml': topic })).files.get('permalinks.json') ?? '';
  expect(JSON.parse(list)).toContain('/topics/params/');
});
