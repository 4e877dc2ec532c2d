import { escapeJira, jiraLink, jiraQuote } from './escape-jira.ts';
import { alertLines, judgementTexts, placeText, wordingParts } from './parts.ts';
import type { Ticket, TicketWording } from './ticket.ts';
import type { TicketWords } from './words.ts';

/** The block in Jira's own markup, for servers that don't take Markdown. */
export function jiraText(ticket: Ticket, words: TicketWords): string {
  const { code, title, url, pinned, version, wordings } = ticket;
  const lines = words.list(wordings.map(({ line, source }) => jiraLink(words.line(String(line)), source)));
  return [
    `h4. ${jiraLink(`${code} ${title}`, url)}`,
    ...alertLines(ticket, words, escapeJira, jiraLink),
    escapeJira(placeText(ticket, words)),
    ...wordings.flatMap((wording) => wordingBlocks(wording, words)),
    ...(wordings.some(({ divided }) => divided) ? [words.divided] : []),
    [
      ...judgementTexts(ticket, words).map((judgement) => judgementLine(judgement, words)),
      `* ${words.labelled(words.source, words.clauses([...[version.label, words.date(version)].map(escapeJira), lines]))}`,
      `* ${jiraLink(words.pinned, pinned)}`,
    ].join('\n'),
  ].join('\n\n');
}

const wordingBlocks = (wording: TicketWording, words: TicketWords): string[] =>
  wordingParts(wording, words).map((part) => {
    if (!('label' in part)) return escapeJira(part.remark);
    const label = `*${escapeJira(part.label)}*`;
    return 'remark' in part
      ? words.labelled(label, escapeJira(part.remark))
      : `${label}${words.aside(part.by.map(escapeJira).join(' · '))}\n${jiraQuote(part.text)}`;
  });

function judgementLine(
  { label, name, words: said, own = '' }: ReturnType<typeof judgementTexts>[number],
  words: TicketWords,
): string {
  const remark = said === undefined ? escapeJira(own) : words.basis(escapeJira(said));
  return `* ${words.labelled(label, words.judged(name, remark))}`;
}
