import type { lists as original } from '../zh-CN/lists.ts';
import { plural } from './plural.ts';

/** Tables and lists of codes, modules and systems. */
export const lists: typeof original = {
  code: 'Error code',
  meaning: 'Meaning',
  status: 'Status',
  movedTo: (module) => `now in ${module}`,
  count: (count) => plural(count, 'code'),
  countOfModule: (count, removed) => `${plural(count, 'code')}${removed > 0 ? ` (${removed} removed)` : ''}`,
  codes: (count) => `**${count}** error ${count === 1 ? 'code' : 'codes'}`,
  currentCodes: 'Current error codes',
  succeeds: 'Replaced',
  succeededBy: 'Later merged into',
  inVersions: 'In the document versions',
  notThere: 'No such section',
  codesOf: (place) => `Error codes of ${place}`,
};
