/**
 * `npm run measure`: the tables of docs/performance.md, measured on the built site; on the heaviest page of every
 * template, whatever content the site was built from.
 *
 *   --budgets      what pages weigh, told from the files, beside what they may weigh
 *   --views        what a browser asks for on a first visit
 *   --shifts       what moves on a page while it loads and is used
 *   --typing       tasks over 50 ms while somebody types, on a processor slowed down four times
 *   --lighthouse   Lighthouse mobile, the median of three runs (`--runs`)
 *
 * Without any of these: all, in this order. Further options: `--page <address>`, repeatable, instead of the heaviest
 * pages. Environment: OUT_DIR, BASE_PATH and CONTENT_DIR as at the build. Lighthouse's SEO score wants canonical
 * addresses with their host: build with SITE_URL=http://localhost:4400 for it.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './verify/testing/browser.ts';
import { formatNumber, heaviestPages, weighPages } from './build/budgets/check.ts';
import { BUDGETS, type Template } from './build/budgets/table.ts';
import { readSystems } from './convert/read/project.ts';
import { watchFirstView } from './verify/measure/first-views.ts';
import { onFirstVisit, PHONE_WIDTH } from './verify/measure/first-visit.ts';
import { scorePage, SCORE_HEADINGS } from './verify/measure/scores.ts';
import { watchShifts } from './verify/measure/shifts.ts';
import { measureTyping, TYPED } from './verify/measure/typing.ts';
import { answer } from './build/host/answer.ts';
import { startServer } from './build/host/server.ts';

/** Part of the addresses that a site built for Lighthouse calls its own. */
const PORT = 4400;
const root = resolve(process.env.OUT_DIR ?? 'dist');
const base = process.env.BASE_PATH ?? '/';
const { values } = parseArgs({
  options: {
    budgets: { type: 'boolean' },
    views: { type: 'boolean' },
    shifts: { type: 'boolean' },
    typing: { type: 'boolean' },
    lighthouse: { type: 'boolean' },
    runs: { type: 'string', default: '3' },
    page: { type: 'string', multiple: true },
  },
});
const TABLES = { budgets, views, shifts, typing, lighthouse };

async function main(): Promise<void> {
  const names = Object.keys(TABLES) as (keyof typeof TABLES)[];
  const chosen = names.filter((name) => values[name]);
  const server = await startServer({ root, base, port: PORT, respond: answerWithoutReferrerPolicy });
  try {
    for (const name of chosen.length > 0 ? chosen : names) await TABLES[name](server.url);
  } finally {
    await server.close();
  }
}

/** Lighthouse takes a page for broken whose answer says `Referrer-Policy: same-origin`: it sees the request aborted. */
const answerWithoutReferrerPolicy: typeof answer = (site, request, response) => {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => (name === 'Referrer-Policy' ? response : setHeader(name, value));
  return answer(site, request, response);
};

/** The chosen pages, or the heaviest of each template, in the order of the budgets. */
async function pages() {
  const weighed = await weighPages(root, base, readSystems(resolve(process.env.CONTENT_DIR ?? 'content')));
  if (values.page) return weighed.filter(({ address }) => values.page?.includes(address));
  const heaviest = heaviestPages(weighed);
  return (Object.keys(BUDGETS) as Template[]).flatMap((template) => heaviest.get(template) ?? []);
}
/** Redirects are gone before anything could be measured. */
const shownPages = async () => (await pages()).filter(({ template }) => template !== 'redirect');

async function budgets(): Promise<void> {
  heading(
    'Template',
    'Heaviest page',
    'Before the first paint',
    'Script',
    'First view',
    'Requests',
    'Rests on',
  );
  for (const { address, template, budget, figures } of await pages()) {
    const pair = (key: keyof typeof figures) =>
      `${formatNumber(figures[key])} of ${formatNumber(budget[key])}`;
    row(
      template,
      `\`${address}\``,
      pair('paint'),
      pair('script'),
      pair('view'),
      pair('requests'),
      budget.why,
    );
  }
}

async function views(url: string): Promise<void> {
  heading('Page', 'Requests', 'Bytes sent', 'Not told by the files');
  const browser = await launchBrowser();
  for (const { address, parts } of await shownPages()) {
    const asked = await onFirstVisit(browser, PHONE_WIDTH, (page) => watchFirstView(page, url, address));
    const known = new Set([address.slice(1), ...parts.map(({ path }) => path)]);
    const more = asked.filter(({ path }) => !known.has(path)).map(({ path }) => path);
    row(
      `\`${address}\``,
      asked.length,
      formatNumber(asked.reduce((sum, { bytes }) => sum + bytes, 0)),
      more.join(', '),
    );
  }
  await browser.close();
}

async function shifts(url: string): Promise<void> {
  heading('Page', 'Shifts at 390 px', 'Shifts at 1280 px', 'What moved');
  const browser = await launchBrowser();
  for (const { address } of await shownPages()) {
    const shiftsAt = (width: number) =>
      onFirstVisit(browser, width, (page) =>
        watchShifts(page, () => page.goto(url + address.slice(1), { waitUntil: 'networkidle' })),
      );
    const [narrow, wide] = [await shiftsAt(PHONE_WIDTH), await shiftsAt(1280)];
    const moved = [...narrow, ...wide].map(
      ({ step, what, value }) => `${step}: ${what} (${value.toFixed(4)})`,
    );
    row(`\`${address}\``, narrow.length, wide.length, moved.join('; '));
  }
  await browser.close();
}

async function typing(url: string): Promise<void> {
  heading('Where', 'What', 'Long tasks, first time', 'Long tasks, later');
  const browser = await launchBrowser();
  for (const typed of TYPED) {
    const { where, text, first, again } = await measureTyping(browser, url, typed);
    const shown = text.length > 20 ? `${formatNumber(text.length)} characters` : `\`${text}\``;
    row(where, shown, taskText(first), taskText(again));
  }
  await browser.close();
}

const taskText = (tasks: readonly number[]) =>
  tasks.length === 0 ? 'none' : `${tasks.length}, up to ${Math.max(...tasks)} ms`;

async function lighthouse(url: string): Promise<void> {
  heading('Page', ...SCORE_HEADINGS, 'Faults');
  for (const { address } of await shownPages()) {
    const { categories, audits, faults } = await scorePage(url + address.slice(1), Number(values.runs));
    const [paint = 0, blocked = 0, shift = 0] = audits;
    row(
      `\`${address}\``,
      ...categories,
      Math.round(paint),
      Math.round(blocked),
      shift.toFixed(3),
      faults.join(', '),
    );
  }
}

function heading(...cells: string[]): void {
  console.log('');
  row(...cells);
  row(...cells.map(() => '---'));
}

function row(...cells: (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

await main();
