import type { RichText } from '../../schemas/document.ts';
import { richTextSegments } from '../text/rich-text.ts';

/** Units that stay with their number; but 5 条件 and 5 日志 are no units. */
const UNITS = '%|字节|字符|毫秒|分钟|小时|秒|天|年|月|日(?!志)|人|次|个|条(?!件)|倍';
/** As long as any real one, so that the search stays linear. */
const CHINESE_NUMBER = '[零一二两三四五六七八九十百千万半]{1,8}';

/** What is never cut, most special first; a stretch of none of these is the segmenter's work. */
const WHOLE = new RegExp(
  [
    // An address that is printed rather than linked, up to a blank, Chinese, or punctuation that closes it.
    'https?://[\\w.~:/?#@!$&*+,;=%-]*[\\w/#=&]',
    // Hexadecimal, also as an interval: 0x20-0x7e.
    '(?<![\\w.])0x[\\da-f]+(?:[-~]0x[\\da-f]+)?',
    '(?<![\\w.-])\\d{4}-\\d\\d-\\d\\d(?![\\w-])',
    // A number with its sign, and with its unit or the letters that directly follow it: -10113, 8k, 500 字节, 2分钟.
    `(?<![\\w.])[-−]?(?:\\d{1,3}(?:,\\d{3}){1,6}(?!\\d)|\\d+(?:\\.\\d+)*)(?:[a-z]+|\\s?(?:${UNITS}|[kmg]b?\\b|m?s\\b))?`,
    `${CHINESE_NUMBER}\\s?(?:字节|毫秒|分钟|小时|秒|天)`,
    // An identifier with its dots and marks: To_Account, TIMManager.getLoginUser, @TGS#, UTF-8.
    '[@#]?[\\p{Script=Latin}_](?:[\\w\\p{Script=Latin}.#@-]*[\\w\\p{Script=Latin}#])?',
  ].join('|'),
  'giu',
);

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Cuts a text into the smallest pieces that a diff may add or take away; joined they give the text again. Links, identifiers and numbers with their units
 * stay whole; Chinese is cut into words.
 */
export function tokenize(rich: RichText): string[] {
  return richTextSegments(rich).flatMap(({ kind, text }) => (kind === 'link' ? [text] : tokenizePlain(text)));
}

function tokenizePlain(text: string): string[] {
  const tokens: string[] = [];
  let done = 0;
  for (const match of text.matchAll(WHOLE)) {
    addWords(text.slice(done, match.index));
    tokens.push(match[0]);
    done = match.index + match[0].length;
  }
  addWords(text.slice(done));
  return tokens;

  function addWords(between: string): void {
    for (const { segment } of words.segment(between)) tokens.push(segment);
  }
}
