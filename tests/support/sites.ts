/** The builds that the whole-site tests look at; tests/support/build-sites.ts makes them before the tests run. */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export const CONTENT = resolve('content');
/** TEST_SITES names other builds: `npm run mutants` breaks them on purpose and sees which test notices. */
const FOLDER = resolve(process.env.TEST_SITES ?? '.cache/test-sites');

export interface BuiltSite {
  root: string;
  /** Base path of the build, with a slash at both ends. */
  base: string;
  /** Address of the host, where the build knows it. */
  host?: string;
  /** Of the machine that builds it. */
  env?: Record<string, string>;
}

/** Where the site that knows its host is said to be; no such host exists. */
export const HOST = 'https://site.invalid';

export const SITES = {
  /** Served from the root of a host. */
  root: { root: join(FOLDER, 'root'), base: '/' },
  /** The same once more, on a machine of another time zone and language. */
  again: {
    root: join(FOLDER, 'again'),
    base: '/',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
  /** Served from a folder of a host. */
  based: { root: join(FOLDER, 'based'), base: '/docs/handbook/', host: HOST },
} satisfies Record<string, BuiltSite>;

/** What the builds printed, for the test that they print no warning. */
export const BUILD_LOG = join(FOLDER, 'build.log');

/** Files of a site by path below its root, sorted. */
export async function filesOf(site: BuiltSite): Promise<string[]> {
  const paths: string[] = [];
  for await (const item of glob('**/*', { cwd: site.root, withFileTypes: true })) {
    if (item.isFile())
      paths.push(
        join(item.parentPath, item.name)
          .slice(site.root.length + 1)
          .replaceAll('\\', '/'),
      );
  }
  return paths.sort();
}

/** The HTML pages of a site: address below the base (`/tencent-im/6206/`, `/404.html`) → text. */
export async function pagesOf(site: BuiltSite): Promise<Map<string, string>> {
  const files = (await filesOf(site)).filter((path) => path.endsWith('.html'));
  return new Map(
    files.map((path) => [
      `/${path.replace(/(^|\/)index\.html$/u, '$1')}`,
      readFileSync(join(site.root, path), 'utf8'),
    ]),
  );
}
