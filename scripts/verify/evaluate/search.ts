/** Types every query of the table into the search dialog and compares what is shown with what is expected. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { parse } from 'yaml';
import { z } from 'astro/zod';

const ids = z.array(z.string()).min(1);

/** scripts/verify/evaluate/queries.yaml; the file says what each field means. */
const tableSchema = z.strictObject({
  numbers: z.array(
    z.strictObject({
      query: z.string(),
      first: ids,
      all: ids.optional(),
      mark: z.string().optional(),
    }),
  ),
  words: z.array(z.strictObject({ query: z.string(), within: ids })),
  unknown: z.array(z.strictObject({ query: z.string(), inside: ids.optional() })),
  world: z.array(
    z.strictObject({
      kind: z.string(),
      query: z.string(),
      within: ids.optional(),
      none: z.literal(true).optional(),
      says: z.string().optional(),
      pages: ids.optional(),
    }),
  ),
});

type Table = z.infer<typeof tableSchema>;

const readTable = (): Table =>
  tableSchema.parse(parse(readFileSync(resolve('scripts/verify/evaluate/queries.yaml'), 'utf8')));

interface Rate {
  hits: number;
  of: number;
}

export interface Evaluation {
  rates: {
    numbers: Rate;
    /** Numbers that were answered before the browser did anything else. */
    atOnce: Rate;
    wordsFirst: Rate;
    wordsThree: Rate;
    falseAnswers: number;
    /** By kind of query. */
    world: Record<string, Rate>;
  };
  /** Milliseconds from the input event to the answer in the document: median and 95th percentile. */
  times: { number: number; number95: number; words: number; words95: number };
  /** Bytes as sent after the page, opening the search and the first query. */
  bytes: Record<string, number>;
  /** One line per query that was not answered as expected. */
  misses: string[];
}

/** What the dialog shows. */
interface Shown {
  /** Ids of the hits, top to bottom, each with the heading of its group. */
  hits: { id: string; heading: string; isAnswer: boolean }[];
  notes: string;
  /** All that stands there, and the pages that it leads to. */
  text: string;
  links: string[];
  ms: number;
  /** Whether it was there before the task ended in which the query was typed. */
  isAtOnce: boolean;
}

/**
 * Asks every query of the table, one after the other, in one browser.
 * @param url address of the site, with its base and a slash at the end
 */
export async function evaluate(
  browser: Pick<Browser, 'newContext'>,
  url: string,
  table: Table = readTable(),
): Promise<Evaluation> {
  const page = await openSearch(await browser.newContext(), url);
  // The first answers wait for what is fetched; the times are those of a warm search.
  await ask(page, '签名');
  const misses: string[] = [];
  const rates = {
    numbers: { hits: 0, of: table.numbers.length },
    atOnce: { hits: 0, of: table.numbers.length },
    wordsFirst: { hits: 0, of: table.words.length },
    wordsThree: { hits: 0, of: table.words.length },
    falseAnswers: 0,
    world: {} as Record<string, Rate>,
  };
  const times = { numbers: [] as number[], words: [] as number[] };
  for (const { query, first, all = [], mark } of table.numbers) {
    const shown = await ask(page, query);
    times.numbers.push(shown.ms);
    if (shown.isAtOnce) rates.atOnce.hits += 1;
    const [best] = shown.hits;
    const isRight =
      best !== undefined &&
      first.includes(best.id) &&
      all.every((id) => shown.hits.some((hit) => hit.id === id)) &&
      (mark === undefined || best.heading.includes(mark));
    if (isRight) rates.numbers.hits += 1;
    else misses.push(`${query}: ${describe(shown)}`);
  }
  for (const { query, within } of table.words) {
    const shown = await ask(page, query);
    times.words.push(shown.ms);
    const rank = shown.hits.findIndex(({ id }) => within.includes(id));
    if (rank === 0) rates.wordsFirst.hits += 1;
    if (rank >= 0 && rank < 3) rates.wordsThree.hits += 1;
    else misses.push(`${query}: ${describe(shown)}`);
  }
  for (const { query, inside = [] } of table.unknown) {
    const shown = await ask(page, query);
    const answers = shown.hits.filter(({ isAnswer }) => isAnswer).map(({ id }) => id);
    const isMissing = shown.notes.includes('未收录');
    const isRight =
      inside.length > 0
        ? !isMissing && /已收录于|归入类别/u.test(shown.notes) && inside.some((id) => answers[0] === id)
        : isMissing && answers.length === 0;
    if (isRight) continue;
    rates.falseAnswers += 1;
    misses.push(`${query}: ${describe(shown)}`);
  }
  for (const wanted of table.world) {
    const shown = await ask(page, wanted.query);
    const rate = (rates.world[wanted.kind] ??= { hits: 0, of: 0 });
    rate.of += 1;
    if (isAsWanted(shown, wanted)) rate.hits += 1;
    else misses.push(`${wanted.query}: ${describe(shown)}`);
  }
  await page.context().close();
  return {
    rates,
    times: {
      number: percentile(times.numbers, 0.5),
      number95: percentile(times.numbers, 0.95),
      words: percentile(times.words, 0.5),
      words95: percentile(times.words, 0.95),
    },
    bytes: {
      'search opened, 6206': await bytesOf(browser, url, '6206'),
      'search opened, 签名过期': await bytesOf(browser, url, '签名过期'),
      'search opened, zzzz': await bytesOf(browser, url, 'zzzz'),
    },
    misses,
  };
}

