import { defineConfig } from 'vitest/config';

/** `unit`: tests beside their sources. `site`: tests of the whole site, which build it. */
export default defineConfig({
  test: {
    reporters: ['dot'],
    projects: [
      { test: { name: 'unit', include: ['{src,scripts}/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/engines/**'],
          globalSetup: 'tests/support/build-sites.ts',
          // More than cores: most of their time they wait for pages.
          maxWorkers: 3,
          // A browser on a busy machine misses a wait now and then; what is broken fails twice.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // As patient as a browser's own waits: a second is short where four browsers share two cores.
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          name: 'engines',
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
