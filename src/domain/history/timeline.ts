import type { SourceRecord } from '../../schemas/document.ts';
import type { Entry } from '../model/entry.ts';
import type { Change } from './changes.ts';

/** What one version brought to a code. */
export interface TimelineItem {
  version: string;
  /**
   * `first`: the system's first version has it already; `same`: words and place as before; the others as in
   * {@link Change}.
   */
  event: 'first' | 'same' | Change['kind'];
  /** The change that led here; null for `first` and `same`. */
  change: Change | null;
  /** What the version says; empty where it removed the code. */
  records: SourceRecord[];
}

/**
 * The life of a code, newest version first: an item for every version that has it, and one where it is removed.
 * Versions before its first and after its removal have none.
 * @param versions all versions of the system, oldest first
 * @param changes its changes between neighbouring versions
 */
export function timelineOf(
  entry: Pick<Entry, 'versions'>,
  versions: readonly { id: string }[],
  changes: readonly Change[],
): TimelineItem[] {
  const said = new Map(entry.versions.map(({ version, records }) => [version, records]));
  const led = new Map(changes.map((change) => [change.to, change]));
  return versions
    .flatMap(({ id: version }, index): TimelineItem[] => {
      const records = said.get(version) ?? [];
      const change = led.get(version) ?? null;
      if (records.length === 0 && change === null) return [];
      const event = change?.kind ?? (index === 0 ? 'first' : 'same');
      return [{ version, event, change, records }];
    })
    .reverse();
}
