/** Codes that no document has any more: `curation/retired.yaml`. */
import { codePath } from '../../../src/domain/model/address.ts';
import { codeOfPath } from '../../../src/domain/tombstones/tombstone.ts';
import type { CheckOf } from './check.ts';

export const retiredWereShipped: CheckOf<'files'> = {
  name: 'a retired code once had a page',
  scope: 'files',
  check: ({ curation, shipped }, report) => {
    const known = new Set(shipped().addresses);
    for (const { value, at } of curation('retired')) {
      if (known.has(pageOf(value.id) ?? '')) continue;
      report(
        at,
        `the retired code ${value.id}, which never had a page`,
        'Correct "id" as content/permalinks.json has the address, or remove the item',
      );
    }
  },
};

export const retiredAreGone: CheckOf<'whole'> = {
  name: 'a retired code is in no document',
  scope: 'whole',
  check: ({ curation, live }, report) => {
    const now = new Set(live());
    for (const { value, at } of curation('retired')) {
      if (!now.has(pageOf(value.id) ?? '')) continue;
      report(at, `the retired code ${value.id}, which a document has`, 'Remove the item');
    }
  },
};

/** Where its page was; null where no code can have the id. */
function pageOf(id: string): string | null {
  const address = codeOfPath(`/${id}/`);
  return address && codePath(address);
}
