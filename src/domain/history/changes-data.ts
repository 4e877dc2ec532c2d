import type { ChangeData, ChangesData } from '../../schemas/changes.ts';
import type { SourceRecord } from '../../schemas/document.ts';
import { codePath } from '../model/address.ts';
import type { System } from '../model/catalogue.ts';
import { recordsIn } from '../model/entry.ts';
import { titleOf } from '../model/title.ts';
import type { Change, WordingChange } from './changes.ts';
import { translationsIn, wholeTranslation } from '../translation/in-locale.ts';
import { isUnreviewed, notesOf, withEntries, type EntryChange } from './summary.ts';
import { wordingOf } from './wording.ts';

/**
 * The changes of a system in their public form.
 * @param changes between neighbouring versions, oldest pair first
 * @param toUrl address of a page, from its path
 */
export function changesData(
  { id, manifest, entries }: System,
  changes: readonly Change[],
  toUrl: (path: string) => string,
): ChangesData {
  return {
    system: id,
    versions: manifest.versions.map((version) => version.id),
    changes: withEntries(changes, entries).map((change) => changeData(change, toUrl)),
  };
}

function changeData(change: EntryChange, toUrl: (path: string) => string): ChangeData {
  const { id, entry, from, to, records, wordings } = change;
  const [shown] = records;
  const translations = translationsIn(shown, ({ title }) => ({ title }));
  return {
    id,
    ...changeSummary(change),
    title: shown ? titleOf(shown) : entry.title,
    ...(translations && { translations }),
    url: toUrl(codePath(entry)),
    modules: { from: modulesIn(recordsIn(entry, from)), to: modulesIn(recordsIn(entry, to)) },
    wordings: wordings.filter((wording) => wording.grade !== null || wording.moved).map(wordingData),
  };
}

/** What happened, without the words. */
export function changeSummary(change: Change) {
  const { from, to, kind, grade, moved, lastIn, reused, wordings } = change;
  const note = notesOf(change).join(' ');
  return {
    from,
    to,
    kind,
    grade,
    // Where nothing was compared there was nothing to review.
    ...((kind === 'changed' || grade !== null) && { reviewed: !wordings.some(isUnreviewed) }),
    moved,
    ...(lastIn !== null && { lastIn }),
    ...(reused && { reused: true as const }),
    ...(note && { note }),
  };
}

function wordingData({ grade, ruleGrade, reviewed, note, moved, from, to }: WordingChange) {
  return {
    grade,
    ruleGrade,
    reviewed,
    ...(note !== null && { note }),
    moved,
    from: side(from),
    to: side(to),
  };
}

function side(record: SourceRecord) {
  const translations = translationsIn(record, (translation) => ({
    text: wholeTranslation(record, translation),
  }));
  return {
    module: record.module,
    line: record.line,
    text: wordingOf(record),
    ...(translations && { translations }),
  };
}

const modulesIn = (records: readonly SourceRecord[]) => [...new Set(records.map(({ module }) => module))];
