/** What a browser asks for to show a page, told from the files of the site alone. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export type Role = 'page' | 'sheet' | 'blocking script' | 'script' | 'icon' | 'manifest' | 'other';

/** One file of a first view. */
export interface Part {
  role: Role;
  /** Path below the site's root, without a slash before it. */
  path: string;
  /** Compressed. */
  bytes: number;
}

/** See {@link Budget}, whose fields these are. */
export interface Figures {
  paint: number;
  script: number;
  view: number;
  requests: number;
}

/**
 * Reads pages of one site; what many pages share is compressed once.
 * @param root folder of the site
 * @param base path that it is served under
 * @returns a function: path of a page below the root and its HTML → files of its first view, the page first.
 *   It throws where a page asks for a file that the site does not have.
 */
export function firstViewReader(root: string, base: string): (path: string, html: string) => Promise<Part[]> {
  const prefix = `/${base}/`.replace(/\/{2,}/gu, '/');
  const sizes = new Map<string, Promise<number>>();
  const imports = new Map<string, string[]>();
  // A path that was cut out of a page keeps the text of the whole page in memory: all pages share the first one's.
  const paths = new Map<string, string>();
  const shared = (path: string) => {
    const known = paths.get(path) ?? path;
    paths.set(known, known);
    return known;
  };

  const sizeOf = (path: string) => {
    const bytes = sizes.get(path) ?? compressed(readFileSync(join(root, path)));
    sizes.set(path, bytes);
    return bytes;
  };
  const importsOf = (path: string): string[] => {
    const found = imports.get(path) ?? staticImports(readFileSync(join(root, path), 'utf8'), path);
    imports.set(path, found);
    return found;
  };

  return async (page, html) => {
    const roles = new Map<string, Role>();
    const add = (address: string | undefined, role: Role) => {
      if (address === undefined || address.startsWith('data:')) return;
      const path = address.startsWith(prefix) ? address.slice(prefix.length) : '';
      if (path === '' || !existsSync(join(root, path))) {
        throw new Error(`${page} asks for ${address}, which the site does not have`);
      }
      follow(shared(path), role);
    };
    const follow = (path: string, role: Role) => {
      if (roles.has(path)) return;
      roles.set(path, role);
      if (role === 'script') for (const imported of importsOf(path)) follow(imported, role);
    };
    for (const { name, attributes } of tagsOf(html)) {
      const role = roleOf(name, attributes);
      if (role) add(attributes.src ?? attributes.href, role);
    }
    const weigh = async (path: string, role: Role, bytes: Promise<number>) => ({
      role,
      path,
      bytes: await bytes,
    });
    return Promise.all([
      weigh(page, 'page', compressed(html)),
      ...[...roles].map(([path, role]) => weigh(path, role, sizeOf(path))),
    ]);
  };
}

/** Adds a first view up. */
export function figuresOf(parts: readonly Part[]): Figures {
  const sum = (...roles: Role[]) =>
    parts
      .filter(({ role }) => roles.length === 0 || roles.includes(role))
      .reduce((all, { bytes }) => all + bytes, 0);
  return {
    paint: sum('page', 'sheet', 'blocking script'),
    script: sum('script', 'blocking script'),
    view: sum(),
    requests: parts.length,
  };
}

/** Bytes without the name and the date that a .gz file would carry; counted beside this thread. */
const compressed = async (content: string | Buffer) => (await promisify(gzip)(content, { level: 9 })).length;

interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/** Texts of documents are escaped, but not the `<` of those in attributes: whole tags are read, one after the other. */
function tagsOf(html: string): Tag[] {
  const tags = html.matchAll(/<([a-z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gu);
  const asking = [...tags].filter(([, name = '']) => ['link', 'script', 'img'].includes(name));
  return asking.map(([, name = '', rest = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...rest.matchAll(/([a-z-]+)(?:="([^"]*)")?/gu)].map(([, key = '', value = '']) => [key, value]),
    ),
  }));
}

/** @returns undefined for what a browser does not ask for while it shows the page */
function roleOf(
  name: string,
  { rel = '', type, media, src, ...others }: Record<string, string>,
): Role | undefined {
  if (name === 'img') return others.loading === 'lazy' ? undefined : 'other';
  if (name === 'script') {
    if (src === undefined) return undefined;
    return type === 'module' || 'defer' in others || 'async' in others ? 'script' : 'blocking script';
  }
  const rels = new Set(rel.split(' '));
  // A sheet for paper does not hold the page up, but it is fetched.
  if (rels.has('stylesheet')) return media === 'print' ? 'other' : 'sheet';
  if (rels.has('modulepreload')) return 'script';
  if (rels.has('manifest')) return 'manifest';
  if (rels.has('icon')) return 'icon';
  return rels.has('preload') ? 'other' : undefined;
}

/** What a bundled script imports before it runs. */
function staticImports(code: string, path: string): string[] {
  return [...code.matchAll(/\b(?:import|from)\s*["'](\.[^"']+)["']/gu)].map(([, to = '']) =>
    posix.join(posix.dirname(path), to),
  );
}
