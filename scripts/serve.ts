/**
 * `npm run serve`: serves the built site, with Node alone.
 *
 *     npm run serve -- --port 8080
 *     npm run --silent serve -- --print-nginx --root /srv/handbook --base /handbook/ --port 80
 *
 * `--print-nginx` serves nothing and prints what another server needs: a configuration for nginx. `--root` is the folder
 * of the site as nginx sees it.
 *
 * Environment: PORT, OUT_DIR (default dist), BASE_PATH and LOCALES (as at the build).
 */
import { parseArgs } from 'node:util';
import { site } from '#messages/site.ts';
import { localesOf } from './build/locales.ts';
import { nginxConfig } from './build/host/nginx.ts';
import { readPort, startServer, withSlashes } from './build/host/server.ts';

async function main() {
  const { OUT_DIR = 'dist', BASE_PATH = '/', PORT } = process.env;
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'print-nginx': { type: 'boolean' },
      root: { type: 'string', default: '/usr/share/nginx/html' },
      base: { type: 'string', default: BASE_PATH },
    },
  });
  if (values['print-nginx']) {
    const port = values.port === undefined ? 8080 : readPort(values.port);
    process.stdout.write(
      nginxConfig({
        root: values.root,
        base: withSlashes(values.base),
        port,
        locales: localesOf(process.env.LOCALES).slice(1),
      }),
    );
    return;
  }
  const server = await startServer({ root: OUT_DIR, base: values.base, port: readPort(values.port ?? PORT) });
  console.log(`${site.name}: ${server.url}  (Ctrl+C to stop)`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
