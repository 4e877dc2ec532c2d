import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codePath } from '../../../src/domain/model/address.ts';
import { latestRecords, type Entry } from '../../../src/domain/model/entry.ts';
import { writeSearchIndex } from '../../build/stages/search-index.ts';
import { readSystems } from '../../convert/read/project.ts';
import { filesBelow } from '../../shared/files.ts';
import { failedTest } from './failed-test.ts';
import { needed, type Outcome } from './fault.ts';

interface SiteFault {
  name: string;
  /** The file that should notice, `tests/<file>.test.ts`. */
  file: string;
  /** How the names of its tests begin, as a pattern: those of other builds are left out. */
  test: string;
  /** Breaks a copy of the site; returns the file that is broken. */
  inject: (site: Site) => string | Promise<string>;
}

const fault = (name: string, file: string, test: string, inject: SiteFault['inject']): SiteFault => ({
  name,
  file,
  test,
  inject,
});

/** A copy of a built site whose files share their bytes with the original: one is replaced, never changed in place. */
class Site {
  readonly folder: string;
  readonly systems;
  readonly entries: Entry[];
  constructor(folder: string, content: string) {
    this.folder = folder;
    this.systems = readSystems(content);
    this.entries = this.systems.flatMap(({ entries }) => entries);
  }
  path = (name: string) => join(this.folder, name);
  read = (name: string) => readFileSync(this.path(name), 'utf8');
  page = (entry: Entry | undefined) => `${codePath(needed(entry)).slice(1)}index.html`;
  json = (entry: Entry | undefined) => codePath(needed(entry)).slice(1).replace(/\/$/u, '.json');
  /** The oldest document of the first system. */
  document() {
    const { id, manifest } = needed(this.systems[0]);
    return `sources/${id}/${needed(manifest.versions[0]).id}/index.html`;
  }
  /** A code whose text begins with Chinese words. */
  wordy = () =>
    needed(
      this.entries.find((entry) => /^\p{Script=Han}{6}/u.test(latestRecords(entry)[0]?.text.text ?? '')),
    );
  remove(name: string): string {
    rmSync(this.path(name));
    return name;
  }
  put(name: string, bytes: string | Uint8Array): string {
    rmSync(this.path(name), { force: true });
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), bytes);
    return name;
  }
  edit(name: string, change: (text: string) => string): string {
    const text = this.read(name);
    const changed = change(text);
    return needed(changed === text ? null : this.put(name, changed));
  }
}

/** A page is taken from the middle of the list: what the first page of all has may be special. */
const SOME = 7;

