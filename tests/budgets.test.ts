/** The budgets in a browser, on the heaviest page of every template: what it asks for, and that nothing moves. */
import { describe, expect, test } from 'vitest';
import { heaviestPages, weighPages } from '../scripts/build/budgets/check.ts';
import { BUDGETS, type Template } from '../scripts/build/budgets/table.ts';
import { readSystems } from '../scripts/convert/read/project.ts';
import { watchFirstView } from '../scripts/verify/measure/first-views.ts';
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

describe.each(heaviest)('the heaviest page of the template %s', (_, { address, budget, parts }) => {
  test('asks a browser for no more than it may', async () => {
    const asked = await watchFirstView(browser, server.url, address);
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
});

/** What moved by itself on a page that loads and is scrolled, in words that a failure shows. */
async function shiftsOf(address: string, width: number): Promise<string[]> {
  const shifts = await watchShifts(browser, server.url + address.slice(1), width, ['scroll']);
  return shifts.map(({ step, what, value }) => `${step}: ${what} (${value.toFixed(5)})`);
}

// Only what no hand has moved. What answers a hand later than half a second counts as moved by itself, and whether it
// does is a matter of the machine: `npm run measure -- --shifts` shows it.
// Side by side, since nearly all of the time is waiting.
describe.concurrent.each(heaviest)('the heaviest page of the template %s', (_, { address }) => {
  test.each([
    ['phone', 390],
    ['desktop', 1280],
  ])('does not move by itself on a %s', async (_name, width) => {
    expect(await shiftsOf(address, width)).toEqual([]);
  });
});
