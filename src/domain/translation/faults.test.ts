import { expect, test } from 'vitest';
import type { Glossary, Translation } from '../../schemas/translations.ts';
import { translationFaults } from './faults.ts';
import { originalExcerpt, type Original } from './originals.ts';

const GLOSSARY: Glossary = {
  terms: [
    { original: '微信', words: ['WeChat'] },
    { original: '企业微信', words: ['WeCom'] },
    { original: '禁言', words: ['muted', 'muting'] },
  ],
  units: [
    { original: '天', word: 'day' },
    { original: '字节', word: 'byte' },
    { original: '个字节', word: 'byte' },
  ],
};

/** What is found in a translation of a text. */
function found(zh: string, text: string, more: Partial<Translation> = {}, links: string[] = []): string[] {
  const original: Original = { hash: '', text: zh, advice: null, links: new Set(links) };
  const translation = { hash: '', original: originalExcerpt(original), text, ...more };
  return translationFaults(translation, original, GLOSSARY).map((fault) => fault.found);
}

const other = (what: string, how: string) => [`other ${what} in "text" than in the original: ${how}`];

test.each([
  ['群名片非法，最长50个字节，见 To_Account。', 'Illegal group name card: at most 50 bytes, see To_Account.'],
  ['消息体700byte内', 'The message body is within 700byte'],
  ['-20000以上为微信业务错误', '-20000 and above are WeChat business errors'],
  ['企业微信已被禁言', 'WeCom was muted'],
  ['ASCII 字符（0x20-0x7e），7天', 'ASCII characters (0x20-0x7e), 7 days'],
  ['账号不存在（OpenId->QQ转换失败）', 'The account does not exist (OpenId->QQ conversion failed)'],
])('%s: nothing', (zh, text) => {
  expect(found(zh, text)).toEqual([]);
});

test.each<[string, string, string[]]>([
  ['-20000以上', '20000 and above', other('numbers', 'without -20000, with 20000')],
  [
    '最长30字节',
    'at most 300 bytes',
    ['without 30, with 300', 'without 30 byte, with 300 byte'].flatMap((how, at) =>
      other(at === 0 ? 'numbers' : 'units', how),
    ),
  ],
  ['存储7天', 'stored for 7 bytes', other('units', 'without 7 day, with 7 byte')],
  ['请检查 From_Account', 'Check To_Account', other('identifiers', 'without From_Account, with To_Account')],
  ['检查参数', 'Check MsgRandom', other('identifiers', 'with MsgRandom')],
  ['检查token', 'Check it', other('identifiers', 'without token')],
  [
    '参见 https://a.example/x。',
    'See https://a.example/y.',
    other('links', 'without https://a.example/x, with https://a.example/y'),
  ],
  ['检查参数', 'See [this](x)', ['markup in "text": "]("']],
  ['已被禁言', 'Silenced', ['"text" words "禁言" otherwise than the glossary: muted / muting']],
  [
    '企业微信',
    'WeChat',
    [...other('identifiers', 'with WeChat'), '"text" words "企业微信" otherwise than the glossary: WeCom'],
  ],
])('%s: %s', (zh, text, faults) => {
  expect(found(zh, text)).toEqual(faults);
});

test('links of the document have words in the translation, and no others', () => {
  const zh = '请 提交工单 申请。';
  expect(found(zh, 'Submit a ticket.', { links: { 提交工单: 'Submit a ticket' } }, ['提交工单'])).toEqual([]);
  expect(found(zh, 'Submit a ticket.', {}, ['提交工单'])).toEqual([
    'no "links" for "提交工单", which the document links',
  ]);
  expect(found(zh, 'Apply.', { links: { 提交工单: 'Submit a ticket' } }, ['提交工单'])).toEqual([
    'a link of "提交工单" at "Submit a ticket", where the translation has no such words',
  ]);
  expect(found(zh, 'Apply.', { links: { 申请: 'Apply' } })).toEqual([
    'a link of "申请" at "Apply", where the document has none',
  ]);
});