export const SITE_FAULTS: readonly SiteFault[] = [
  fault('a page is deleted', 'pages', 'the set of pages', (site) =>
    site.remove(site.page(site.entries[SOME])),
  ),
  fault('a page is left of an older build', 'pages', 'the set of pages', (site) => {
    const page = site.page(site.entries[SOME]);
    return site.put(page.replace(/[^/]+(?=\/index)/u, '99999999'), site.read(page));
  }),
  fault('two pages have one title', 'pages', 'the set of pages', (site) => {
    const title = /<title>[^<]*/u;
    const other = needed(title.exec(site.read(site.page(site.entries[SOME + 1]))))[0];
    return site.edit(site.page(site.entries[SOME]), (html) => html.replace(title, other));
  }),
  fault('a code has the page of another', 'pages', 'a code page', (site) =>
    site.put(site.page(site.entries[SOME]), site.read(site.page(site.entries[SOME + 1]))),
  ),
  fault("a character of a vendor's text is changed", 'pages', 'a code page', (site) => {
    const words = needed(latestRecords(site.wordy())[0]).text.text.slice(0, 6);
    return site.edit(site.page(site.wordy()), (html) => html.replaceAll(words, `${words.slice(0, 5)}某`));
  }),
  fault('a removed code is shown as current', 'pages', 'a code page', (site) =>
    site.edit(site.page(site.entries.find(({ status }) => status === 'removed')), (html) =>
      html.replaceAll('已移除', '现行'),
    ),
  ),
  fault('a line of a document is changed', 'pages', 'a source page', (site) =>
    site.edit(site.document(), (html) => html.replace(/(id="L4\d"[\s\S]{0,400}?)(\p{Script=Han})/u, '$1某')),
  ),
  fault('a code is missing in a list', 'pages', 'a list page', (site) => {
    const entry = needed(site.entries[SOME]);
    const link = `href="${codePath(entry)}"`;
    return site.edit(`${entry.system}/index.html`, (html) => html.replaceAll(link, 'href="/"'));
  }),
  fault('words are left unfinished on a page', 'reliability', 'no page shows', (site) =>
    site.edit(site.page(site.entries[SOME]), (html) => html.replace('</main>', '<p>TODO: x</p></main>')),
  ),
  fault('a page shows the name of a missing value', 'reliability', 'no page shows', (site) =>
    site.edit(site.page(site.entries[SOME]), (html) => html.replace('</h1>', ' undefined</h1>')),
  ),
  fault('a link leads to a line that is not there', 'links', 'root .*every link', (site) => {
    const version = needed(site.systems[0]?.manifest.versions[0]).id;
    const records = site.entries
      .flatMap(({ versions }) => versions)
      .find((item) => item.version === version)?.records;
    const id = `id="L${needed(records?.[0]).line}"`;
    return site.edit(site.document(), (html) => html.replace(id, 'id="gone"'));
  }),
  fault('a style sheet is deleted', 'links', 'root .*every link', (site) =>
    site.remove(`_astro/${needed(readdirSync(site.path('_astro')).find((name) => name.endsWith('.css')))}`),
  ),
  fault('a page loads a script from another host', 'links', 'root .*no page fetches', (site) =>
    site.edit('index.html', (html) =>
      html.replace('</head>', '<script src="https://host.invalid/x.js"></script></head>'),
    ),
  ),
  fault('the .json of a code is deleted', 'permalinks', 'every address ever shipped answers', (site) =>
    site.remove(site.json(site.entries[SOME])),
  ),
  fault('a number in codes.json is changed', 'api', 'the list of codes', (site) =>
    site.edit('api/v1/codes.json', (json) => json.replace(/("code": ?")(\d)/u, '$19$2')),
  ),
  fault('a text in the .json of a code is changed', 'api', 'the list of codes', (site) =>
    site.edit(site.json(site.wordy()), (json) =>
      json.replaceAll(/(\p{Script=Han})\p{Script=Han}"/gu, '$1某"'),
    ),
  ),
  fault('a picture is cut off', 'head', 'a site that does not know its host.*every picture', (site) => {
    const [, name] = needed(/(og\/[^"]+\.png)/u.exec(site.read(site.page(site.entries[SOME]))));
    const file = needed(name);
    return site.put(file, readFileSync(site.path(file)).subarray(0, 500));
  }),
  fault('the search index is of an older build', 'reliability', 'the search index', async (site) => {
    const [first, ...others] = site.systems;
    const { entries } = needed(first);
    rmSync(site.path('pagefind'), { recursive: true });
    await writeSearchIndex(
      [{ ...needed(first), entries: entries.slice(1) }, ...others],
      site.path('pagefind'),
    );
    return 'pagefind/';
  }),
];

/**
 * Breaks a copy of a built site and runs the test that should notice.
 * @param built path of a site built for the root of a host; on one file system with the project's `.cache`
 */
export async function trySiteFault(project: string, built: string, fault: SiteFault): Promise<Outcome> {
  const folder = mkdtempSync(join(project, '.cache/fault-'));
  try {
    const site = join(folder, 'root');
    for (const path of filesBelow(built)) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      linkSync(join(built, path), join(site, path));
    }
    const place = await fault.inject(new Site(site, join(project, 'content')));
    return {
      name: fault.name,
      place,
      checks: { 'whole-site tests': await testSite(project, folder, [fault]) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs the tests that should notice some faults.
 * @param folder holds the site as `root`
 * @returns the first that fails; null where all pass
 */
export function testSite(
  project: string,
  folder: string,
  faults: readonly SiteFault[],
): Promise<string | null> {
  const unique = (key: 'file' | 'test') => [...new Set(faults.map((fault) => fault[key]))];
  const files = unique('file').map((name) => `tests/${name}.test.ts`);
  return failedTest(
    project,
    ['--project', 'site', '--project', 'files', ...files, '-t', `^(?:${unique('test').join('|')})`],
    {
      KEEP_TEST_SITES: '1',
      TEST_SITES: folder,
    },
  );
}
