import { load } from 'cheerio';
import { joinInline, type InlinePiece, type InlineText } from './inline-text.ts';
import { createForwardFinder, type ForwardFinder } from './forward-finder.ts';

/** `[text](target)`; the target may hold one level of brackets. */
const LINK = /\[(?<text>[^[\]]+)\]\((?<target>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/u;
/** Where an `<a href>` may begin; the rest of it is looked for by hand, see {@link anchorReader}. */
const ANCHOR = /<a(?=\s)/iu;
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
  const anchorAt = anchorReader(source);
  const pattern = new RegExp(markup);
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const anchor = /^<a$/iu.test(match[0]) ? anchorAt(match.index) : undefined;
    if (anchor === null) continue;
    if (match.index > done) pieces.push({ kind: 'text', text: source.slice(done, match.index) });
    pieces.push(...matchPieces(match[0], anchor ?? match.groups ?? {}, markup));
    done = pattern.lastIndex = anchor?.end ?? pattern.lastIndex;
  }
  pieces.push({ kind: 'text', text: source.slice(done) });
  return pieces;
}

/**
 * Reads `<a … href="…" …>…</a>`. A pattern would look through the whole rest of the text for every `<a` that is no
 * link; this one looks through the text once for each part.
 * @returns for the place of an `<a`, what stands in it and where it ends; null where it is no link
 */
function anchorReader(source: string) {
  const [tagEnd, href, quote, behindHref, close] = ['>', 'href="', '"', '>', '</a>'].map((part) =>
    createForwardFinder(source, part),
  ) as [ForwardFinder, ForwardFinder, ForwardFinder, ForwardFinder, ForwardFinder];
  return (at: number): { href: string; label: string; end: number } | null => {
    const begin = href(at + 3);
    if (begin > tagEnd(at)) return null;
    const target = begin + 'href="'.length;
    const targetEnd = quote(target);
    const labelAt = behindHref(targetEnd) + 1;
    const end = close(labelAt);
    if (end === Infinity) return null;
    return {
      href: source.slice(target, targetEnd),
      label: source.slice(labelAt, end),
      end: end + '</a>'.length,
    };
  };
}

/** What one match says; labels and emphasised words may hold markup of their own, but no link in a link. */
function matchPieces(
  whole: string,
  groups: { text?: string; target?: string; label?: string; href?: string; strong?: string },
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
  if (source === '\\|') return '|';
  const character = load(source, null, false).text();
  // One that names no character (&#0;) stays what the vendor wrote.
  return character === '\uFFFD' ? source : character;
}
