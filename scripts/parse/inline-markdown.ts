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
const LITERAL = new RegExp(`${ENTITY.source}|${PIPE.source}`, 'giu');
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
    pieces.push(...matchPieces(match[0], match.groups ?? {}, markup));
    done = match.index + match[0].length;
  }
  pieces.push({ kind: 'text', text: source.slice(done) });
  return pieces;
}

/** What one match says; labels and emphasised words may hold markup of their own, but no link in a link. */
function matchPieces(
  whole: string,
  groups: Record<string, string | undefined>,
  markup: RegExp,
): InlinePiece[] {
  const { text, target, label, href, strong } = groups;
  if (strong !== undefined) return markdownPieces(strong, markup);
  const linked = text ?? label;
  if (linked !== undefined) {
    const words = markdownPieces(linked, markup).map((piece) => (piece.kind === 'text' ? piece.text : ' '));
    const address = (target ?? href ?? '').replace(LITERAL, literal);
    return [{ kind: 'text', text: words.join(''), href: address }];
  }
  if (whole.startsWith('<')) return [{ kind: 'break' }];
  return [{ kind: 'text', text: literal(whole) }];
}

/** The character that an entity or `\|` stands for. */
function literal(source: string): string {
  return source === '\\|' ? '|' : load(source, null, false).text();
}
