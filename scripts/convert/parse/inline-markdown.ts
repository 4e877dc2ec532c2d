import { load } from 'cheerio';
import { joinInline, type InlinePiece, type InlineText } from './inline-text.ts';
import { createForwardFinder, type ForwardFinder } from './forward-finder.ts';

/** `[text](target)`; the target may hold one level of brackets. */
const LINK = /\[(?<text>[^[\]]+)\]\((?<target>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"()]*")?\)/u;
const IMAGE = /!\[[^[\]]*\]\((?<image>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s[^()]*)?\)/u;
/** Where an `<a href>` may begin; the rest of it is looked for by hand, see {@link anchorReader}. */
const ANCHOR = /<a(?=\s)/iu;
/** A mark to jump to, which shows nothing. */
const EMPTY_ANCHOR = /<a(?:\s[^<>]*)?>\s*<\/a>/iu;
const BREAK = /<\/?br(?:\s[^<>]*)?\/?>/iu;
const STRONG = /\*\*(?<strong>[^*]+)\*\*/u;
const EMPHASIS = /(?<![\w*\\])\*(?=[^\s*])(?<emphasis>[^*]*)(?<=\S)\*(?![\w*])/u;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iu;
const PIPE = /\\\|/u;
const ESCAPE = /\\[!-/:-@[-`{-~]/u;
const CODE = /(?<![`\\])(?<ticks>`{1,2})(?!`)(?<code>[^`]+)\k<ticks>(?!`)/u;
/** Tags that are markup only where the element is closed. */
const INLINE_TAGS = 'b strong i em u span font code sub sup kbd small'.split(' ');
/** These, and tags that can be nothing but markup. */
const TAG = new RegExp(
  String.raw`<\/?(?<tag>p|div|ul|ol|li|center|pre|blockquote|${INLINE_TAGS.join('|')})(?:\s[^<>]*)?\/?>`,
  'iu',
);
const PICTURE_TAG = /<img\s[^<>]*>/iu;

const either = (...patterns: RegExp[]) =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'giu');

const MARKUP = either(
  CODE,
  IMAGE,
  LINK,
  EMPTY_ANCHOR,
  ANCHOR,
  BREAK,
  STRONG,
  EMPHASIS,
  ENTITY,
  ESCAPE,
  TAG,
  PICTURE_TAG,
);
/** What text that was extracted from a page still holds of its markup. */
const FEW_MARKS = either(LINK, ANCHOR, BREAK, STRONG, ENTITY, PIPE);
const LITERAL = either(ENTITY, ESCAPE);
const LINKS_ONLY = either(LINK);

/**
 * Reads the text of a Markdown cell or paragraph as it is shown: links, line breaks, lists and paragraphs are understood,
 * emphasis and code marks fall away, entities and `\*` are the characters that they stand for. Every other character, also
 * what looks like another tag, is the vendor's text and stays.
 */
export function parseInlineMarkdown(source: string): InlineText {
  return joinInline(markdownPieces(source, MARKUP));
}

/** Reads the text of a tab-separated cell, in which a backslash or a star is one. */
export function parseInlineTab(source: string): InlineText {
  return joinInline(markdownPieces(source, FEW_MARKS));
}

/** The pieces of a text in which only `[text](target)` is markup: Markdown that strayed into an HTML cell. */
export function markdownLinkPieces(source: string): InlinePiece[] {
  return markdownPieces(source, LINKS_ONLY);
}

interface Groups {
  text?: string;
  target?: string;
  label?: string;
  href?: string;
  strong?: string;
  emphasis?: string;
  code?: string;
  image?: string;
  tag?: string;
}

function markdownPieces(source: string, markup: RegExp): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let done = 0;
  const anchorAt = anchorReader(source);
  const tags = tagReader(source);
  const pattern = new RegExp(markup);
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const anchor = /^<a$/iu.test(match[0]) ? anchorAt(match.index) : undefined;
    if (anchor === null) continue;
    const groups: Groups = match.groups ?? {};
    const shown = groups.tag === undefined ? undefined : tags(match[0], groups.tag.toLowerCase());
    if (shown === null) continue;
    if (match.index > done) pieces.push({ kind: 'text', text: source.slice(done, match.index) });
    pieces.push(...(shown ?? matchPieces(match[0], anchor ?? groups, markup)));
    done = pattern.lastIndex = anchor?.end ?? pattern.lastIndex;
  }
  pieces.push({ kind: 'text', text: source.slice(done) });
  return pieces;
}

/**
 * What tags of a cell show, in order: blocks and list items begin lines, items have the mark that a browser shows.
 * @returns for each tag its pieces; null where it is the vendor's text
 */
function tagReader(source: string) {
  const lists: { count: number | null }[] = [];
  const lower = source.includes('<') ? source.toLowerCase() : '';
  const isPaired = (name: string) =>
    lower.includes(`</${name}>`) && new RegExp(`<${name}[\\s>]`, 'u').test(lower);
  /** Looked for once: a cell may hold thousands. */
  const paired = new Map<string, boolean>();
  return (whole: string, name: string): InlinePiece[] | null => {
    const isEnd = whole.startsWith('</');
    if (INLINE_TAGS.includes(name)) {
      const isMarkup = paired.get(name) ?? isPaired(name);
      paired.set(name, isMarkup);
      return isMarkup ? [] : null;
    }
    const lineBreak: InlinePiece = { kind: 'break' };
    if (name === 'ul' || name === 'ol') {
      if (isEnd) lists.pop();
      else lists.push({ count: name === 'ol' ? 0 : null });
    }
    if (name !== 'li' || isEnd) return [lineBreak];
    const list = lists.at(-1);
    if (list && list.count !== null) list.count++;
    return [lineBreak, { kind: 'text', text: list?.count ? `${list.count}. ` : '• ' }];
  };
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
function matchPieces(whole: string, groups: Groups, markup: RegExp): InlinePiece[] {
  const { text, target, label, href, strong, emphasis, code, image } = groups;
  if (code !== undefined) return [{ kind: 'text', text: code.replaceAll('\\|', '|') }];
  if (image !== undefined) return [{ kind: 'picture', src: image }];
  const emphasised = strong ?? emphasis;
  if (emphasised !== undefined) return markdownPieces(emphasised, markup);
  const linked = text ?? label;
  if (linked !== undefined) {
    const words = markdownPieces(linked, markup).map((piece) => (piece.kind === 'text' ? piece.text : ' '));
    const address = (target ?? href ?? '').replace(LITERAL, literal);
    return [{ kind: 'text', text: words.join(''), href: address }];
  }
  if (/^<img/iu.test(whole)) {
    return [{ kind: 'picture', src: /\ssrc\s*=\s*["']?([^"'\s>]*)/iu.exec(whole)?.[1] ?? '' }];
  }
  if (/^<a/iu.test(whole)) return [];
  if (whole.startsWith('<')) return [{ kind: 'break' }];
  return [{ kind: 'text', text: literal(whole) }];
}

/** The character that an entity or an escape like `\|` stands for. */
function literal(source: string): string {
  if (source.startsWith('\\')) return source.slice(1);
  const character = load(source, null, false).text();
  // One that names no character (&#0;) stays what the vendor wrote.
  return character === '\uFFFD' ? source : character;
}
