/** The site's own words that several formats share. */
import { NOT_STATED } from '../../schemas/values.ts';
import { OWNER_NAMES, RETRY_NAMES } from '../handling/handling.ts';
import type { Ticket, TicketJudgement, TicketWording } from './ticket.ts';

/** System, module and status. */
export function placeText({ system, place, bounds, removedIn }: Ticket): string {
  const status = removedIn === undefined ? '现行' : `已移除（自 ${removedIn}起不再收录）`;
  return [system, place, bounds, status].filter((part) => part !== undefined).join(' · ');
}

export function noAdviceText({ noAdvice }: Pick<TicketWording, 'noAdvice'>): string {
  return noAdvice === undefined ? '原文未给出处理建议' : `原文未给出处理建议（此格为「${noAdvice}」）`;
}

export const NO_CAUSE = '原文只写了处理办法';
export const VENDOR = '厂商原文';
export const DIVIDED = '原文为一栏，含义与处理建议由本站按原句断开。';

/** What the site concludes, and from which words; the caller escapes both. */
export function judgementTexts({ owner, retry }: Ticket): { label: string; name: string; words?: string }[] {
  const said = (label: string, judgement: TicketJudgement | undefined, nothing: string) => {
    if (!judgement) return { label, name: nothing };
    const { name, words, under } = judgement;
    return { label, name, words: under === undefined ? words : `${under}：${words}` };
  };
  return [said('谁来处理', owner, OWNER_NAMES[NOT_STATED]), said('是否重试', retry, RETRY_NAMES[NOT_STATED])];
}

/** The links of the vendor's texts, each once, for formats that have no links in texts. */
export function vendorLinks({ wordings }: Ticket): { text: string; href: string }[] {
  const texts = wordings.flatMap(({ cause, advice, extra = [] }) => [
    cause,
    advice,
    ...extra.map(({ text }) => text),
  ]);
  return linksIn(texts);
}

/** The links of some texts, each once. */
export function linksIn(
  texts: readonly (Pick<NonNullable<TicketWording['cause']>, 'text' | 'links'> | undefined)[],
): { text: string; href: string }[] {
  const links = texts.flatMap((rich) =>
    (rich?.links ?? []).map(({ start, end, href }) => ({ text: rich?.text.slice(start, end) ?? '', href })),
  );
  return [...new Map(links.map((link) => [`${link.text} ${link.href}`, link])).values()];
}
