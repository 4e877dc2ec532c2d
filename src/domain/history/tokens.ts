import type { RichText } from '../../schemas/document.ts';
import { richTextSegments } from '../rich-text.ts';

/** The smallest piece of a text that a diff may add or take away. */
export interface Token {
  text: string;
  href?: string;
}

/** A number with its unit, an identifier (with its dots), or a stretch of neither. */
const WHOLE =
  /(?<![\w.])[-−]?\d+(?:\.\d+)*\s?(?:%|[kKMG]B?\b|字节|分钟|小时|秒|天|人|次|个|s\b|ms\b)?|[@#\p{L}_][\w.#@-]*(?<=[A-Za-z\d_#])|0x[\da-f]+/giu;
const CJK = /[\p{Script=Han}]/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Cuts a text into tokens whose texts joined give the text again. Links, identifiers and numbers with their units
 * stay whole; Chinese is cut into words.
 */
export function tokenize(text: RichText): Token[] {
  return richTextSegments(text).flatMap((segment) =>
    segment.kind === 'link' ? [{ text: segment.text, href: segment.href }] : tokenizePlain(segment.text),
  );
}

function tokenizePlain(text: string): Token[] {
  const tokens: Token[] = [];
  let done = 0;
  for (const match of text.matchAll(WHOLE)) {
    // The identifier pattern begins with any letter, so a Chinese word may match it: that is the segmenter's work.
    if (CJK.test(match[0]) && !/^[-−\d]/u.test(match[0])) continue;
    tokens.push(...segment(text.slice(done, match.index)), { text: match[0] });
    done = match.index + match[0].length;
  }
  return [...tokens, ...segment(text.slice(done))];
}

function segment(text: string): Token[] {
  return [...words.segment(text)].map((word) => ({ text: word.segment }));
}
