import type { navigation as original } from '../zh-CN/navigation.ts';
import { number } from './number.ts';

/** Pages and groups of pages, as lists of links name them. */
export const navigation: typeof original = {
  home: 'Home',
  browse: 'Browse',
  topics: 'Topics',
  decode: 'Log decoder',
  changes: 'Changes',
  check: 'Upgrade check',
  code: number.shared,
  sources: 'Sources',
  api: 'Data API',
  about: 'About',
  systems: 'Systems',
  modules: 'Modules',
  versionChanges: 'Version by version',
  codesOf: (module) => `Error codes of ${module}`,
  versions: (from, to) => `${from} → ${to}`,
};
