import { escapeJira, jiraLink, jiraQuote } from './escape-jira.ts';
import type { Ticket, TicketWording } from './ticket.ts';
import { DIVIDED, judgementTexts, NO_CAUSE, noAdviceText, placeText, VENDOR } from './words.ts';

/** The block in Jira's own markup, for servers that don't take Markdown. */
export function jiraText(ticket: Ticket): string {
  const { code, title, url, pinned, version, wordings } = ticket;
  const lines = wordings.map(({ line, source }) => jiraLink(`第 ${line} 行`, source)).join('、');
  return [
    `h4. ${jiraLink(`${code} ${title}`, url)}`,
    escapeJira(placeText(ticket)),
    ...wordings.flatMap(wordingBlocks),
    ...(wordings.some(({ divided }) => divided) ? [`（${DIVIDED}）`] : []),
    [
      ...judgementTexts(ticket).map(judgementLine),
      `* 出处：${escapeJira(`${version.label}，${version.date}`)}，${lines}`,
      `* ${jiraLink('本版文字的固定链接', pinned)}`,
    ].join('\n'),
  ].join('\n\n');
}

function wordingBlocks({ place, cause, advice, noAdvice, extra = [] }: TicketWording): string[] {
  const where = place === undefined ? VENDOR : `${VENDOR} · ${escapeJira(place)}`;
  return [
    ...(cause ? [`*含义*（${where}）\n${jiraQuote(cause)}`] : [`*含义*：${NO_CAUSE}`]),
    advice
      ? `*处理建议*（${where}）\n${jiraQuote(advice)}`
      : `*处理建议*：${escapeJira(noAdviceText({ ...(noAdvice !== undefined && { noAdvice }) }))}`,
    ...extra.map(({ heading, text }) => `*${escapeJira(heading)}*（${where}）\n${jiraQuote(text)}`),
  ];
}

function judgementLine({ label, name, words }: ReturnType<typeof judgementTexts>[number]): string {
  return `* ${label}：${name}${words === undefined ? '' : `（本站判断，依据原文「${escapeJira(words)}」）`}`;
}
