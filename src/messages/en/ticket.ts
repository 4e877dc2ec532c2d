import type { TicketWords } from '../../domain/ticket/words.ts';
import { alerts } from './alerts.ts';
import { documents } from './documents.ts';
import { handling } from './handling.ts';
import { inText, lowerFirst } from './in-text.ts';
import { punctuation } from './punctuation.ts';
import { translation } from './translation.ts';

/** What is copied into a ticket. */
export const ticket: TicketWords = {
  ...punctuation,
  alerts,
  language: 'en',
  owners: handling.owners,
  retries: handling.retries,
  owner: handling.owner,
  retry: handling.retry,
  current: 'Current',
  removedIn: (version) => `Removed (not listed since ${inText(version)})`,
  bounds: documents.bounds,
  date: documents.date,
  cause: 'Meaning',
  advice: 'Advice',
  vendor: "vendor's text",
  unofficial: lowerFirst(translation.mark),
  untranslated: translation.missing,
  bilingual: {
    cause: 'Meaning 含义',
    advice: 'Advice 处理建议',
    vendor: "vendor's text 厂商原文",
    unofficial: 'unofficial translation 非官方翻译',
    untranslated: `${translation.missing} 这段文字本站还没有翻译。`,
  },
  noCause: 'the document gives only advice',
  noAdvice: (cell) =>
    cell === undefined ? 'the document gives none' : `the document gives none (the cell has “${cell}”)`,
  divided: '(The document has one column; this site divides its sentences into meaning and advice.)',
  line: (lines) => `${/\D/u.test(lines) ? 'lines' : 'line'} ${lines}`,
  basis: (words) => `(this site’s judgement, based on the document’s words “${words}”)`,
  own: (judgement) => `(${handling.own(judgement)}; the document does not say so)`,
  judged: (name, remark) => (remark === '' ? name : `${name} ${remark}`),
  source: 'Source',
  pinned: 'Permanent link to the text of this version',
  plain: {
    heading: (code, title) => `Error code ${code} ${title}`,
    link: 'Link',
    pinned: 'This version',
  },
  vendorLink: (text, href) => `Link in the vendor’s text: ${text} ${href}`,
  reply: {
    greeting: 'Hello,',
    about: (code, system) => `This is about the error code ${code} (${system}) that you reported.`,
    advice: "The vendor's document gives this advice:",
    noAdvice: 'The vendor’s document gives no advice on this error code.',
    page: (url) => `This error code is explained at ${url}`,
    closing: 'If the problem persists, please let us know at any time.',
  },
  checklist: {
    heading: (system, code) =>
      `Material to collect before contacting the vendor’s support: ${system} error code ${code}`,
    wanted: 'The document asks for (in its own words):',
    nothingWanted: 'The document does not say what to provide.',
    said: (text) => `The document's text: “${text}”`,
    translated: (text) => `Unofficial translation: “${text}”`,
    known: 'Known so far:',
    code: (code, place) => `Error code: ${code} (${place})`,
    title: (title) => `Summary: ${title}`,
    page: (url) => `Page: ${url}`,
    document: (label, date, url) => `Document: ${label}, ${date}, ${url}`,
  },
};
