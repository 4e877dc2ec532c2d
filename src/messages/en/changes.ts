import type { changes as original } from '../zh-CN/changes.ts';
import { inText } from './in-text.ts';
import { plural } from './plural.ts';

/** Pages of what changed between versions of documents. */
export const changes: typeof original = {
  title: 'Changes between versions of the documents',
  description:
    'Which error codes each version of the vendors’ documents added, removed and reworded, and which codes changed their meaning, compared word by word.',
  lead: 'Every version of a vendor’s document adds, removes and rewords some error codes; now and then a code comes to stand for another error. Here they are compared version by version, code by code, word by word.',
  versions: (count) => plural(count, 'version'),
  newest: (from, to, changes) => `Most recent: [${from} → ${to}](pair), ${plural(changes, 'change')}`,
  upgrade: 'Upgrading?',
  upgradeNote:
    'Paste the error codes that your app handles into the [upgrade check](check) and see which are removed, which have another meaning and which are new. What you paste does not leave your browser.',
  systemTitle: (system) => `Changes of ${system} error codes`,
  systemDescription: (system, versions) =>
    `Changes between the ${plural(versions.length, 'version')} of the ${system} error code document (${versions.join(', ')}): added, removed, reworded and changed in meaning.`,
  systemHeading: (system) => `Changes of ${system}`,
  systemLead: (versions) =>
    `${plural(versions, 'document version')} (not SDK ${versions === 1 ? 'version' : 'versions'}), compared word by word from the oldest to the newest. To check the error codes that you handle, use the [upgrade check](check).`,
  comparedWith: (version, changes) =>
    `Compared with ${inText(version)}: [${plural(changes, 'change')}](pair)`,
  first: 'The oldest version on this site.',
  counts: 'Number of error codes',
  anyTwo: 'Any two versions',
  data: 'Data',
  dataNote:
    'All changes between neighbouring versions are available as [JSON](data) ([JSON Schema](schema)); to be told of new versions, subscribe to [Atom](feed).',
  pairTitle: (system, pair) => `Changes of ${system} error codes: ${pair}`,
  pairDescription: (system, from, to, changes, counts) =>
    `${plural(changes, 'change')} of ${system} error codes from ${inText(from)} to ${inText(to)}${counts === '' ? '' : `: ${counts}`}.`,
  pairLead: (changes, between) =>
    `${plural(changes, 'change')} between two versions of the vendor’s document${between.length > 0 ? `, with ${between.map(inText).join(', ')} in between` : ''}. These are versions of the document, not of the SDK.`,
  all: 'Changes in detail',
  legend:
    'Right of the vertical line is the vendor’s text: [deleted](del), [inserted](ins). Removed codes stand under their module of the older version. Grades marked “graded by rule” result from rules and have not been reviewed by a person.',
  lines: (count) => plural(count, 'change'),
};
