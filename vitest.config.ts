import { defineConfig } from 'vitest/config';

/** Whole-site tests that read files and open no browser. */
const OF_FILES = [
  ...['added-locale', 'api', 'build', 'english', 'handling', 'head', 'hosts', 'links', 'numbers', 'pages'],
  ...['changes', 'permalinks', 'related', 'reliability', 'topics'],
].map((name) => `tests/${name}.test.ts`);
const SITES = 'tests/support/build-sites.ts';

/**
 * `unit`: tests beside their sources. `files` and `site`: tests of the whole site, which build it; the last in a browser.
 *
 * Asked for together, they run one after the other (`groupOrder`).
 *
 * A limit of time is there for what hangs, not for what is slow: a machine may be ten times slower than another.
 */
export default defineConfig({
  test: {
    reporters: ['dot'],
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['{src,scripts}/**/*.test.ts'],
          // What files share is loaded once for all of a worker's: a third of the time. They leave nothing behind.
          isolate: false,
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'files',
          sequence: { groupOrder: 1 },
          include: OF_FILES,
          globalSetup: SITES,
          // One after the other: what one has parsed (tests/support/sites.ts), the next has at hand.
          isolate: false,
          maxWorkers: 1,
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
      {
        test: {
          name: 'site',
          sequence: { groupOrder: 3 },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/engines/**', ...OF_FILES],
          globalSetup: ['tests/support/unpack-browser.ts', SITES],
          // Each worker has a browser. More than cores: most of their time they wait for pages.
          isolate: false,
          maxWorkers: 3,
          testTimeout: 900_000,
          hookTimeout: 900_000,
          // As patient as a browser's own waits: a second is short where four browsers share two cores.
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        test: {
          name: 'engines',
          sequence: { groupOrder: 4 },
          include: ['tests/engines/*.test.ts'],
          globalSetup: 'tests/engines/build-site.ts',
          // Side by side: each waits for its engine most of the time.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
