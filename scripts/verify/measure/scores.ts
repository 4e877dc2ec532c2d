import sparticuz from '@sparticuz/chromium';
import { launch } from 'chrome-launcher';
import lighthouse, { type RunnerResult as Result } from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const AUDITS = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const;
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
];

/** Medians over some runs of Lighthouse, its mobile profile: a slow phone on a slow network. */
export interface Scores {
  /** Of 100 each, in the order of {@link SCORE_HEADINGS}. */
  categories: number[];
  /** Milliseconds, milliseconds, and the layout shift score. */
  audits: number[];
  /** What Lighthouse would have better, in any run; empty where every score is 100. */
  faults: string[];
}

export const SCORE_HEADINGS = [...CATEGORIES, 'LCP ms', 'TBT ms', 'CLS'];

/** Runs Lighthouse on an address, each time in a browser of its own. */
export async function scorePage(url: string, runs: number): Promise<Scores> {
  const chromePath = process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath());
  const results: Result['lhr'][] = [];
  for (let run = 0; run < runs; run++) {
    const chrome = await launch({ chromePath, chromeFlags: FLAGS, logLevel: 'silent' });
    try {
      const result = await lighthouse(url, { port: chrome.port, logLevel: 'silent' });
      if (!result) throw new Error(`Lighthouse has no result for ${url}`);
      if (result.lhr.runtimeError) throw new Error(`${url}: ${result.lhr.runtimeError.message}`);
      results.push(result.lhr);
    } finally {
      chrome.kill();
    }
  }
  const faults = results.flatMap(({ audits, categories }) =>
    CATEGORIES.filter((name) => (categories[name]?.score ?? 0) < 1).flatMap((name) =>
      (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${name}: ${id}`),
    ),
  );
  return {
    categories: CATEGORIES.map((name) =>
      median(results.map(({ categories }) => Math.round((categories[name]?.score ?? 0) * 100))),
    ),
    audits: AUDITS.map((name) => median(results.map(({ audits }) => audits[name]?.numericValue ?? 0))),
    faults: [...new Set(faults)],
  };
}

/** The middle one; of an even count, the higher of the two. */
function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
