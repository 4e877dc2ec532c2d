import { escapeMarkdownLine as escapeMarkdown, markdownLink } from '../text/markdown.ts';
import { markdownQuote } from './markdown-quote.ts';
import { alertLines, judgementTexts, placeText, wordingParts } from './parts.ts';
import type { Ticket, TicketWording } from './ticket.ts';
import type { TicketWords } from './words.ts';

/**
 * A block for an issue tracker that reads Markdown: a heading that links the page, quotations of the vendor, then
 * the site's own words. Without tables, which not every tracker takes.
 */
export function markdownText(ticket: Ticket, words: TicketWords): string {
  const { code, title, url, pinned, version, wordings } = ticket;
  const lines = words.list(
    wordings.map(({ line, source }) => markdownLink(words.line(String(line)), source)),
  );
  return [
    `### ${markdownLink(`${code} ${title}`, url)}`,
    ...alertLines(ticket, words, escapeMarkdown, markdownLink),
    escapeMarkdown(placeText(ticket, words)),
    ...wordings.flatMap((wording) => wordingBlocks(wording, words)),
    ...(wordings.some(({ divided }) => divided) ? [words.divided] : []),
    [
      ...judgementTexts(ticket, words).map((judgement) => judgementLine(judgement, words)),
      `- ${words.labelled(words.source, words.clauses([...[version.label, words.date(version)].map(escapeMarkdown), lines]))}`,
      `- ${markdownLink(words.pinned, pinned)}`,
    ].join('\n'),
  ].join('\n\n');
}

/** The parts of a wording as labels and quotations. @param both whether the translation is shown */
export const wordingBlocks = (wording: TicketWording, words: TicketWords, both?: boolean): string[] =>
  wordingParts(wording, words, both).flatMap((part) => {
    if (!('label' in part)) return [escapeMarkdown(part.remark)];
    const label = `**${escapeMarkdown(part.label)}**`;
    return 'remark' in part
      ? [words.labelled(label, escapeMarkdown(part.remark))]
      : [label + words.aside(part.by.map(escapeMarkdown).join(' · ')), markdownQuote(part.text)];
  });

function judgementLine(
  { label, name, words: said, own = '' }: ReturnType<typeof judgementTexts>[number],
  words: TicketWords,
): string {
  const remark = said === undefined ? escapeMarkdown(own) : words.basis(escapeMarkdown(said));
  return `- ${words.labelled(label, words.judged(name, remark))}`;
}
