import { isComment, isTag, isText, type ChildNode, type Element } from 'domhandler';
import { joinInline, type InlinePiece, type InlineText } from './inline-text.ts';
import { markdownLinkPieces } from './inline-markdown.ts';
import { assertNotTooLong } from './assert-not-too-long.ts';

const wordsOf = (names: string) => new Set(names.split(' '));
const BLOCKS = wordsOf('p div center ul ol pre blockquote section article dl dt dd h1 h2 h3 h4 h5 h6');
const INLINES = wordsOf(
  'b strong i em u span font code sub sup kbd samp var del ins s strike small big mark tt abbr label q cite nobr',
);

/**
 * Reads the text of an HTML cell: its text, links, line breaks and list items; Markdown links that strayed into it
 * are links too.
 * @param refuse is told of any other element: what it holds might not be text
 */
export function inlineHtml(
  cell: Element,
  at: { file: string; line: number },
  refuse: (found: string) => void,
): InlineText {
  return joinInline(cell.children.flatMap((child) => pieces(child)));

  function pieces(node: ChildNode): InlinePiece[] {
    if (isText(node)) {
      assertNotTooLong(node.data, at);
      return markdownLinkPieces(node.data);
    }
    if (isComment(node)) return [];
    const lineBreak: InlinePiece = { kind: 'break' };
    if (isTag(node)) {
      const inner = () => node.children.flatMap((child) => pieces(child));
      if (['br', 'hr'].includes(node.name)) return [lineBreak];
      if (node.name === 'wbr') return [];
      if (node.name === 'img') return [{ kind: 'picture', src: node.attribs.src ?? '' }];
      if (node.name === 'a') return linked(inner(), node.attribs.href);
      if (node.name === 'li')
        return [lineBreak, { kind: 'text', text: `${marker(node)} ` }, ...inner(), lineBreak];
      if (BLOCKS.has(node.name)) return [lineBreak, ...inner(), lineBreak];
      if (INLINES.has(node.name)) return inner();
    }
    refuse(`${isTag(node) ? `<${node.name}>` : `a ${node.type}`} in a cell`);
    return [];
  }
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
