import type { System } from '../model/catalogue.ts';
import { latestRecords, type Entry } from '../model/entry.ts';
import { canonicalForm, type Terminology } from '../history/normal-form.ts';
import { wordingOf } from '../history/wording.ts';
import { bothWays } from './both-ways.ts';
import { currentSameWording, MOST_ALIKE } from './current-same-wording.ts';
import type { Linker } from './link.ts';

/**
 * Codes of one system that say the same but for terms, widths and punctuation: in the newest wording of each; or, for
 * one that newer documents dropped, in the last document that had both, see {@link currentSameWording}. Not across systems:
 * there only texts such as 成功 are alike, and topics say more.
 */
export function sameWordingLinks(
  systems: readonly System[],
  terminology: Terminology,
): Record<'same-wording' | 'once-same-wording', Linker> {
  const alike = new Map<string, readonly Entry[]>();
  const pairs: [Entry, Entry][] = [];
  for (const { entries } of systems) {
    for (const group of wordingGroups(entries, terminology)) {
      for (const { id } of group) alike.set(id, [...(alike.get(id) ?? []), ...group]);
    }
    const sameWording = currentSameWording(entries, terminology);
    for (const entry of entries) {
      const same = alike.get(entry.id) ?? [];
      for (const other of sameWording.get(entry.id) ?? [])
        if (!same.includes(other)) pairs.push([entry, other]);
    }
  }
  const { forth, back } = bothWays(pairs);
  return {
    'same-wording': ({ id }) => alike.get(id) ?? [],
    'once-same-wording': (entry) => [...forth(entry), ...back(entry)],
  };
}

/** Entries by newest wording, as far as several share one and not too many do. */
function wordingGroups(entries: readonly Entry[], terminology: Terminology): Entry[][] {
  const wordings = entries.flatMap((entry) =>
    [...new Set(latestRecords(entry).map((record) => canonicalForm(wordingOf(record), terminology)))].map(
      (wording) => ({ wording, entry }),
    ),
  );
  return [...Map.groupBy(wordings, ({ wording }) => wording).values()]
    .filter(({ length }) => length > 1 && length <= MOST_ALIKE)
    .map((group) => group.map(({ entry }) => entry));
}
