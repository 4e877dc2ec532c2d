/**
 * `npm run serve`: serves the built site, with Node alone.
 *
 *     npm run serve -- --port 8080
 *
 * Environment: PORT, OUT_DIR (default dist), BASE_PATH (as at the build).
 */
import { parseArgs } from 'node:util';
import { readPort, startServer } from './build/host/server.ts';

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const { OUT_DIR = 'dist', BASE_PATH = '/', PORT } = process.env;
  const server = await startServer({ root: OUT_DIR, base: BASE_PATH, port: readPort(values.port ?? PORT) });
  console.log(`IM 错误码手册: ${server.url}  (Ctrl+C to stop)`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
