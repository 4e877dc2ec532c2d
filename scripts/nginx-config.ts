/**
 * `npm run nginx-config`: prints a `server` block for nginx that serves the built site.
 *
 *     npm run --silent nginx-config -- --root /srv/handbook --base /handbook/ --port 80
 *
 * `--base` is the BASE_PATH of the build (default `/`).
 */
import { parseArgs } from 'node:util';
import { explainError } from './shared/explain-error.ts';
import { nginxConfig } from './build/host/nginx.ts';
import { readPort } from './serve.ts';

function main(): void {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: '/usr/share/nginx/html' },
      base: { type: 'string', default: '/' },
      port: { type: 'string', default: '8080' },
    },
  });
  const base = `/${values.base}/`.replace(/\/{2,}/gu, '/');
  process.stdout.write(nginxConfig({ root: values.root, base, port: readPort(values.port) }));
}

try {
  main();
} catch (error) {
  console.error(explainError(error));
  process.exitCode = 1;
}
