/** What has another address now: `curation/redirects.yaml`. */
import type { CheckOf } from './check.ts';

export const redirectsAreSound: CheckOf<'files'> = {
  name: 'a redirect is from an address that was shipped, and neither goes round nor on to another',
  scope: 'files',
  check: ({ curation, values, shipped }, report) => {
    const items = curation('redirects');
    const retired = new Set(values('retired').map(({ id }) => `/${id}/`));
    const known = new Set(shipped().addresses);
    const targets = new Map(items.map(({ value: { from, to } }) => [from, to]));
    for (const { value, at } of items) {
      const { from, to } = value;
      if (!known.has(from)) {
        report(
          at,
          `a redirect from "${from}", which was never shipped`,
          'Correct "from" as content/permalinks.json has it, or remove the item',
        );
      }
      if (retired.has(from)) {
        report(
          at,
          `a redirect from "${from}", where the page of a retired code stands`,
          'Remove this item or the one in content/curation/retired.yaml',
        );
      }
      const end = endOf(to, targets);
      if (end === null) {
        report(at, `the redirect from "${from}" leads in a circle`, 'Name in "to" the page that answers');
      } else if (end !== to) {
        report(
          at,
          `the redirect from "${from}" leads to "${to}", which redirects itself`,
          `Write "to: ${end}"`,
        );
      }
    }
  },
};

export const redirectsLeadToPages: CheckOf<'whole'> = {
  name: 'a redirect leads from an address without a page to one that has one',
  scope: 'whole',
  check: ({ curation, values, live }, report) => {
    const items = curation('redirects');
    const now = new Set(live());
    const answered = new Set([
      ...now,
      ...values('retired').map(({ id }) => `/${id}/`),
      // Where those lead, the other check tells.
      ...items.map(({ value }) => value.from),
    ]);
    for (const { value, at } of items) {
      if (now.has(value.from)) {
        report(at, `a redirect from "${value.from}", which the data gives a page`, 'Remove the item');
      }
      if (answered.has(value.to)) continue;
      report(
        at,
        `the redirect from "${value.from}" leads to "${value.to}", where nothing is`,
        'Name in "to" the page that answers',
      );
    }
  },
};

/** Where a visitor ends up; null where he goes round. */
function endOf(start: string, targets: ReadonlyMap<string, string>): string | null {
  const seen = new Set<string>();
  let end = start;
  for (let next = targets.get(end); next !== undefined; next = targets.get(end)) {
    if (seen.has(end)) return null;
    seen.add(end);
    end = next;
  }
  return end;
}
