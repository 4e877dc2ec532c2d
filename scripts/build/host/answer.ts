/** How the static server answers a request: which file, which headers, which status. */
import { createReadStream, statSync, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliCompress, createGzip, constants } from 'node:zlib';
import { HEADERS, IMMUTABLE, IMMUTABLE_FOLDERS, REVALIDATED } from './rules.ts';
import { contentType, isCompressible } from './content-type.ts';

export interface Site {
  /** Absolute path of the folder that is served. */
  root: string;
  /** With a slash at both ends, not encoded. */
  base: string;
}

/** What a request leads to. */
type Target =
  | { status: 200 | 404; file: string; stats: Stats }
  | { status: 308; location: string }
  | { status: 404 | 400 };

/** Answers one request; GET and HEAD only. */
export async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const target = findTarget(site, request.url ?? '/');
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if ('location' in target) {
    response.writeHead(target.status, { Location: target.location }).end();
  } else if ('file' in target) {
    await sendFile(site, target, request, response);
  } else {
    const text = target.status === 400 ? '400 地址有误\n' : '404 没有这个页面\n';
    response.writeHead(target.status, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : text);
  }
}

/** Finds the file for a request target (path and query, still encoded). */
export function findTarget({ root, base }: Site, url: string): Target {
  const [encoded = '/', ...query] = url.split('?');
  const search = query.length > 0 ? `?${query.join('?')}` : '';
  const path = decodePath(encoded);
  if (path === null) return { status: 400 };
  if (`${path}/` === base || (path === '/' && base !== '/'))
    return { status: 308, location: encodeURI(base) + search };
  if (path.startsWith(base)) {
    const file = join(root, path.slice(base.length));
    const stats = statsOf(file);
    // A file with a slash after its name is not there.
    if (stats?.isFile() && !path.endsWith('/')) return { status: 200, file, stats };
    const index = stats?.isDirectory() ? statsOf(join(file, 'index.html')) : undefined;
    // Slashes in front are folded: `//host/` in a Location header would lead to another host.
    if (index && !path.endsWith('/'))
      return { status: 308, location: `${encoded.replace(/^\/+/, '/')}/${search}` };
    if (index) return { status: 200, file: join(file, 'index.html'), stats: index };
  }
  const notFound = join(root, '404.html');
  const stats = statsOf(notFound);
  return stats ? { status: 404, file: notFound, stats } : { status: 404 };
}

/** What is known of a file; a name that the file system refuses, being too long, is not there either. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/**
 * Decodes a path.
 * @returns null where it is no valid path, or names a parent folder: browsers resolve `..` before they ask
 */
function decodePath(encoded: string): string | null {
  if (!encoded.startsWith('/')) return null;
  try {
    const path = decodeURIComponent(encoded);
    return path.includes('\0') || path.split(/[/\\]/).includes('..') ? null : path;
  } catch {
    return null;
  }
}

async function sendFile(
  { root }: Site,
  { status, file, stats }: Extract<Target, { file: string }>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const etag = `W/"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`;
  response.setHeader('Content-Type', contentType(file));
  const path = file.slice(root.length + 1).replaceAll('\\', '/');
  const isImmutable = IMMUTABLE_FOLDERS.some((folder) => path.startsWith(folder));
  response.setHeader('Cache-Control', isImmutable ? IMMUTABLE : REVALIDATED);
  response.setHeader('ETag', etag);
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const encoding = isCompressible(file) ? acceptedEncoding(request.headers['accept-encoding']) : null;
  if (isCompressible(file)) response.setHeader('Vary', 'Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding);
  else response.setHeader('Content-Length', stats.size);
  response.writeHead(status);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const steps = encoding
    ? [createReadStream(file), compressor(encoding), response]
    : [createReadStream(file), response];
  await pipeline(steps).catch((error: unknown) => {
    // The reader left early: no fault of the server.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

function acceptedEncoding(header: string | string[] | undefined): 'br' | 'gzip' | null {
  const accepted = String(header ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : null;
}

/** Compression on the fly, at a level that takes less time than it saves. */
function compressor(encoding: 'br' | 'gzip') {
  if (encoding === 'gzip') return createGzip();
  return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
