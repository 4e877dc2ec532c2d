/** Where the secrets of a paste stand. Every search is linear in the text. */
import type { Span } from './finding.ts';
import { foldLog } from './fold.ts';
import { maskText } from './mask-text.ts';
import { secretNames } from './secret-names.ts';
import { secretShapes } from './secret-shapes.ts';
import { secretValue } from './secret-values.ts';

/** A code that stands within what is masked, as in the answer to a request with a cookie: it stays to be read. */
const CODE_FIELD =
  /(?<![A-Za-z])(?:(?:err(?:or)?|ret(?:urn)?|result|status|sub|fail)?[_-]?code|err_?no|ret|err(?:or)?|fail(?:ed)?)(?:["'\s]{0,4}(?:[:=(]|->)["'\s(]{0,4}|\s)-?\d{1,10}(?![\w.])|(?:错误码?|返回码|失败|报错|异常)["'\s:=(]{0,4}-?\d{1,10}(?![\w.])/giu;

/** What a value must be made of to be looked for again. */
const TOKEN = /[\w+/*.~-]{8,}/g;

/**
 * Finds the secrets of a text: by the names of what holds them, and by their look.
 * @returns spans in order, not overlapping
 */
export function findMasks(text: string, folded: string = foldLog(text)): Span[] {
  const named: Span[] = [];
  let done = 0;
  for (const name of secretNames(folded)) {
    const value = secretValue({ text, folded }, name, done);
    if (!value) continue;
    named.push(value);
    done = Math.max(done, value.end);
  }
  const spans = [...named, ...repeats(text, named), ...secretShapes(text, folded)];
  return joined(spans).flatMap((span) => withoutCodes(folded, span));
}

/** The values again, wherever else they stand: a token that an error text repeats. */
function repeats(text: string, named: readonly Span[]): Span[] {
  const values = new Set(
    named
      .map(({ start, end }) => text.slice(start, end).replace(/=+$/, ''))
      .filter((value) => value.length >= 8 && /\d/.test(value) && /\D/.test(value)),
  );
  if (values.size === 0) return [];
  return [...text.matchAll(TOKEN)]
    .filter(([token]) => values.has(token))
    .map(({ index, 0: token }) => ({ start: index, end: index + token.length }));
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

function withoutCodes(folded: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const { index, 0: field } of folded.slice(start, end).matchAll(CODE_FIELD)) {
    if (start + index > at) spans.push({ start: at, end: start + index });
    at = start + index + field.length;
  }
  return at < end ? [...spans, { start: at, end }] : spans;
}

/** A text with its secrets masked, for where nothing of it is decoded. */
export const withoutSecrets = (text: string): string => maskText(text, findMasks(text));

/** A folded text in which nothing of the secrets can be read, with every offset kept. */
export function blankOut(folded: string, masks: readonly Span[]): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of masks) {
    blanked += folded.slice(at, start) + folded.slice(start, end).replace(/[^\r\n]/g, '…');
    at = end;
  }
  return blanked + folded.slice(at);
}
