/**
 * `serve.mjs` of a copy: serves the folder `site` beside it, with Node alone (18 or newer).
 *
 *     node serve.mjs --port 8080 --base /handbook/
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HEADERS, REVALIDATED } from '../host/rules.ts';
import { readPort, startServer } from '../host/server.ts';
import { server as words } from '#messages/server.ts';
import { answer, findTarget, type Site } from '../host/answer.ts';

/** As the site is served, but for two things that only a copy has. */
async function answerFromCopy(site: Site, request: IncomingMessage, response: ServerResponse) {
  const url = request.url ?? '/';
  const target = findTarget(site, url);
  // Links name `index.html` for the sake of the disk; addresses that are passed on shall not.
  const [, folder, query = ''] = /^(\/|\/[^/].*\/)index\.html(\?.*)?$/u.exec(url) ?? [];
  if ('file' in target && target.status === 200 && folder !== undefined) {
    response.writeHead(302, { Location: folder + query, 'Cache-Control': REVALIDATED }).end();
  } else if ('file' in target && target.status === 404) sendMissing(site, target.file, request, response);
  else await answer(site, request, response);
}

/** The page of missing addresses, whose links count from the root of the copy. */
function sendMissing({ base }: Site, file: string, { method }: IncomingMessage, response: ServerResponse) {
  const html = readFileSync(file, 'utf8').replaceAll(/="\.\//gu, `="${base}`);
  response.writeHead(404, {
    ...HEADERS,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': REVALIDATED,
  });
  response.end(method === 'HEAD' ? undefined : html);
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, base: { type: 'string' } } });
  const server = await startServer({
    root: fileURLToPath(new URL('site', import.meta.url)),
    base: values.base ?? '/',
    port: readPort(values.port ?? process.env.PORT),
    respond: answerFromCopy,
  });
  console.log(words.serving(server.url));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
