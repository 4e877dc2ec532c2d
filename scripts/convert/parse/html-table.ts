import { load } from 'cheerio';
import { isComment, isTag, isText, type ChildNode, type Element } from 'domhandler';
import type { Row, SourceText, TableParser } from './block.ts';
import { assertCheapTags } from './html-tags.ts';
import { inlineHtml } from './inline-html.ts';
import { SourceError } from '../../shared/source-error.ts';

/**
 * HTML tables. Lost `<tr>` tags and elements that are never closed inside a cell are mended as browsers do it;
 * text that stands in no cell, merged cells and a missing `</table>` are errors, because rows would be lost.
 */
export const htmlTable: TableParser = {
  starts: (line) => /^\s*<table\b/iu.test(line),
  parse: (source, index) => {
    const end = endOfTable(source, index);
    const html = source.lines.slice(index, end + 1).join('\n');
    assertCheapTags(html, source.file, index);
    const $ = load(html, { sourceCodeLocationInfo: true }, false);
    assertEndKept($('table').get(0), { file: source.file, line: index + 1 });
    const lineOf = (node: ChildNode): number => index + (firstLine(node) ?? 1);
    assertNoFalseComments($.root().contents().toArray(), html, (node) => ({
      file: source.file,
      line: lineOf(node),
    }));
    assertNoStrayText($.root().contents().toArray(), (node) => ({ file: source.file, line: lineOf(node) }));
    const rows = $('tr')
      .toArray()
      .map((row): Row => {
        const cells = row.children.filter((child) => isTag(child));
        for (const cell of cells) assertNotMerged(cell, { file: source.file, line: lineOf(cell) });
        return {
          line: lineOf(row),
          cells: cells.map((cell) => inlineHtml(cell, { file: source.file, line: lineOf(cell) })),
          isDelimiter: false,
        };
      });
    return { table: { kind: 'table', line: index + 1, rows }, next: end + 1 };
  },
};

/** Index of the line with the `</table>`; nothing but blanks may stand behind it. */
function endOfTable({ file, lines }: SourceText, index: number): number {
  for (let end = index; end < lines.length; end++) {
    const line = lines[end] ?? '';
    if (end > index && /^#{1,6}\s|<table\b/iu.test(line)) break;
    const close = /<\/table\s*>/iu.exec(line);
    if (!close) continue;
    const behind = line.slice(close.index + close[0].length);
    if (behind.trim() === '') return end;
    throw new SourceError(
      { file, line: end + 1 },
      `text behind </table>: "${behind.trim().slice(0, 60)}"`,
      'Put it on a line of its own',
    );
  }
  throw new SourceError(
    { file, line: index + 1 },
    'a <table> without </table> before the next heading, table or end of file',
    'Close the table',
  );
}

/** A tag or comment that is never closed takes everything behind it with it, the end of the table too. */
function assertEndKept(table: Element | undefined, at: { file: string; line: number }): void {
  if (table?.sourceCodeLocation?.endTag) return;
  throw new SourceError(
    at,
    'a tag or comment in the table that is never closed',
    'Close it, or write &lt; for <',
  );
}

/** Where a node begins, 1-based within the parsed fragment; a row whose `<tr>` is lost begins with its first cell. */
function firstLine(node: ChildNode): number | undefined {
  const own = node.sourceCodeLocation?.startLine;
  if (own !== undefined) return own;
  const [child] = 'children' in node ? node.children.filter((candidate) => isTag(candidate)) : [];
  return child && firstLine(child);
}

/**
 * What begins with `<!`, `<?` or `</` and is nothing that HTML knows, a CDATA section above all, is a comment to its
 * parsers: its words would be lost.
 */
function assertNoFalseComments(
  nodes: ChildNode[],
  html: string,
  at: (node: ChildNode) => { file: string; line: number },
): void {
  for (const node of nodes) {
    if (isTag(node)) assertNoFalseComments(node.children, html, at);
    if (!isComment(node)) continue;
    const { startOffset = 0, endOffset } = node.sourceCodeLocation ?? {};
    const written = html.slice(startOffset, endOffset);
    if (written.startsWith('<!--')) continue;
    throw new SourceError(
      at(node),
      `"${written.slice(0, 60)}", whose words no browser shows`,
      'Write them as text (&lt; for <)',
    );
  }
}

const STRUCTURE = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'col']);

/** Text and elements outside cells: the parser moves them in front of the table, so that no row would hold them. */
function assertNoStrayText(
  nodes: ChildNode[],
  at: (node: ChildNode) => { file: string; line: number },
): void {
  for (const node of nodes) {
    if (isTag(node) && STRUCTURE.has(node.name)) assertNoStrayText(node.children, at);
    const found = strayContent(node);
    if (found === undefined) continue;
    throw new SourceError(at(node), `${found} stands in a table but in no cell`, 'Put it into a <td>');
  }
}

function strayContent(node: ChildNode): string | undefined {
  if (isTag(node)) {
    const isExpected = STRUCTURE.has(node.name) || ['td', 'th'].includes(node.name);
    return isExpected ? undefined : `<${node.name}>`;
  }
  const text = isText(node) ? node.data.trim() : '';
  return text === '' ? undefined : `"${text.slice(0, 60)}"`;
}

function assertNotMerged(cell: Element, at: { file: string; line: number }): void {
  const span = ['colspan', 'rowspan'].find((name) => (cell.attribs[name] ?? '1') !== '1');
  if (span)
    throw new SourceError(at, `a cell with ${span}`, 'Write the cells out, one for each row and column');
}
