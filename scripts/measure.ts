/**
 * `npm run measure`: the figures of the README, measured on the built site in `dist`.
 *
 *   1. per template: requests and bytes (as sent, compressed) of the first view, largest script
 *   2. per template: Lighthouse mobile scores, the median of three runs (`--runs`)
 *
 * Options: `--runs <n>` (0 leaves Lighthouse out); `--page <address>`, repeatable, instead of one page per template.
 */
import { parseArgs } from 'node:util';
import sparticuz from '@sparticuz/chromium';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { launchBrowser } from '../tests/support/browser.ts';
import { startServer } from './serve.ts';

/** One page of every template, with the heaviest data that it has. */
const TEMPLATES = [
  '/',
  '/tencent-im/',
  '/tencent-im/account/',
  '/tencent-im/6206/',
  '/tencent-im/90001/',
  '/msdk/wechat/40001/',
  '/sources/',
  '/sources/tencent-im/2019-11-05/',
  '/changes/',
  '/changes/tencent-im/',
  '/changes/tencent-im/early-markdown/2019-11-05/',
  '/check/',
  '/code/',
  '/code/-10003/',
  '/decode/',
  '/about/',
];

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '3' }, page: { type: 'string', multiple: true } },
  });
  const pages = values.page ?? TEMPLATES;
  const server = await startServer({ root: 'dist', port: 4400 });
  try {
    await printFirstViews(server.url, pages);
    if (Number(values.runs) > 0) await printScores(server.url, pages, Number(values.runs));
  } finally {
    await server.close();
  }
}

async function printFirstViews(url: string, pages: string[]): Promise<void> {
  const browser = await launchBrowser();
  console.log('page | requests | bytes sent | HTML | largest script\n--- | --: | --: | --: | --:');
  for (const page of pages) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const tab = await context.newPage();
    const sizes: { type: string; bytes: number }[] = [];
    tab.on('requestfinished', (request) => {
      void request.sizes().then(({ responseBodySize }) => {
        sizes.push({ type: request.resourceType(), bytes: responseBodySize });
      });
    });
    await tab.goto(url + page.slice(1), { waitUntil: 'networkidle' });
    const sum = (list: typeof sizes) => list.reduce((total, { bytes }) => total + bytes, 0);
    const ofType = (type: string) => sizes.filter((size) => size.type === type);
    const largest = Math.max(0, ...ofType('script').map(({ bytes }) => bytes));
    console.log([page, sizes.length, sum(sizes), sum(ofType('document')), largest].join(' | '));
    await context.close();
  }
  await browser.close();
}

async function printScores(url: string, pages: string[], runs: number): Promise<void> {
  console.log(`\npage | ${CATEGORIES.join(' | ')}\n--- | --: | --: | --: | --:`);
  const chromePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath());
  for (const page of pages) {
    const scores = new Map<string, number[]>();
    for (let run = 0; run < runs; run++) {
      const chrome = await launch({ chromePath, chromeFlags: FLAGS, logLevel: 'silent' });
      const result = await lighthouse(url + page.slice(1), { port: chrome.port, logLevel: 'silent' });
      chrome.kill();
      for (const category of CATEGORIES) {
        const score = result?.lhr.categories[category]?.score ?? 0;
        scores.set(category, [...(scores.get(category) ?? []), Math.round(score * 100)]);
      }
    }
    console.log([page, ...CATEGORIES.map((category) => median(scores.get(category) ?? []))].join(' | '));
  }
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

await main();
