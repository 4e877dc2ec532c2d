import { readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

/**
 * By how much the objects may grow, in percent of those in use, before garbage is collected. Left to itself the engine
 * lets them grow to four times as many: with many thousand pages, most of the memory is garbage. Measured in docs/scale.md.
 */
const HEAP_GROWTH = 30;

/**
 * Builds the Astro site; prints warnings and errors only.
 * @param root the project
 * @param outDir where to, inside the project; empty or missing
 * @param cacheDir a cache of this build's own, so that two builds at once don't share one and nothing old gets in
 * @returns what was written
 * @throws what Astro throws
 */
export async function buildSite(
  root: string,
  outDir: string,
  cacheDir: string,
): Promise<{ pages: number; files: number }> {
  // Read when Astro is loaded, hence before the import.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // What a test runner sets for code of its own would make a build for development: slow, and without its policy.
  for (const name of ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']) Reflect.deleteProperty(process.env, name);
  process.env.NODE_ENV = 'production';
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const { build } = await import('astro');
  // What Astro calls inside the project is what is inside the working directory.
  process.chdir(root);
  await build({ root, outDir, cacheDir, logLevel: 'warn', vite: { logLevel: 'warn' } });
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length };
}
