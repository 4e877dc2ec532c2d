import type { Locale } from '../../schemas/locales.ts';
import type { NOT_STATED, Owner, Retry } from '../../schemas/values.ts';
import type { Judgement } from '../handling/handling.ts';
import type { AlertWords } from '../alerts/alert-text.ts';
import type { Punctuation } from '../text/punctuation.ts';
import type { TicketVersion } from './ticket.ts';

/** The words that the formats of a ticket are made with; src/messages has them for each locale. */
export interface TicketWords extends Punctuation {
  alerts: AlertWords;
  language: Locale;
  owners: Record<Owner | typeof NOT_STATED, string>;
  retries: Record<Retry | typeof NOT_STATED, string>;
  owner: string;
  retry: string;
  current: string;
  removedIn: (version: string) => string;
  bounds: (bounds: { from?: number; to?: number }) => string;
  date: (version: TicketVersion) => string;
  cause: string;
  advice: string;
  vendor: string;
  /** Whose words a translation is. */
  unofficial: string;
  /** In place of a translation that is wanting. */
  untranslated: string;
  /** In place of the words above, for the block that has the vendor's language and another. */
  bilingual: Pick<TicketWords, 'cause' | 'advice' | 'vendor' | 'unofficial' | 'untranslated'>;
  noCause: string;
  /** @param cell what stands in the column of advice that gives none */
  noAdvice: (cell: string | undefined) => string;
  /** The document has one column, which the site divided. */
  divided: string;
  /** @param lines numbers of lines in the document */
  line: (lines: string) => string;
  /** @param words of the document that a judgement of the site rests on */
  basis: (words: string) => string;
  /** In place of it, where the document is silent. */
  own: (judgement: Pick<Judgement<string>, 'basis' | 'topic'>) => string;
  /** @param remark what it rests on; empty where the document states nothing */
  judged: (name: string, remark: string) => string;
  source: string;
  pinned: string;
  plain: { heading: (code: string, title: string) => string; link: string; pinned: string };
  /** A link in the vendor's text, for formats that have no links in texts. */
  vendorLink: (text: string, href: string) => string;
  reply: {
    greeting: string;
    about: (code: string, system: string) => string;
    advice: string;
    noAdvice: string;
    page: (url: string) => string;
    closing: string;
  };
  checklist: {
    heading: (system: string, code: string) => string;
    wanted: string;
    nothingWanted: string;
    said: (text: string) => string;
    translated: (text: string) => string;
    known: string;
    code: (code: string, place: string) => string;
    title: (title: string) => string;
    page: (url: string) => string;
    document: (label: string, date: string, url: string) => string;
  };
}
