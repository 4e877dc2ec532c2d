/** The budgets in a browser, on the heaviest page of every template: what it asks for, and that nothing moves. */
import { describe, expect, test } from 'vitest';
import { heaviestPages, weighPages } from '../scripts/build/budgets/check.ts';
import { BUDGETS, type Template } from '../scripts/build/budgets/table.ts';
import { readSystems } from '../scripts/convert/read/project.ts';
import { watchFirstView, type Request } from '../scripts/verify/measure/first-views.ts';
import { onFirstVisit, PHONE_WIDTH } from '../scripts/verify/measure/first-visit.ts';
import { watchShifts } from '../scripts/verify/measure/shifts.ts';
import { useBrowser, useServer } from './support/fixtures.ts';
import { CONTENT, SITES } from './support/sites.ts';

const pages = await weighPages(SITES.root.root, SITES.root.base, readSystems(CONTENT));
const heaviest = [...heaviestPages(pages)].filter(([template]) => template !== 'redirect');

const server = useServer(SITES.root);
const browser = useBrowser();

test('every template has a page', () => {
  const missing = (Object.keys(BUDGETS) as Template[]).filter(
    (template) => !pages.some((page) => page.template === template),
  );
  expect(missing.filter((template) => template !== 'redirect')).toEqual([]);
});

/**
 * Opens and scrolls a page as a first visit.
 * @returns what it asked for until it was scrolled, and what moved by itself, in words that a failure shows
 */
const visit = (address: string, width: number) =>
  onFirstVisit(browser, width, async (page) => {
    let asked: Request[] = [];
    const open = async () => (asked = await watchFirstView(page, server.url, address));
    const shifts = await watchShifts(page, open, ['scroll']);
    return { asked, moved: shifts.map(({ step, what, value }) => `${step}: ${what} (${value.toFixed(5)})`) };
  });

// Of what moves, only what no hand has moved. What answers a hand later than half a second counts as moved by itself, and
// whether it does is a matter of the machine: `npm run measure -- --shifts` shows it.
// Side by side, since nearly all of the time is waiting.
describe.concurrent.each(heaviest)(
  'the heaviest page of the template %s',
  (_, { address, budget, parts }) => {
    test('asks a browser for no more than it may, and does not move by itself on a phone', async () => {
      const { asked, moved } = await visit(address, PHONE_WIDTH);
      expect(moved).toEqual([]);
      expect(asked.map(({ path }) => path)).toContain(address.slice(1));
      const isSaid = new Set(parts.map(({ path }) => path));
      // Scripts may ask for more than the files tell; a browser without a window leaves the icon out.
      const more = asked.filter(({ path }) => path !== address.slice(1) && !isSaid.has(path));
      const bytes = [...parts, ...more].reduce((sum, part) => sum + part.bytes, 0);
      expect(parts.length + more.length, more.map(({ path }) => path).join(' ')).toBeLessThanOrEqual(
        budget.requests,
      );
      expect(bytes).toBeLessThanOrEqual(budget.view);
      const isScript = ({ path }: { path: string }) => path.endsWith('.js');
      expect(more.filter(isScript)).toEqual([]);
    });

    test('does not move by itself on a desktop', async () => {
      expect((await visit(address, 1280)).moved).toEqual([]);
    });
  },
);
