import { escapeMarkdownLine as escapeMarkdown, markdownLink } from '../text/markdown.ts';
import { markdownQuote } from './markdown-quote.ts';
import type { Ticket, TicketWording } from './ticket.ts';
import { DIVIDED, judgementTexts, NO_CAUSE, noAdviceText, placeText, VENDOR } from './words.ts';

/**
 * A block for an issue tracker that reads Markdown: a heading that links the page, quotations of the vendor, then
 * the site's own words. Without tables, which not every tracker takes.
 */
export function markdownText(ticket: Ticket): string {
  const { code, title, url, pinned, version, wordings } = ticket;
  const lines = wordings.map(({ line, source }) => markdownLink(`第 ${line} 行`, source)).join('、');
  return [
    `### ${markdownLink(`${code} ${title}`, url)}`,
    escapeMarkdown(placeText(ticket)),
    ...wordings.flatMap(wordingBlocks),
    ...(wordings.some(({ divided }) => divided) ? [`（${DIVIDED}）`] : []),
    [
      ...judgementTexts(ticket).map(judgementLine),
      `- 出处：${escapeMarkdown(`${version.label}，${version.date}`)}，${lines}`,
      `- ${markdownLink('本版文字的固定链接', pinned)}`,
    ].join('\n'),
  ].join('\n\n');
}

function wordingBlocks({ place, cause, advice, noAdvice, extra = [] }: TicketWording): string[] {
  const where = place === undefined ? VENDOR : `${VENDOR} · ${escapeMarkdown(place)}`;
  return [
    ...(cause ? [`**含义**（${where}）`, markdownQuote(cause)] : [`**含义**：${NO_CAUSE}`]),
    ...(advice
      ? [`**处理建议**（${where}）`, markdownQuote(advice)]
      : [`**处理建议**：${escapeMarkdown(noAdviceText({ ...(noAdvice !== undefined && { noAdvice }) }))}`]),
    ...extra.flatMap(({ heading, text }) => [
      `**${escapeMarkdown(heading)}**（${where}）`,
      markdownQuote(text),
    ]),
  ];
}

function judgementLine({ label, name, words }: ReturnType<typeof judgementTexts>[number]): string {
  const basis = words === undefined ? '' : `（本站判断，依据原文「${escapeMarkdown(words)}」）`;
  return `- ${label}：${name}${basis}`;
}
