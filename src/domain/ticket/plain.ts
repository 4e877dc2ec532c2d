import type { Ticket, TicketWording } from './ticket.ts';
import { DIVIDED, judgementTexts, NO_CAUSE, noAdviceText, placeText, vendorLinks, VENDOR } from './words.ts';

/** For a chat: no markup; the vendor's words stand verbatim between 「 and 」. */
export function plainText(ticket: Ticket): string {
  const { code, title, url, pinned, version, wordings } = ticket;
  const lines = wordings.map(({ line }) => String(line)).join('、');
  return [
    `错误码 ${code} ${title}`,
    placeText(ticket),
    ...wordings.flatMap(wordingLines),
    ...(wordings.some(({ divided }) => divided) ? [`（${DIVIDED}）`] : []),
    ...vendorLinks(ticket).map(({ text, href }) => `原文中的链接：${text} ${href}`),
    ...judgementTexts(ticket).map(
      ({ label, name, words }) =>
        `${label}：${name}${words === undefined ? '' : `（本站判断，依据原文「${words}」）`}`,
    ),
    `出处：${version.label}，${version.date}，第 ${lines} 行`,
    `链接：${url}`,
    `本版：${pinned}`,
  ].join('\n');
}

function wordingLines({ place, cause, advice, noAdvice, extra = [] }: TicketWording): string[] {
  const where = place === undefined ? VENDOR : `${VENDOR}，${place}`;
  return [
    cause ? `含义（${where}）：「${cause.text}」` : `含义：${NO_CAUSE}`,
    advice
      ? `处理建议（${where}）：「${advice.text}」`
      : `处理建议：${noAdviceText({ ...(noAdvice !== undefined && { noAdvice }) })}`,
    ...extra.map(({ heading, text }) => `${heading}（${where}）：「${text.text}」`),
  ];
}
