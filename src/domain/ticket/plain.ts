import { judgementTexts, placeText, plainAlertLines, vendorLinks, wordingParts } from './parts.ts';
import type { Ticket, TicketWording } from './ticket.ts';
import type { TicketWords } from './words.ts';

/** For a chat: no markup; the vendor's words stand verbatim between 「 and 」. */
export function plainText(ticket: Ticket, words: TicketWords): string {
  const { code, title, url, pinned, version, wordings } = ticket;
  const lines = words.list(wordings.map(({ line }) => String(line)));
  return [
    words.plain.heading(code, title),
    ...plainAlertLines(ticket, words),
    placeText(ticket, words),
    ...wordings.flatMap((wording) => wordingLines(wording, words)),
    ...(wordings.some(({ divided }) => divided) ? [words.divided] : []),
    ...vendorLinks(ticket).map(({ text, href }) => words.vendorLink(text, href)),
    ...judgementTexts(ticket, words).map(({ label, name, words: said, own = '' }) =>
      words.labelled(label, words.judged(name, said === undefined ? own : words.basis(said))),
    ),
    words.labelled(words.source, words.clauses([version.label, words.date(version), words.line(lines)])),
    words.labelled(words.plain.link, url),
    words.labelled(words.plain.pinned, pinned),
  ].join('\n');
}

const wordingLines = (wording: TicketWording, words: TicketWords): string[] =>
  wordingParts(wording, words).map((part) => {
    if (!('label' in part)) return part.remark;
    return 'remark' in part
      ? words.labelled(part.label, part.remark)
      : words.labelled(part.label + words.aside(words.clauses(part.by)), words.quoted(part.text.text));
  });
