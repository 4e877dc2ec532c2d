import type { FeedWords } from '../../domain/history/feed.ts';
import { history } from './history.ts';
import { inText, lowerFirst } from './in-text.ts';
import { plural } from './plural.ts';
import { site } from './site.ts';
import { translation } from './translation.ts';

/** The Atom feeds of changes. */
export const feed: FeedWords = {
  language: 'en',
  site: site.name,
  title: 'Changes of error codes',
  titleOf: (system) => `Changes of ${system} error codes`,
  first: (codes) => `The earliest listed version, with ${plural(codes, 'error code')}.`,
  version: (system, version, changes) => `${system}, ${lowerFirst(version)}: ${plural(changes, 'change')}`,
  summary: (from, changes, counts) =>
    changes === 0
      ? `No changes compared with ${inText(from)}.`
      : `${plural(changes, 'change')} compared with ${inText(from)}: ${history.counts(counts)}.`,
  meanings: 'Error codes whose meaning changed:',
  unofficial: `(${lowerFirst(translation.mark)})`,
  meaning: (from, to) => `: “${from}” → “${to}”`,
  reused: ` (${lowerFirst(history.reused)})`,
  siteNote: (text) => `Site note: ${text}`,
};
