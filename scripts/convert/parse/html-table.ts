import { load } from 'cheerio';
import { isComment, isTag, isText, type ChildNode, type Element } from 'domhandler';
import type { Doubt, Row, SourceText, TableParser } from './block.ts';
import { assertCheapTags } from './html-tags.ts';
import { inlineHtml } from './inline-html.ts';
import type { InlineText } from './inline-text.ts';
import { isLayout, LAYOUT } from './layout.ts';

const BEGIN = new RegExp(String.raw`^(?:\s|${LAYOUT})*<table\b`, 'iu');

/**
 * HTML tables, also inside layout tags. Lost `<tr>` tags and elements that are never closed inside a cell are mended as
 * browsers do it, a cell over several rows counts for each of them; text that stands in no cell, cells over several columns
 * and a missing `</table>` are doubtful, because rows would be lost.
 */
export const htmlTable: TableParser = {
  starts: (line) => BEGIN.test(line),
  parse: (source, index) => {
    const { end, behind, doubt: open } = endOfTable(source, index);
    const whole = source.lines.slice(index, end + 1).join('\n');
    const html = whole
      .slice(0, whole.length - behind.length)
      .replace(/^[^]*?(?=<table\b)/iu, (before) => before.replaceAll(/[^\n]/gu, ' '));
    assertCheapTags(html, source.file, index);
    const $ = load(html, { sourceCodeLocationInfo: true }, false);
    const lineOf = (node: ChildNode): number => index + (firstLine(node) ?? 1);
    const doubt =
      open ??
      endDoubt($('table').get(0)) ??
      falseComment($.root().contents().toArray(), html, lineOf) ??
      strayText($.root().contents().toArray(), lineOf);
    const rows = expandRows($('tr').toArray(), source.file, lineOf);
    const table = { kind: 'table' as const, line: index + 1, end: end + 1, rows, ...(doubt && { doubt }) };
    return { table, next: end + 1, ...(isLayout(behind) ? {} : { behind }) };
  },
};

interface TableEnd {
  /** Index of the last line. */
  end: number;
  /** What stands in it behind the table. */
  behind: string;
  doubt?: Doubt;
}

/** Where the `</table>` is; where it is missing, what stands before the next heading or table is the table. */
function endOfTable({ lines }: SourceText, index: number): TableEnd {
  let end = index;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    if (end > index && /^#{1,6}\s|<table\b/iu.test(line)) break;
    const close = /<\/table\s*>/iu.exec(line);
    if (close) return { end, behind: line.slice(close.index + close[0].length) };
  }
  return {
    end: end - 1,
    behind: '',
    doubt: {
      found: 'a <table> without </table> before the next heading, table or end of file',
      remedy: 'Rows may be lost',
    },
  };
}

/** A tag or comment that is never closed takes everything behind it with it, the end of the table too. */
function endDoubt(table: Element | undefined): Doubt | undefined {
  if (table?.sourceCodeLocation?.endTag) return undefined;
  return { found: 'a tag or comment in the table that is never closed', remedy: 'Rows may be lost' };
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
function falseComment(
  nodes: ChildNode[],
  html: string,
  lineOf: (node: ChildNode) => number,
): Doubt | undefined {
  for (const node of nodes) {
    const inner = isTag(node) ? falseComment(node.children, html, lineOf) : undefined;
    if (inner) return inner;
    if (!isComment(node)) continue;
    const { startOffset = 0, endOffset } = node.sourceCodeLocation ?? {};
    const written = html.slice(startOffset, endOffset);
    if (written.startsWith('<!--')) continue;
    return {
      line: lineOf(node),
      found: `"${written.slice(0, 60)}", whose words no browser shows`,
      remedy: 'They would be lost',
    };
  }
  return undefined;
}

const STRUCTURE = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'col']);

/** Text and elements outside cells: the parser moves them in front of the table, so that no row would hold them. */
function strayText(nodes: ChildNode[], lineOf: (node: ChildNode) => number): Doubt | undefined {
  for (const node of nodes) {
    const inner = isTag(node) && STRUCTURE.has(node.name) ? strayText(node.children, lineOf) : undefined;
    if (inner) return inner;
    const found = strayContent(node);
    if (found === undefined) continue;
    return {
      line: lineOf(node),
      found: `${found} stands in a table but in no cell`,
      remedy: 'It would be lost',
    };
  }
  return undefined;
}

function strayContent(node: ChildNode): string | undefined {
  if (isTag(node)) {
    const isExpected = STRUCTURE.has(node.name) || ['td', 'th'].includes(node.name);
    return isExpected ? undefined : `<${node.name}>`;
  }
  const text = isText(node) ? node.data.trim() : '';
  return text === '' ? undefined : `"${text.slice(0, 60)}"`;
}

/** The rows with each cell over several rows in all of them. */
function expandRows(elements: Element[], file: string, lineOf: (node: ChildNode) => number): Row[] {
  /** By column, what reaches down from the rows above, and over how many more rows. */
  const spans = new Map<number, { text: InlineText; left: number }>();
  return elements.map((element) => {
    let doubt: Doubt | undefined;
    const refuse = (found: string, remedy: string) => (doubt ??= { found, remedy });
    const cells: InlineText[] = [];
    const takeSpans = () => {
      for (let span = spans.get(cells.length); span; span = spans.get(cells.length)) {
        if (--span.left === 0) spans.delete(cells.length);
        cells.push(span.text);
      }
    };
    for (const cell of element.children.filter((child) => isTag(child))) {
      takeSpans();
      const text = inlineHtml(cell, { file, line: lineOf(cell) }, (found) => {
        refuse(found, 'Cells hold text, links, line breaks, lists and emphasis');
      });
      if ((cell.attribs.colspan ?? '1') !== '1') {
        refuse('a cell with colspan', 'A row has one cell for each column');
      }
      const rows = Number(cell.attribs.rowspan ?? '1');
      if (!Number.isInteger(rows) || rows < 1 || rows > 1000) {
        refuse(`a cell with rowspan="${cell.attribs.rowspan ?? ''}"`, 'A cell reaches over 1 to 1000 rows');
      } else if (rows > 1) spans.set(cells.length, { text, left: rows - 1 });
      cells.push(text);
    }
    takeSpans();
    return { line: lineOf(element), cells, isDelimiter: false, ...(doubt && { doubt }) };
  });
}
