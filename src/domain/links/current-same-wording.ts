import type { Entry } from '../model/entry.ts';
import { canonicalForm, type Terminology } from '../history/normal-form.ts';
import { wordingOf } from '../history/wording.ts';

/**
 * Most codes that one wording may join. What more of them share (成功, 系统错误) tells nothing about any of them, and
 * every page would list all others.
 */
export const MOST_ALIKE = 12;

/**
 * For codes that newer documents dropped: the current codes that said the same when both stood in one document. Often
 * the newer document kept one code of several with one wording, and the reader of an old ticket should look there.
 * Linear in the number of entries.
 * @param entries of one system
 * @returns id of a removed entry → the current entries with its last wording in that same version and module, by
 *   number; none where they are more than {@link MOST_ALIKE}
 */
export function currentSameWording(
  entries: readonly Entry[],
  terminology: Terminology,
): Map<string, Entry[]> {
  const groups = new Map<string, Set<Entry>>();
  const lastKeys: [id: string, key: string][] = [];
  for (const entry of entries) {
    const keys = wordingKeys(entry, terminology);
    const last = keys.at(-1);
    if (entry.status === 'removed' && last !== undefined) lastKeys.push([entry.id, last]);
    if (entry.status === 'current') {
      for (const key of keys) groups.set(key, (groups.get(key) ?? new Set<Entry>()).add(entry));
    }
  }
  return new Map(
    lastKeys.flatMap(([id, key]) => {
      const current = [...(groups.get(key) ?? [])];
      return current.length > 0 && current.length <= MOST_ALIKE ? [[id, current] as const] : [];
    }),
  );
}

/** The wordings of an entry, oldest first, as keys that are the same for the same words in the same place. */
function wordingKeys(entry: Entry, terminology: Terminology): string[] {
  return entry.versions.flatMap(({ version, records }) =>
    records.map((record) =>
      [version, record.module, canonicalForm(wordingOf(record), terminology)].join('\n'),
    ),
  );
}
