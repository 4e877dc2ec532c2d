import type { EntryData, RecordData } from '../../schemas/api-entry.ts';
import type { RecordTranslation, RichText, SourceRecord } from '../../schemas/document.ts';
import { codeMarkdownPath, codePath, sourcePath } from '../model/address.ts';
import { notesOfModule } from '../model/catalogue.ts';
import type { Alert } from '../alerts/alert.ts';
import { alertText } from '../alerts/alert-text.ts';
import type { Handling } from '../handling/handling.ts';
import { changeSummary } from '../history/changes-data.ts';
import { homeOf } from '../page/page-text.ts';
import { translationsIn } from '../translation/in-locale.ts';
import { versionOf } from '../model/version.ts';
import { codeData } from './codes-data.ts';
import type { EntryContext, ToUrl } from './context.ts';
import type { ApiWords } from './words.ts';

/** One code in full. Fields that it shares with the list of codes come first, in the same order. */
export function entryData(
  context: EntryContext,
  toUrl: ToUrl,
  { notice, alerts: words }: Pick<ApiWords, 'notice' | 'alerts'>,
): EntryData {
  const { system, entry, alerts, changes, links } = context;
  return {
    ...codeData(context, toUrl),
    ...(entry.boundsReason !== undefined && { boundsReason: entry.boundsReason }),
    markdown: toUrl(codeMarkdownPath(entry)),
    alerts: alerts.map((alert) => alertData(alert, toUrl, words)),
    evidence: evidenceOf(context),
    records: entry.versions.flatMap(({ version, records }) =>
      records.map((record) => recordData(system.id, version, record, toUrl)),
    ),
    notes: notesOfModule(system, homeOf(system, entry).id).flatMap(({ version, notes }) =>
      notes.map(({ section, line, text, translations }) => ({
        version,
        section,
        line,
        source: toUrl(sourcePath(system.id, version, line)),
        ...text,
        ...(translations && Object.keys(translations).length > 0 && { translations }),
      })),
    ),
    changes: changes.map(changeSummary),
    links: links.map(({ kind, entries }) => ({
      kind,
      entries: entries.map((other) => ({ id: other.id, url: toUrl(codePath(other)) })),
    })),
    sources: entry.versions.map(({ version }) => {
      const { id, label, date, dateBasis } = versionOf(system.manifest, version);
      return { id, label, date, dateBasis, url: toUrl(sourcePath(system.id, id)) };
    }),
    notice: notice(system.manifest.vendor),
  };
}

function alertData(alert: Alert, toUrl: ToUrl, words: ApiWords['alerts']): EntryData['alerts'][number] {
  const { name, text } = alertText(alert, words);
  return {
    kind: alert.kind,
    text: words.labelled(name, text),
    ...('path' in alert && { url: toUrl(alert.path) }),
  };
}

function evidenceOf({ entry, topics, owner, retry }: EntryContext): EntryData['evidence'] {
  return {
    ...(owner && { owner: judged(owner) }),
    ...(retry && { retry: judged(retry) }),
    topics: topics.map(({ id, codes }) => ({ topic: id, words: codes.get(entry.id) ?? '' })),
  };
}

const judged = ({ basis, topic, words, under, reason }: NonNullable<Handling['owner' | 'retry']>) => ({
  basis,
  ...(topic && { topic: topic.id }),
  words,
  ...(under !== undefined && { under }),
  reason,
});

function recordData(system: string, version: string, record: SourceRecord, toUrl: ToUrl): RecordData {
  const { module, section, line, printed, symbol, text, cause, advice, split, noAdvice, extra } = record;
  const links = { ...(text.links && { text: text.links }), ...linksOf(record) };
  const translations = translationsIn(record, translationData);
  return {
    version,
    module,
    section,
    line,
    source: toUrl(sourcePath(system, version, line)),
    ...(printed !== undefined && { printed }),
    ...(symbol !== undefined && { symbol }),
    text: text.text,
    cause: cause?.text ?? null,
    advice: advice?.text ?? null,
    split,
    ...(Object.keys(links).length > 0 && { links }),
    ...(noAdvice !== undefined && { noAdvice }),
    ...(extra && { extra: extra.map(columnData) }),
    ...(translations && { translations }),
  };
}

function translationData(translation: RecordTranslation) {
  const { title, cause, advice, extra } = translation;
  const links = linksOf(translation);
  return {
    title,
    cause: cause?.text ?? null,
    advice: advice?.text ?? null,
    ...(Object.keys(links).length > 0 && { links }),
    ...(extra.length > 0 && { extra: extra.map(columnData) }),
  };
}

const linksOf = ({ cause, advice }: Pick<RecordTranslation, 'cause' | 'advice'>) => ({
  ...(cause?.links && { cause: cause.links }),
  ...(advice?.links && { advice: advice.links }),
});

const columnData = ({ heading, text }: { heading: string; text: RichText }) => ({ heading, ...text });
