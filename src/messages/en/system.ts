import type { system as original } from '../zh-CN/system.ts';
import { plural } from './plural.ts';
import { lowerFirst } from './in-text.ts';

/** Pages of systems and of their modules or layers. */
export const system: typeof original = {
  title: (system) => `All ${system} error codes`,
  description: (description, current, removed, unit) =>
    `${description} ${plural(current, 'current error code')}, ${removed} removed, listed in their ${lowerFirst(unit)}.`,
  changes: 'Changes from version to version, and between any two',
  notes: 'Notes of the document',
  codes: 'All error codes',
  counts: (current, removed) => (removed === 0 ? 'all current' : `${current} current, ${removed} removed`),
  moduleTitle: (place) => `Error codes of ${place}`,
  moduleDescription: (system, module, codes, counts) =>
    `${plural(codes, 'error code')} of ${system}, “${module}”, ${counts}: number, meaning and document versions.`,
  moduleLead: (system, codes, counts) => `${system}, ${plural(codes, 'error code')}, ${counts}.`,
};
