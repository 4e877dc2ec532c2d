import { isComment, isTag, isText, type ChildNode, type Element } from 'domhandler';
import { joinInline, type InlinePiece, type InlineText } from './inline-text.ts';
import { markdownLinkPieces } from './inline-markdown.ts';
import { assertNotTooLong } from './assert-not-too-long.ts';
import { SourceError } from '../../shared/source-error.ts';

const BLOCKS = new Set(['p', 'div', 'center', 'ul', 'ol']);
const INLINES = new Set(['b', 'strong', 'i', 'em', 'u', 'span', 'font', 'code', 'sub', 'sup']);

/**
 * Reads the text of an HTML cell: its text, links, line breaks and list items; Markdown links that strayed into it
 * are links too.
 * @throws SourceError for any other element: what it holds might not be text
 */
export function inlineHtml(cell: Element, at: { file: string; line: number }): InlineText {
  return joinInline(cell.children.flatMap((child) => pieces(child, at)));
}

function pieces(node: ChildNode, at: { file: string; line: number }): InlinePiece[] {
  if (isText(node)) {
    assertNotTooLong(node.data, at);
    return markdownLinkPieces(node.data);
  }
  if (isComment(node)) return [];
  const lineBreak: InlinePiece = { kind: 'break' };
  if (isTag(node)) {
    const inner = () => node.children.flatMap((child) => pieces(child, at));
    if (node.name === 'br') return [lineBreak];
    if (node.name === 'a') return linked(inner(), node.attribs.href);
    if (node.name === 'li')
      return [lineBreak, { kind: 'text', text: `${marker(node)} ` }, ...inner(), lineBreak];
    if (BLOCKS.has(node.name)) return [lineBreak, ...inner(), lineBreak];
    if (INLINES.has(node.name)) return inner();
  }
  throw new SourceError(
    at,
    `${isTag(node) ? `<${node.name}>` : `a ${node.type}`} in a cell`,
    'Cells may hold text, links, line breaks, lists and emphasis: write it as text (&lt; for <)',
  );
}

function linked(inner: InlinePiece[], href: string | undefined): InlinePiece[] {
  if (href === undefined) return inner;
  return inner.map((piece) => (piece.kind === 'text' ? { ...piece, href } : piece));
}

/** What a browser shows in front of a list item. */
function marker(item: Element): string {
  const list = item.parent;
  if (list === null || !isTag(list) || list.name !== 'ol') return '•';
  return `${list.children.filter((child) => isTag(child)).indexOf(item) + 1}.`;
}
