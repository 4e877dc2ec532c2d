import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  appManifestPath,
  iconPath,
  offlinePath,
  robotsPath,
  siteImagePath,
  workerPath,
} from '../../../src/domain/model/address.ts';
import { SITE_MARK } from '../stages/output.ts';
import { filesBelow } from '../../shared/files.ts';
import { bundleForDisk, bundleStart } from './bundles.ts';
import {
  COPY_FOLDER,
  moduleNames,
  PLACEHOLDER,
  relativePage,
  relativeScript,
  relativeText,
} from './relative.ts';

/**
 * What a copy has no use for, files and folders: rules of hosts, robots, previews, and what makes the site install
 * itself and work offline: a copy does already.
 */
const LEFT_OUT = [
  '_headers',
  '_redirects',
  SITE_MARK,
  ...[robotsPath(), siteImagePath(), iconPath(''), workerPath(), appManifestPath(), offlinePath()].map(
    (path) => path.slice(1).replace(/\/[^/]*$/u, '/'),
  ),
];

/** By extension, how the addresses in a file are changed; files of other kinds hold none. */
const REWRITES = new Map<string, (text: string, path: string) => string>([
  ...['.css', '.json', '.csv', '.md', '.txt', '.xml', '.atom', '.svg'].map(
    (extension) => [extension, relativeText] as const,
  ),
  ['.html', relativePage],
  ['.js', (code) => relativeScript(code)],
]);

/** Shown at any address, hence with links that its server completes (serve-copy.ts), and never from disk. */
const MISSING_PAGE = '404.html';

/**
 * Turns a site that was built under {@link PLACEHOLDER} into one for any path and for the disk.
 * @param site folder of the built site; not changed
 * @returns path → content, by path
 * @throws Error where an address would be left that works in one place only
 */
export async function portableFiles(site: string): Promise<Map<string, Buffer>> {
  const paths = filesBelow(site).filter((path) => !LEFT_OUT.some((left) => path.startsWith(left)));
  const files = new Map<string, Buffer>();
  const scripts = new Set<string>();
  for (const path of paths) {
    const bytes = readFileSync(join(site, path));
    files.set(path, portable(path, bytes));
    if (path.endsWith('.html') && path !== MISSING_PAGE) {
      for (const name of moduleNames(bytes.toString('utf8'))) scripts.add(name);
    }
  }
  for (const path of dataOfScripts(new Set(paths))) {
    files.set(`${COPY_FOLDER}/data/${path}.js`, dataScript(path, files.get(path)));
  }
  for (const name of scripts) {
    files.set(`${COPY_FOLDER}/${name}`, Buffer.from(await bundleForDisk(join(site, '_astro', name))));
  }
  files.set(`${COPY_FOLDER}/start.js`, Buffer.from(await bundleStart()));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function portable(path: string, bytes: Buffer): Buffer {
  const rewrite = REWRITES.get(extname(path));
  if (!rewrite) return bytes;
  const text = rewrite(bytes.toString('utf8'), path);
  const left = text.indexOf(PLACEHOLDER.slice(0, -1));
  if (left >= 0) {
    throw new Error(
      `${path} has an address that works under one path only, and scripts/build/pack/relative.ts doesn't know how to change it: ${text.slice(Math.max(0, left - 60), left + 60)}`,
    );
  }
  return Buffer.from(text);
}

/** What page scripts fetch: every JSON file but Pagefind's, the interface's for programs and the alternates of code pages. */
function dataOfScripts(paths: ReadonlySet<string>): string[] {
  return [...paths].filter(
    (path) =>
      path.endsWith('.json') &&
      !/^(?:api|pagefind)\//u.test(path) &&
      !paths.has(path.replace(/\.json$/u, '/index.html')),
  );
}

/** Data as a script: pages from disk may load scripts beside them, and fetch nothing (src/client/portable/disk.ts). */
function dataScript(path: string, bytes: Buffer | undefined): Buffer {
  const name = JSON.stringify(path);
  return Buffer.from(`(self.copyFiles??={})[${name}]=${JSON.stringify(bytes?.toString('utf8') ?? '')}`);
}
