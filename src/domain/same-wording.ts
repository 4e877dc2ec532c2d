import type { Entry } from './entry.ts';
import { canonicalForm, type Terminology } from './history/normal-form.ts';
import { wordingOf } from './history/wording.ts';

/**
 * For codes that newer documents dropped: the current codes that said the same when both stood in one document. Often
 * the newer document kept one code of several with one wording, and the reader of an old ticket should look there.
 * Linear in the number of entries.
 * @param entries of one system
 * @returns id of a removed entry → the current entries with its last wording in that same version and module, by number
 */
export function currentTwins(entries: readonly Entry[], terminology: Terminology): Map<string, Entry[]> {
  const groups = Map.groupBy(
    entries.flatMap((entry) => wordings(entry, terminology)),
    ({ key }) => key,
  );
  const twins = entries
    .filter(({ status }) => status === 'removed')
    .map((entry): [string, Entry[]] => {
      const [last] = wordings(entry, terminology).slice(-1);
      const same = groups.get(last?.key ?? '') ?? [];
      return [
        entry.id,
        [...new Set(same.map((wording) => wording.entry))].filter(({ status }) => status === 'current'),
      ];
    });
  return new Map(twins.filter(([, current]) => current.length > 0));
}

/** The wordings of an entry, oldest first, each with a key that is the same for the same words in the same place. */
function wordings(entry: Entry, terminology: Terminology): { key: string; entry: Entry }[] {
  return entry.versions.flatMap(({ version, records }) =>
    records.map((record) => ({
      key: [version, record.module, canonicalForm(wordingOf(record), terminology)].join('\n'),
      entry,
    })),
  );
}
