import { escapeXml } from '../../../src/domain/text/escape-xml.ts';
import type { InlineText } from '../../convert/parse/inline-text.ts';

/** The table notations, each as a document could write it: the inverse of the parsers in scripts/convert/parse. */
export const printTable: Record<'html' | 'markdown' | 'tab', (rows: InlineText[][]) => string> = {
  html: (rows) => {
    const row = (cells: InlineText[]) => cells.map((cell) => `<td>\n\t${htmlText(cell)}</td>`).join('');
    return `<table>${rows.map((cells) => `<tr>${row(cells)}</tr>`).join('\n')}</table>`;
  },
  markdown: (rows) =>
    rows
      .map((cells) => `| ${cells.map((cell) => markdownText(cell).replaceAll('|', '\\|')).join(' | ')} |`)
      .join('\n'),
  tab: (rows) => rows.map((cells) => cells.map(markdownText).join('\t')).join('\n'),
};

function htmlText(cell: InlineText): string {
  return printInline(
    cell,
    escapeHtml,
    (label, href) => `<a target="_blank" href="${escapeHtml(href)}">${label}</a>`,
  );
}

const escapeHtml = (text: string): string => escapeXml(text).replaceAll('\n', '<br />');

function markdownText(cell: InlineText): string {
  return printInline(cell, escapeMarkdown, (label, href) => `[${label}](${href})`);
}

/** Everything that could be markup becomes an entity; a leading hyphen too, so that no row looks like a delimiter. */
function escapeMarkdown(text: string): string {
  return text.replace(/[&<*[\]\\#>!`~-]/gu, (mark) => `&#${mark.charCodeAt(0)};`).replaceAll('\n', '<br>');
}

function printInline(
  { text, links }: InlineText,
  escape: (text: string) => string,
  link: (label: string, href: string) => string,
): string {
  let done = 0;
  const parts = links.map(({ start, end, href }) => {
    const before = text.slice(done, start);
    done = end;
    return escape(before) + link(escape(text.slice(start, end)), href);
  });
  return parts.join('') + escape(text.slice(done));
}
