import type { Entry } from '../../../src/domain/model/entry.ts';

/** The least that is an entry: a code in force that no document says anything of, but for what the test is about. */
export const makeEntry = (override: Partial<Entry> & Pick<Entry, 'code'>): Entry => ({
  id: override.code,
  system: 'one',
  namespace: null,
  kind: 'exact',
  title: `title of ${override.code}`,
  status: 'current',
  module: 'sdk',
  versions: [],
  ...override,
});