function isAsWanted(
  { hits, notes, text, links }: Shown,
  { within, none, says = '', pages = [] }: Table['world'][number],
): boolean {
  const isFound =
    !within || (hits.slice(0, 3).some(({ id }) => within.includes(id)) && !notes.includes('未收录'));
  const isRefused = !none || !hits.some(({ isAnswer }) => isAnswer);
  return isFound && isRefused && text.includes(says) && pages.every((path) => links.includes(path));
}

const describe = ({ hits, notes }: Shown) =>
  [
    notes.slice(0, 40),
    hits
      .slice(0, 3)
      .map(({ id, heading }) => `${id} (${heading})`)
      .join(', '),
  ]
    .filter(Boolean)
    .join(' | ') || 'nothing';

const percentile = (numbers: number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;

/** A page with the search open. */
export async function openSearch(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  // Loaded, so that its scripts have run, and then idle: on a busy machine it may be idle before.
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('/');
  await page.locator('dialog[open] input').waitFor();
  return page;
}

/**
 * Types a query as one input event and reads what is shown from the first change of the answer on. The page notes the
 * change and is asked for it: a promise that an evaluation waits for may be cleared away by a busy browser.
 */
export async function ask(page: Page, query: string): Promise<Shown> {
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('dialog[open] input');
    if (!field) throw new Error('the search is not open');
    field.value = '';
    field.dispatchEvent(new InputEvent('input'));
  });
  await page.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('dialog[open] input');
    const results = document.querySelector('dialog[open] [data-results]');
    if (!field || !results) throw new Error('the search is not open');
    const drawn: { ms?: number; isAtOnce: boolean } = { isAtOnce: true };
    Object.assign(window, { drawn });
    const start = performance.now();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      drawn.ms = performance.now() - start;
    });
    observer.observe(results, { childList: true, subtree: true });
    field.value = text;
    field.dispatchEvent(new InputEvent('input'));
    setTimeout(() => (drawn.isAtOnce = drawn.ms !== undefined));
  }, query);
  await page.waitForFunction(() => 'ms' in (window as unknown as { drawn: object }).drawn);
  const shown = await page.evaluate(() => {
    const base = document.querySelector('dialog[open] [data-results]');
    const links = [...(base?.querySelectorAll<HTMLAnchorElement>('li a') ?? [])];
    const { drawn } = window as unknown as { drawn: Pick<Shown, 'ms' | 'isAtOnce'> };
    return {
      ...drawn,
      hits: links.map((link) => ({
        path: new URL(link.href).pathname,
        heading: link.closest('section')?.querySelector('h2')?.textContent ?? '',
        isAnswer: 'answer' in link.dataset,
      })),
      notes: [...(base?.querySelectorAll('.missing, .note') ?? [])].map((note) => note.textContent).join(' '),
      text: base?.textContent ?? '',
      links: [...(base?.querySelectorAll('a') ?? [])].map((link) => new URL(link.href).pathname),
    };
  });
  const base = new URL(page.url()).pathname;
  const idOf = (path: string) => path.slice(base.length).replace(/\/$/u, '');
  return {
    ...shown,
    hits: shown.hits.map(({ path, ...hit }) => ({ ...hit, id: idOf(path) })),
    links: shown.links.map(idOf),
  };
}

/** What a fresh visit loads for one query, after the page itself. */
async function bytesOf(browser: Pick<Browser, 'newContext'>, url: string, query: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  // Loaded, so that its scripts have run, and then idle: on a busy machine it may be idle before.
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  const sizes: Promise<number>[] = [];
  let running = 0;
  page.on('request', () => (running += 1));
  page.on('requestfailed', () => (running -= 1));
  page.on('requestfinished', (request) => {
    running -= 1;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.keyboard.press('/');
  await page.locator('dialog[open] input').fill(query);
  await page.locator('dialog[open] [data-status]').filter({ hasText: /\S/u }).waitFor({ state: 'attached' });
  // The answer may ask for more; `networkidle` is of the page's own loading only, and long over.
  do await page.waitForTimeout(300);
  while (running > 0);
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return total;
}
