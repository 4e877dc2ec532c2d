/** What is copied into a ticket, as plain data; the formats beside this file make texts of it. */
import type { Evidence } from '../../schemas/evidence.ts';
import type { Locale } from '../../schemas/locales.ts';
import type { RecordTranslation, RichText, SourceRecord } from '../../schemas/document.ts';
import { codePath, sourcePath, versionAnchor, withBase } from '../model/address.ts';
import { moduleOf, type System } from '../model/catalogue.ts';
import { codeLabel } from '../model/code.ts';
import { latestRecords, type Entry } from '../model/entry.ts';
import { statedBounds } from '../model/interval.ts';
import type { Owner, Retry } from '../../schemas/values.ts';
import type { ManifestVersion } from '../../schemas/manifest.ts';
import type { Alert } from '../alerts/alert.ts';
import type { Handling, Judgement } from '../handling/handling.ts';
import { homeOf } from '../page/page-text.ts';
import { isDivided, removedIn, versionOf } from '../model/version.ts';
import { hasChinese } from '../translation/translate.ts';
import { evidenceOf } from './evidence.ts';

/** The same in another language; parts that the document has not are absent. */
export type TicketTranslation = Pick<TicketWording, 'cause' | 'advice' | 'extra'>;

/** What the document says in one place, verbatim. */
export interface TicketWording {
  /** Module; only where the code stands in several places. */
  place?: string;
  cause?: RichText;
  advice?: RichText;
  /** What stands in an advice cell that gives no advice. */
  noAdvice?: string;
  /** The document has one column, which the site divided. */
  divided?: true;
  extra?: { heading: string; text: RichText }[];
  /** The site's own; null where it is wanting, absent where there is nothing in Chinese. */
  translation?: TicketTranslation | null;
  /** Line in the document, and the address of that line. */
  line: number;
  source: string;
}

/** What the site concludes and the document's words that it rests on. */
export type TicketJudgement<Value> = Omit<Judgement<Value>, 'reason'>;

export type TicketVersion = Pick<ManifestVersion, 'label' | 'date' | 'dateBasis'>;

/** Addresses are paths until {@link absoluteTicket} completes them. */
export interface Ticket {
  /** The code as people read it. */
  code: string;
  title: string;
  system: string;
  /** Module or layer. */
  place: string;
  /** Of a range or class; a bound that the document does not state is absent. */
  bounds?: { from?: number; to?: number };
  /** Label of the first version without the code; absent while the code is current. */
  removedIn?: string;
  /** Absent where there are none. */
  alerts?: Alert[];
  /** The newest wording. */
  wordings: TicketWording[];
  /** Absent where the document states nothing. */
  owner?: TicketJudgement<Owner>;
  retry?: TicketJudgement<Retry>;
  /** What the document asks to provide, verbatim, where it sends to the vendor's support; empty: it names nothing. */
  collect?: string[];
  /** The version that the wording is from. */
  version: TicketVersion;
  /** Address that always shows the newest wording. */
  url: string;
  /** Address of this version's wording. */
  pinned: string;
}

/**
 * The ticket of an entry.
 * @param base the site's base path
 * @param locale of the translation that it holds
 * @throws Error for an entry without records, which the data's schema refuses
 */
export function ticketOf(
  system: System,
  entry: Entry,
  {
    alerts,
    handling,
    evidence,
    base,
    locale,
  }: {
    alerts: readonly Alert[];
    handling: Handling | undefined;
    evidence: readonly Evidence[];
    base: string;
    locale?: Locale | undefined;
  },
): Ticket {
  const latest = entry.versions.at(-1);
  if (!latest) throw new Error(`${entry.id} stands in no version`);
  const version = versionOf(system.manifest, latest.version);
  const gone = removedIn(system.manifest, entry);
  const url = withBase(base, codePath(entry));
  const { owner, retry } = handling ?? { owner: null, retry: null };
  const collect = evidenceOf(latestRecords(entry), owner, evidence);
  const several = latest.records.length > 1;
  return {
    code: codeLabel(entry),
    title: entry.title,
    system: system.manifest.name,
    place: homeOf(system, entry).name,
    ...(entry.kind !== 'exact' && entry.kind !== 'catch-all' && { bounds: statedBounds(entry) }),
    ...(gone && { removedIn: gone.label }),
    ...(alerts.length > 0 && { alerts: withAddresses(alerts, (path) => withBase(base, path)) }),
    wordings: latest.records.map((record) => ({
      ...(several && { place: moduleOf(system, record.module).name }),
      ...wordingOf(record),
      ...(locale && hasChinese(record) && { translation: translationOf(record.translations?.[locale]) }),
      source: withBase(base, sourcePath(system.id, version.id, record.line)),
    })),
    ...(owner && { owner: judged(owner) }),
    ...(retry && { retry: judged(retry) }),
    ...(collect && { collect }),
    version: { label: version.label, date: version.date, dateBasis: version.dateBasis },
    url,
    pinned: `${url}#${versionAnchor(version.id)}`,
  };
}

const withAddresses = (alerts: readonly Alert[], toUrl: (path: string) => string): Alert[] =>
  alerts.map((alert) => ('path' in alert ? { ...alert, path: toUrl(alert.path) } : alert));

const judged = <Value>({ value, basis, topic, words, under }: Judgement<Value>): TicketJudgement<Value> => ({
  value,
  basis,
  ...(topic && { topic }),
  words,
  ...(under !== undefined && { under }),
});

function wordingOf(record: SourceRecord): Omit<TicketWording, 'source'> {
  const { cause, advice, noAdvice, extra = [], line } = record;
  return {
    ...(cause && { cause }),
    ...(advice && { advice }),
    ...(noAdvice !== undefined && { noAdvice }),
    ...(isDivided(record) && { divided: true }),
    ...(extra.length > 0 && { extra }),
    line,
  };
}

const translationOf = (translation: RecordTranslation | undefined): TicketTranslation | null =>
  translation
    ? {
        ...(translation.cause && { cause: translation.cause }),
        ...(translation.advice && { advice: translation.advice }),
        ...(translation.extra.length > 0 && { extra: translation.extra }),
      }
    : null;

/** The ticket with its paths as whole addresses. @param page address of any page of the site */
export function absoluteTicket(ticket: Ticket, page: string): Ticket {
  const whole = (path: string) => new URL(path, page).href;
  return {
    ...ticket,
    ...(ticket.alerts && { alerts: withAddresses(ticket.alerts, whole) }),
    wordings: ticket.wordings.map((wording) => ({ ...wording, source: whole(wording.source) })),
    url: whole(ticket.url),
    pinned: whole(ticket.pinned),
  };
}
