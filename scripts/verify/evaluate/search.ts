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

/** The table that the project's search is measured by. */
export const readTable = (): Table =>
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
  for (const [{ query, first, all = [], mark }, shown] of await askEach(page, table.numbers)) {
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
  for (const [{ query, within }, shown] of await askEach(page, table.words)) {
    times.words.push(shown.ms);
    const rank = shown.hits.findIndex(({ id }) => within.includes(id));
    if (rank === 0) rates.wordsFirst.hits += 1;
    if (rank >= 0 && rank < 3) rates.wordsThree.hits += 1;
    else misses.push(`${query}: ${describe(shown)}`);
  }
  for (const [{ query, inside = [] }, shown] of await askEach(page, table.unknown)) {
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
  for (const [wanted, shown] of await askEach(page, table.world)) {
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

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  // Loaded, so that its scripts have run, and then idle: on a busy machine it may be idle before.
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  return page;
}

/** A page with the search open. */
export async function openSearch(context: BrowserContext, url: string): Promise<Page> {
  const page = await openPage(context, url);
  await page.keyboard.press('/');
  await page.locator('dialog[open] input').waitFor();
  return page;
}

/** What the page notes of a query, with paths as they stand in the links. */
type Noted = Omit<Shown, 'hits'> & { hits: { path: string; heading: string; isAnswer: boolean }[] };

/**
 * Types the query of each, as one input event, and reads what is shown from the first change of the answer on. The page
 * goes through them by itself, notes what it shows and is asked for it: a promise that an evaluation waits for may be
 * cleared away by a busy browser.
 */
async function askEach<Wanted extends { query: string }>(
  page: Page,
  table: readonly Wanted[],
): Promise<[Wanted, Shown][]> {
  await page.evaluate(
    (queries) => {
      const field = document.querySelector<HTMLInputElement>('dialog[open] input');
      const results = document.querySelector('dialog[open] [data-results]');
      if (!field || !results) throw new Error('the search is not open');
      const noted: Noted[] = [];
      Object.assign(window, { noted });
      const type = (text: string) => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input'));
      };
      const taskEnd = () => new Promise((done) => setTimeout(done));
      const pathOf = (link: HTMLAnchorElement) => new URL(link.href).pathname;
      const ask = async (query: string): Promise<Noted> => {
        type('');
        await taskEnd();
        const start = performance.now();
        const drawn = new Promise<number>((done) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            done(performance.now() - start);
          });
          observer.observe(results, { childList: true, subtree: true });
        });
        type(query);
        const isAtOnce = await Promise.race([drawn.then(() => true), taskEnd().then(() => false)]);
        const ms = await drawn;
        await taskEnd();
        return {
          ms,
          isAtOnce,
          hits: [...results.querySelectorAll<HTMLAnchorElement>('li a')].map((link) => ({
            path: pathOf(link),
            heading: link.closest('section')?.querySelector('h2')?.textContent ?? '',
            isAnswer: 'answer' in link.dataset,
          })),
          notes: [...results.querySelectorAll('.missing, .note')].map((note) => note.textContent).join(' '),
          text: results.textContent,
          links: [...results.querySelectorAll('a')].map(pathOf),
        };
      };
      void (async () => {
        for (const query of queries) noted.push(await ask(query));
      })();
    },
    table.map(({ query }) => query),
  );
  // Answer by answer, so that what hangs is noticed, however long they take together.
  for (let done = 0; done < table.length;) {
    const more = await page.waitForFunction(
      (known) => {
        const { length } = (window as unknown as { noted: Noted[] }).noted;
        return length > known && length;
      },
      done,
      { polling: 100 },
    );
    done = Number(await more.jsonValue());
  }
  const noted = await page.evaluate(() => (window as unknown as { noted: Noted[] }).noted);
  const base = new URL(page.url()).pathname;
  const idOf = (path: string) => path.slice(base.length).replace(/\/$/u, '');
  return table.flatMap((wanted, at): [Wanted, Shown][] => {
    const shown = noted[at];
    if (!shown) return [];
    const hits = shown.hits.map(({ path, ...hit }) => ({ ...hit, id: idOf(path) }));
    return [[wanted, { ...shown, hits, links: shown.links.map(idOf) }]];
  });
}

/** Bytes as sent after the page of a fresh visit, opening the search and the first query. */
export async function bytesOf(
  browser: Pick<Browser, 'newContext'>,
  url: string,
  query: string,
): Promise<number> {
  const context = await browser.newContext();
  const page = await openPage(context, url);
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

/** As {@link askEach} does, of one query. */
export async function ask(page: Page, query: string): Promise<Shown> {
  const [[, shown] = []] = await askEach(page, [{ query }]);
  if (!shown) throw new Error(`the search shows nothing of "${query}"`);
  return shown;
}
