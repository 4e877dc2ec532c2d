/** What a reader of a code must not miss: it stands right under its title and in every text that is copied. */
import type { ALERT_KINDS } from '../../schemas/values.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import type { Change } from '../history/changes.ts';
import { verdictOf } from '../history/summary.ts';
import { numberPath } from '../model/address.ts';
import type { Entry } from '../model/entry.ts';
import { titleOf } from '../model/title.ts';
import { removedIn, versionOf } from '../model/version.ts';
import type { NumberMeanings } from '../number/number-meanings.ts';
import { nameOfPlace } from '../number/place-name.ts';

/** Places that are named one by one; further ones are counted. */
const MOST_PLACES = 3;

/** A version of a document by its label. */
type Version = string;

export type Alert =
  /** The number stands for something else since a version; `reused`: it was gone in between. */
  | { kind: 'meaning'; last: Version; before: string; since: Version; after: string; reused?: true }
  /** The same number is another code in other systems or layers, of which the first few are named. */
  | { kind: 'elsewhere'; places: { name: string; title: string }[]; count: number; path: string }
  /** Newer documents do not have the code. */
  | { kind: 'removed'; last: Version; since: Version };

export type AlertKind = (typeof ALERT_KINDS)[number];

/**
 * The alerts of an entry, the gravest kind first, changes in the order of time.
 * @param changes between neighbouring versions, oldest first
 * @param meanings what the number of the entry means everywhere; absent for what is no number
 */
export function alertsOf(
  manifest: Pick<Manifest, 'versions'>,
  entry: Entry,
  changes: readonly Change[],
  meanings: NumberMeanings | undefined,
): Alert[] {
  const label = (version: string) => versionOf(manifest, version).label;
  return [...changes.flatMap(ofChange), ...elsewhereAlerts(entry.id, meanings), ...removed()];

  function ofChange(change: Change): Alert[] {
    const wording = change.wordings.find(({ grade }) => grade === 'meaning');
    if (verdictOf(change) !== 'meaning' || !wording) return [];
    const { lastIn, from, to, reused } = change;
    return [
      {
        kind: 'meaning',
        last: label(lastIn ?? from),
        before: titleOf(wording.from),
        since: label(to),
        after: titleOf(wording.to),
        ...(reused && { reused }),
      },
    ];
  }

  function removed(): Alert[] {
    const gone = removedIn(manifest, entry);
    const last = entry.versions.at(-1);
    return gone && last ? [{ kind: 'removed', last: label(last.version), since: gone.label }] : [];
  }
}

/** The alert that the number of a code is another code elsewhere, if it is; `id`: of a code that a document has or had. */
export function elsewhereAlerts(id: string, meanings: NumberMeanings | undefined): Alert[] {
  const others = (meanings?.places ?? []).filter((place) => place.entry.id !== id);
  if (others.length === 0 || !meanings) return [];
  const places = others
    .slice(0, MOST_PLACES)
    .map((place) => ({ name: nameOfPlace(place), title: place.entry.title }));
  return [{ kind: 'elsewhere', places, count: others.length, path: numberPath(meanings.code) }];
}
