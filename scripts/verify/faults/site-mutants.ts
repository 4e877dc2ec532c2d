/** Faults of a built site, as a broken build, a half-finished upload or an edit on the server would leave them. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codePath } from '../../../src/domain/model/address.ts';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { latestRecords, type Entry } from '../../../src/domain/model/entry.ts';
import { writeSearchIndex } from '../../build/stages/search-index.ts';
import { needed } from './mutant.ts';

export interface SiteMutant {
  name: string;
  /** File of tests/ that should notice. */
  test: string;
  /** Of the names of its tests, to leave out those of other builds. */
  only: string;
  /** @returns what was broken, below the site; each file is replaced, for its bytes are shared with other copies */
  inject: (site: string, systems: readonly System[]) => string | Promise<string>;
}

/** Replaces a file. */
function put(path: string, bytes: string | Buffer): void {
  rmSync(path);
  writeFileSync(path, bytes);
}

/** Edits a text file. */
function edit(site: string, path: string, change: (text: string) => string): string {
  const text = readFileSync(join(site, path), 'utf8');
  const changed = change(text);
  if (changed === text) needed(null);
  put(join(site, path), changed);
  return path;
}

const entriesOf = (systems: readonly System[]): Entry[] => systems.flatMap(({ entries }) => entries);
const entryAt = (systems: readonly System[], at: number) => needed(entriesOf(systems).at(at));
const pageOf = (entry: Entry) => `${codePath(entry).slice(1)}index.html`;
const longText = (systems: readonly System[]) =>
  needed(
    entriesOf(systems).find((entry) => /^\p{Script=Han}{6}/u.test(latestRecords(entry)[0]?.text.text ?? '')),
  );

