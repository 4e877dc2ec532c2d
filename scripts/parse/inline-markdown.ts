import { load } from 'cheerio';
import { joinInline, type InlinePiece, type InlineText } from './inline-text.ts';

/** `[text](target)`; the target may hold one level of brackets. */
const LINK = /\[(?<text>[^[\]]+)\]\((?<target>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/u;
const ANCHOR = /<a\s[^>]*?href="(?<href>[^"]*)"[^>]*>(?<label>.*?)<\/a>/iu;
const BREAK = /<br\s*\/?>/iu;
const STRONG = /\*\*(?<strong>[^*]+)\*\*/u;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iu;
const PIPE = /\\\|/u;

const MARKUP = new RegExp(
  [LINK, ANCHOR, BREAK, STRONG, ENTITY, PIPE].map(({ source }) => `(?:${source})`).join('|'),
  'giu',
);
const LINKS_ONLY = new RegExp(LINK.source, 'gu');

/**
 * Reads the text of a Markdown cell or paragraph. Links, `<a href>`, `<br>`, paired `**`, entities and `\|` are
 * understood; every other character, also what looks like a tag, is the vendor's text and stays.
 */
export function parseInlineMarkdown(source: string): InlineText {
  return joinInline(markdownPieces(source, MARKUP));
}

/** The pieces of a text in which only `[text](target)` is markup: Markdown that strayed into an HTML cell. */
export function markdownLinkPieces(source: string): InlinePiece[] {
  return markdownPieces(source, LINKS_ONLY);
}

function markdownPieces(source: string, markup: RegExp): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let done = 0;
  for (const match of source.matchAll(markup)) {
    if (match.index > done) pieces.push({ kind: 'text', text: source.slice(done, match.index) });
    pieces.push(pieceOf(match[0], match.groups ?? {}));
    done = match.index + match[0].length;
  }
  pieces.push({ kind: 'text', text: source.slice(done) });
  return pieces;
}

function pieceOf(whole: string, groups: Record<string, string | undefined>): InlinePiece {
  if (groups.text !== undefined) return { kind: 'text', text: groups.text, href: groups.target ?? '' };
  if (groups.label !== undefined) return { kind: 'text', text: groups.label, href: groups.href ?? '' };
  if (groups.strong !== undefined) return { kind: 'text', text: groups.strong };
  if (whole.startsWith('<')) return { kind: 'break' };
  return { kind: 'text', text: whole === '\\|' ? '|' : load(whole, null, false).text() };
}
