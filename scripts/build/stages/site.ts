import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { explainError } from '../../shared/explain-error.ts';

/**
 * By how much the objects of a large site may grow, in percent of those in use, before garbage is collected. Left to
 * itself the engine lets them grow to four times as many: with many thousand pages, most of the memory is garbage. A
 * small site has the memory, and is built a fifth faster. Measured in docs/scale.md.
 */
const HEAP_GROWTH = 30;
/** Codes of a site above which memory counts for more than time. */
export const LARGE_SITE = 5_000;

export interface SiteOptions {
  /** The project. */
  root: string;
  /** Where to, inside the project; empty or missing. */
  outDir: string;
  /** How many codes the site has. */
  codes: number;
  /** A cache of this build's own, so that two builds at once don't share one and nothing old gets in. */
  cacheDir: string;
}

/** What is known of an Astro build that has ended. */
type Outcome = { pages: number; files: number } | { error: string; stack: string | undefined };

/**
 * Builds the Astro site of one locale; prints warnings and errors only. In a process of its own: Astro reads its
 * configuration once in each, and locales are built side by side.
 * @param env beside that of this process: LOCALE, LOCALES, BASE_PATH
 * @param signal ends it
 * @returns what was written
 * @throws Error with what Astro says
 */
export async function buildSite(
  options: SiteOptions,
  env: Record<string, string>,
  signal: AbortSignal,
): Promise<{ pages: number; files: number }> {
  const child = fork(import.meta.filename, [JSON.stringify(options)], {
    env: { ...process.env, ...env },
    signal,
    killSignal: 'SIGKILL',
  });
  // It is killed; that it has ended is told below.
  child.once('error', () => undefined);
  const outcome = await new Promise<Outcome>((resolve) => {
    child.once('message', (message) => {
      resolve(message as Outcome);
    });
    child.once('exit', (status, signal) => {
      resolve({ error: `Astro ended without a word (${signal ?? status ?? ''})`, stack: undefined });
    });
  });
  if (!('error' in outcome)) return outcome;
  throw Object.assign(new Error(outcome.error), { stack: outcome.stack });
}

async function build({ root, outDir, cacheDir, codes }: SiteOptions): Promise<Outcome> {
  // Read when Astro is loaded, hence before the import.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // What a test runner sets for code of its own would make a build for development: slow, and without its policy.
  for (const name of ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']) Reflect.deleteProperty(process.env, name);
  process.env.NODE_ENV = 'production';
  if (codes > LARGE_SITE) setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  try {
    const { build } = await import('astro');
    // What Astro calls inside the project is what is inside the working directory.
    process.chdir(root);
    await build({ root, outDir, cacheDir, logLevel: 'warn', vite: { logLevel: 'warn' } });
  } catch (error) {
    return { error: explainError(error), stack: error instanceof Error ? error.stack : undefined };
  }
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length };
}

if (import.meta.main) {
  // Ends with the build that began it, also where that one was killed.
  process.once('disconnect', () => process.exit(1));
  const outcome = await build(JSON.parse(process.argv[2] ?? '') as SiteOptions);
  process.send?.(outcome, () => process.exit(0));
}