export const SITE_MUTANTS: SiteMutant[] = [
  {
    name: 'delete a page',
    test: 'pages',
    only: 'the set of pages',
    inject: (site, systems) => {
      const path = pageOf(entryAt(systems, 7));
      rmSync(join(site, path));
      return path;
    },
  },
  {
    name: 'a page that an older build had',
    test: 'pages',
    only: 'the set of pages',
    inject: (site, systems) => {
      const path = pageOf(entryAt(systems, 7)).replace(/[^/]+(?=\/index)/u, '99999999');
      return writeNew(site, path, readFileSync(join(site, pageOf(entryAt(systems, 7)))));
    },
  },
  {
    name: 'swap the pages of two codes',
    test: 'pages',
    only: 'a code page',
    inject: (site, systems) => {
      const [first, second] = [entryAt(systems, 7), entryAt(systems, 8)].map((entry) =>
        join(site, pageOf(entry)),
      ) as [string, string];
      const [a, b] = [readFileSync(first), readFileSync(second)];
      put(first, b);
      put(second, a);
      return pageOf(entryAt(systems, 7));
    },
  },
  {
    name: "change one character of a vendor's text",
    test: 'pages',
    only: 'a code page',
    inject: (site, systems) => {
      const entry = longText(systems);
      const words = latestRecords(entry)[0]?.text.text.slice(0, 6) ?? '';
      return edit(site, pageOf(entry), (html) => html.replaceAll(words, `${words.slice(0, 5)}某`));
    },
  },
  {
    name: 'a removed code shown as current',
    test: 'pages',
    only: 'a code page',
    inject: (site, systems) => {
      const entry = needed(entriesOf(systems).find(({ status }) => status === 'removed'));
      return edit(site, pageOf(entry), (html) => html.replaceAll('已移除', '现行'));
    },
  },
  {
    name: 'a line of a source page changed',
    test: 'pages',
    only: 'a source page',
    inject: (site, systems) => {
      const { id, manifest } = needed(systems[0]);
      const path = `sources/${id}/${manifest.versions[0]?.id ?? ''}/index.html`;
      return edit(site, path, (html) => html.replace(/(id="L4\d"[\s\S]{0,400}?)(\p{Script=Han})/u, '$1某'));
    },
  },
  {
    name: 'drop a code from a list',
    test: 'pages',
    only: 'a list page',
    inject: (site, systems) => {
      const entry = entryAt(systems, 7);
      const path = `${entry.system}/index.html`;
      return edit(site, path, (html) => html.replaceAll(`href="${codePath(entry)}"`, 'href="/"'));
    },
  },
  {
    name: 'drop the target of a link',
    test: 'links',
    only: 'at the root.*every link',
    inject: (site, systems) => {
      const { id, manifest } = needed(systems[0]);
      const path = `sources/${id}/${manifest.versions[0]?.id ?? ''}/index.html`;
      const line = entriesOf(systems)
        .flatMap(({ versions }) => versions)
        .find(({ version }) => version === manifest.versions[0]?.id)?.records[0]?.line;
      return edit(site, path, (html) => html.replace(`id="L${line ?? 0}"`, 'id="gone"'));
    },
  },
  {
    name: 'delete a style sheet',
    test: 'links',
    only: 'at the root.*every link',
    inject: (site) => {
      const name = needed(readdirSync(join(site, '_astro')).find((file) => file.endsWith('.css')));
      rmSync(join(site, '_astro', name));
      return `_astro/${name}`;
    },
  },
  {
    name: 'a script from another host',
    test: 'links',
    only: 'at the root.*no page fetches',
    inject: (site) =>
      edit(site, 'index.html', (html) =>
        html.replace('</head>', '<script src="https://host.invalid/x.js"></script></head>'),
      ),
  },
  {
    name: 'drop the twin of a code',
    test: 'permalinks',
    only: 'every address ever shipped answers: root',
    inject: (site, systems) => {
      const path = codePath(entryAt(systems, 7)).slice(1).replace(/\/$/u, '.json');
      rmSync(join(site, path));
      return path;
    },
  },
  {
    name: 'change a number in the list for programs',
    test: 'api',
    only: 'the list of codes',
    inject: (site) => edit(site, 'api/v1/codes.json', (json) => json.replace(/("code": ?")(\d)/u, '$19$2')),
  },
  {
    name: 'change a text in the twin of a code',
    test: 'api',
    only: 'the list of codes',
    inject: (site, systems) => {
      const path = codePath(longText(systems)).slice(1).replace(/\/$/u, '.json');
      return edit(site, path, (json) => json.replaceAll(/(\p{Script=Han})\p{Script=Han}"/gu, '$1某"'));
    },
  },
  {
    name: 'truncate a picture',
    test: 'head',
    only: 'a site that does not know its host.*every picture',
    inject: (site, systems) => {
      const html = readFileSync(join(site, pageOf(entryAt(systems, 7))), 'utf8');
      const path = needed(/(og\/[^"]+\.png)/u.exec(html)?.[1]);
      put(join(site, path), readFileSync(join(site, path)).subarray(0, 500));
      return path;
    },
  },
  {
    name: 'two pages of one title',
    test: 'pages',
    only: 'the set of pages',
    inject: (site, systems) => {
      const title = needed(
        /<title>[^<]*/u.exec(readFileSync(join(site, pageOf(entryAt(systems, 8))), 'utf8'))?.[0],
      );
      return edit(site, pageOf(entryAt(systems, 7)), (html) => html.replace(/<title>[^<]*/u, title));
    },
  },
  {
    name: 'a search index of an older build: a code missing',
    test: 'reliability',
    only: 'the search index .*: /$',
    inject: async (site, systems) => {
      rmSync(join(site, 'pagefind'), { recursive: true });
      await writeSearchIndex(
        systems.map((system, at) => (at === 0 ? { ...system, entries: system.entries.slice(1) } : system)),
        join(site, 'pagefind'),
      );
      return 'pagefind/';
    },
  },
  {
    name: 'a search index of an older build: other words',
    test: 'reliability',
    only: 'the search index .*: /$',
    inject: async (site, systems) => {
      rmSync(join(site, 'pagefind'), { recursive: true });
      await writeSearchIndex(
        systems.map((system) => ({
          ...system,
          entries: system.entries.map((entry, at) => (at === 5 ? { ...entry, title: '某' } : entry)),
        })),
        join(site, 'pagefind'),
      );
      return 'pagefind/';
    },
  },
  {
    name: 'unfinished words left on a page',
    test: 'reliability',
    only: 'no page shows',
    inject: (site, systems) =>
      edit(site, pageOf(entryAt(systems, 7)), (html) =>
        html.replace('</main>', '<p>TODO: translate</p></main>'),
      ),
  },
  {
    name: 'a value that was not there',
    test: 'reliability',
    only: 'no page shows',
    inject: (site, systems) =>
      edit(site, pageOf(entryAt(systems, 7)), (html) => html.replace('</h1>', ' undefined</h1>')),
  },
];

function writeNew(site: string, path: string, bytes: Buffer): string {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), bytes);
  return path;
}
