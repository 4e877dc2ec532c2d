/** How the static server answers a request: which file, which headers, which status. */
import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { server } from '#messages/server.ts';
import { LOCALES } from '../../../src/schemas/locales.ts';
import { HEADERS, IMMUTABLE, REVALIDATED, immutableFolders } from './rules.ts';
import { contentType, isCompressible } from './content-type.ts';

/** Whatever languages the site that is served has. */
const IMMUTABLE_FOLDERS = immutableFolders(Object.keys(LOCALES));

export interface Site {
  /** Absolute path of the folder that is served. */
  root: string;
  /** With a slash at both ends, not encoded. */
  base: string;
}

/** What a request leads to. */
type Target = { status: 200 | 404; file: string } | { status: 308; location: string } | { status: 404 };

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
    response.writeHead(target.status, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : `${server.missing}\n`);
  }
}

/** Finds the file for a request target (path and query, still encoded). */
export function findTarget({ root, base }: Site, url: string): Target {
  const [encoded = '/', ...query] = url.split('?');
  const search = query.length > 0 ? `?${query.join('?')}` : '';
  const path = decodePath(encoded);
  if (path !== null && (`${path}/` === base || (path === '/' && base !== '/')))
    return { status: 308, location: encodeURI(base) + search };
  if (path?.startsWith(base)) {
    const file = join(root, path.slice(base.length));
    const kind = kindOf(root, file);
    // A file with a slash after its name is not there.
    if (kind === 'file' && !path.endsWith('/')) return { status: 200, file };
    const index = join(file, 'index.html');
    if (kind === 'folder' && kindOf(root, index) === 'file') {
      if (path.endsWith('/')) return { status: 200, file: index };
      // Slashes in front are folded: `//host/` in a Location header would lead to another host.
      return { status: 308, location: `${encoded.replace(/^\/+/, '/')}/${search}` };
    }
  }
  // A language's pages in a folder of their own have their own page for what is missing.
  const [folder = ''] = path?.startsWith(base) ? path.slice(base.length).split('/') : [];
  const notFound = [join(root, folder, '404.html'), join(root, '404.html')].find(
    (file) => kindOf(root, file) === 'file',
  );
  return notFound === undefined ? { status: 404 } : { status: 404, file: notFound };
}

/**
 * What is to be served of a path. Nothing that a link leads to outside the root, which may itself be a link; and no name
 * that the file system refuses, being too long.
 */
function kindOf(root: string, path: string): 'file' | 'folder' | null {
  try {
    const [top, real] = [realpathSync(root), realpathSync(path)];
    if (real !== top && !real.startsWith(top.endsWith(sep) ? top : top + sep)) return null;
    const stats = statSync(real);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : null;
  } catch {
    return null;
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
  { status, file }: Extract<Target, { file: string }>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await readFile(file);
  const etag = etagOf(bytes);
  response.setHeader('Content-Type', contentType(file));
  const path = file.slice(root.length + 1).replaceAll('\\', '/');
  const isImmutable = IMMUTABLE_FOLDERS.some((name) => path.startsWith(name));
  response.setHeader('Cache-Control', isImmutable ? IMMUTABLE : REVALIDATED);
  response.setHeader('ETag', etag);
  const encoding = isCompressible(file) ? acceptedEncoding(request.headers['accept-encoding']) : null;
  if (isCompressible(file)) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && isKnown(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding) response.setHeader('Content-Encoding', encoding);
  else response.setHeader('Content-Length', bytes.length);
  response.writeHead(status);
  if (request.method === 'HEAD') response.end();
  else response.end(encoding ? await COMPRESS[encoding](bytes) : bytes);
}

/**
 * Names a file by its content alone: of two archives that were unpacked at one address one after the other, sizes and times
 * may be the same. Weak, because it is the same for every encoding.
 */
const etagOf = (bytes: Buffer): string =>
  `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;

/** Whether `If-None-Match` names a content: `*`, or a list of names, weak or strong. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header?.trim() === '*') return true;
  const opaque = (name: string) => name.replace(/^W\//u, '');
  return (header?.match(/(?:W\/)?"[^"]*"/gu) ?? []).some((name) => opaque(name) === opaque(etag));
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
const COMPRESS = {
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
};
