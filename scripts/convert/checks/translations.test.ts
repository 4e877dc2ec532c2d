/** What is wrong with a translation: the error names the file and the line. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { translationsSchema } from '../../../src/schemas/translations.ts';
import { originalHash } from '../../../src/domain/translation/originals.ts';
import { convert } from '../convert-content.ts';
import { openTexts, overBudget } from '../emit/open-matters.ts';
import { OPEN_MATTERS } from '../emit/output-files.ts';
import { translationItem } from '../emit/translation-items.ts';
import { temporaryContent } from '../../verify/testing/content-folder.ts';

const BASE = join(import.meta.dirname, '../fixtures/base');
const FILE = 'content/translations/en/demo.yaml';

/** The demo with translations; a name without a folder stands below `translations/en`. */
function contentWith(files: Record<string, string>): string {
  const content = temporaryContent(BASE);
  for (const [name, text] of Object.entries(files)) {
    const path = join(content, 'translations/en', name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
  return content;
}

const SUCCESS = `- hash: ${originalHash('成功')}\n  original: 成功\n  text: Success\n`;
const NETWORK = `- hash: ${originalHash('网络断开', '请重试。')}\n  original: 网络断开 ‖ 请重试。\n`;

test('without the folder of a locale no text is missing', () => {
  expect(convert(temporaryContent(BASE)).open.untranslated).toEqual([]);
});

test('counts what is missing, lists it, and says that it is over the budget', () => {
  const content = contentWith({ 'demo.yaml': SUCCESS });
  mkdirSync(join(content, 'curation'));
  writeFileSync(join(content, 'curation/aliases.yaml'), '- foreign: 别家\n  names: []\n');
  const { open, files } = convert(content);
  const [demo, site] = open.untranslated;
  expect(demo?.originals.map(({ text, advice }) => [text, advice])).toEqual([
    ['错误码', null],
    ['公共', null],
    ['网络断开', '请重试。'],
    ['参数错误', '检查参数'],
    ['服务端', null],
    ['演示系统', null],
    ['演示', null],
    ['某厂商', null],
    ['只为测试而编的系统。', null],
    ['第一版', null],
    ['为测试而编。', null],
  ]);
  expect(site?.name).toBe('site');
  expect(openTexts(open)).toEqual(['Not translated to en: 12, listed in content/open.md.']);
  expect(files.get(OPEN_MATTERS)).toContain('## Not translated: 11 of demo to en, 0 allowed\n');
  expect(files.get(OPEN_MATTERS)).toContain(': "参数错误 ‖ 检查参数"\n');
  expect(overBudget(open)).toEqual([
    ...[
      ['demo', 11],
      ['site', 1],
    ].map(
      ([name, count]) =>
        `content/translations/en/${name}.yaml: not translated: ${count} texts, where 0 may be missing ("untranslated" in the manifest, or src/schemas/locales.ts for the site's own texts). "npm run translate" writes them there, ready to fill in.`,
    ),
  ]);
});

test('what is missing is written ready to fill in, and refused until it is', () => {
  const [demo] = convert(contentWith({ 'demo.yaml': '' })).open.untranslated;
  const items = (demo?.originals ?? []).map(translationItem).join('\n');
  expect(translationsSchema.parse(parse(items))).toHaveLength(12);
  expect(() => convert(contentWith({ 'demo.yaml': items }))).toThrow(`${FILE}:2: an empty "text".`);
  const filled = items.replaceAll('""', 'Filled in');
  expect(convert(contentWith({ 'demo.yaml': filled })).open.untranslated).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  [
    'a text that no document has',
    { 'demo.yaml': `${SUCCESS}- hash: 0123456789abcdef\n  original: 没有\n  text: None\n` },
    `${FILE}:4: a translation of "没有" (0123456789abcdef), which neither a document nor the manifest of demo has.`,
  ],
  [
    'a text twice',
    { 'demo.yaml': SUCCESS + SUCCESS },
    `${FILE}:4: a translation of "成功" (${originalHash('成功')}) for the second time: the first stands in line 1.`,
  ],
  [
    'an empty text',
    { 'demo.yaml': SUCCESS.replace('Success', "' '") },
    `${FILE}:1: an empty "text". Translate it, or remove the item.`,
  ],
  [
    'another original',
    { 'demo.yaml': SUCCESS.replace('original: 成功', 'original: 成功了') },
    `${FILE}:1: "original" is not how the original begins: "成功".`,
  ],
  [
    'markup',
    { 'demo.yaml': SUCCESS.replace('Success', '<b>Success</b>') },
    `${FILE}:1: markup in "text": "<b>".`,
  ],
  [
    'Chinese',
    { 'demo.yaml': SUCCESS.replace('Success', 'Success，成功') },
    `${FILE}:1: Chinese in "text": "，成功".`,
  ],
  [
    'a number that the original lacks',
    { 'demo.yaml': SUCCESS.replace('Success', 'Success 200') },
    `${FILE}:1: other numbers in "text" than in the original: with 200.`,
  ],
  [
    'a split that the original has and the translation lacks',
    { 'demo.yaml': `${NETWORK}  text: The network is broken; retry.\n` },
    `${FILE}:1: no "advice", where the original has one.`,
  ],
  [
    'an advice that the original lacks',
    { 'demo.yaml': `${SUCCESS}  advice: Nothing to do\n` },
    `${FILE}:1: a "advice", where the original has none.`,
  ],
  [
    'a word that the glossary knows otherwise',
    {
      'demo.yaml': SUCCESS,
      'glossary.yaml': 'terms:\n  - { original: 成功, words: [succeeded] }\nunits: []\n',
    },
    `${FILE}:1: "text" words "成功" otherwise than the glossary: succeeded.`,
  ],
  [
    'a text that the site has not',
    { 'site.yaml': '- hash: 0123456789abcdef\n  original: 没有\n  text: None\n' },
    'content/translations/en/site.yaml:1: a translation of "没有" (0123456789abcdef), which is no text of the site.',
  ],
  [
    'a file of no system',
    { 'other.yaml': '' },
    'content/translations/en/other.yaml:1: a file of translations that nothing reads.',
  ],
  [
    'a locale that is not known',
    { '../xx/demo.yaml': '' },
    'content/translations/xx/demo.yaml:1: a file of translations that nothing reads.',
  ],
  ['a key that is not known', { 'demo.yaml': `${SUCCESS}  note: x\n` }, `${FILE}:1: `],
])('refuses %s', (_, files, message) => {
  expect(() => convert(contentWith(files))).toThrow(message);
});

test('tells all faults in one run', () => {
  const files = {
    'demo.yaml': SUCCESS.replace('Success', 'Success 200') + NETWORK,
    'site.yaml': '- hash: 0123456789abcdef\n  original: 没有\n  text: None\n',
  };
  expect(() => convert(contentWith(files))).toThrow('4 faults in 2 files.');
});
