/** What the site has for programs: against its schemas, against the data, and that every address in it answers. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { load } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import { dataAddressesOf } from '../scripts/convert/emit/permalinks.ts';
import { readCuration } from '../scripts/convert/read/curation.ts';
import { readSystems } from '../scripts/convert/read/project.ts';
import { startServer } from '../scripts/build/host/server.ts';
import {
  changesDataPath,
  codeDataPath,
  codeMarkdownPath,
  codePath,
  codesDataPath,
  examplePath,
  codesTablePath,
  llmsFullPath,
  llmsPath,
  robotsPath,
  schemaPath,
  sitemapPath,
  systemsDataPath,
  topicsDataPath,
} from '../src/domain/model/address.ts';
import type * as codesTable from '../src/domain/api/codes-table.ts';
import { unquoteMarkdown } from '../src/domain/testing/unquote-markdown.ts';
import { notesOfModule, type System } from '../src/domain/model/catalogue.ts';
import { latestRecords, type Entry } from '../src/domain/model/entry.ts';
import { dateOfVersion } from '../src/domain/model/version.ts';
import { buildNumberMeanings } from '../src/domain/number/number-meanings.ts';
import { tombstoneAnswers } from '../src/domain/tombstones/tombstone.ts';
import { wordingOf } from '../src/domain/history/wording.ts';
import { API_SCHEMA_NAMES, type API_SCHEMAS, type ApiSchemaName } from '../src/schemas/api-schemas.ts';
import type { EntryData } from '../src/schemas/api-entry.ts';
import type { CodesData, TopicsData } from '../src/schemas/api.ts';
import {
  ADDED_PROJECT,
  GROWN,
  HOST,
  pagesOf,
  PLACES,
  SITES,
  translationsOf,
  type BuiltSite,
  type ShownContent,
} from './support/sites.ts';

const systems = readSystems(GROWN.content);
const entries = systems.flatMap((system) => system.entries);
const { root, based } = SITES;

const read = (path: string, from: BuiltSite = GROWN) => readFileSync(join(from.root, path), 'utf8');
const readJson = (path: string, from?: BuiltSite): unknown => JSON.parse(read(path, from));

/** A module of the project that a site is of: where a language was added, with it. */
const moduleOf = (path: string, from: BuiltSite): Promise<unknown> =>
  import(join(from === SITES.based ? ADDED_PROJECT : resolve('.'), path));

/** Whether a URL of the site leads to a page or file of it; `#L12` and `#v-…` are tested with the pages. */
function answers(url: string, { root, base, host }: BuiltSite): boolean {
  const { origin, pathname } = new URL(url, HOST);
  if (origin !== HOST || (host === undefined) === url.startsWith('http')) return false;
  if (!pathname.startsWith(base)) return false;
  const path = decodeURIComponent(pathname).slice(base.length);
  return existsSync(join(root, path, pathname.endsWith('/') ? 'index.html' : ''));
}

/** What the newest document with a word on it says of a code's module or layer outside the tables. */
const notesBeside = (system: System, entry: Entry): string[] =>
  notesOfModule(system, entry.namespace ?? entry.module).flatMap(({ notes }) =>
    notes.map(({ text }) => text.text),
  );

/** Every value of a field that holds an address of the site. */
function urlsIn(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(urlsIn);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'string'
      ? ['url', 'source', 'markdown', 'changes', 'feed', '$id'].includes(key)
        ? [value]
        : []
      : urlsIn(value),
  );
}

/** Files with data of a site, and what they hold. */
const dataOf = (site: ShownContent): [schema: ApiSchemaName, path: string, data: unknown][] => {
  const shown = readSystems(site.content);
  const files: [ApiSchemaName, string][] = [
    ['systems', systemsDataPath()],
    ['codes', codesDataPath()],
    ['topics', topicsDataPath()],
    ...shown
      .filter(({ manifest }) => manifest.versions.length > 1)
      .map(({ id }): [ApiSchemaName, string] => ['changes', changesDataPath(id)]),
    ...shown
      .flatMap((system) => system.entries)
      .map((entry): [ApiSchemaName, string] => ['entry', codeDataPath(entry)]),
  ];
  return files.map(([schema, path]) => [schema, path, readJson(path, site)]);
};

test('every file for programs is there', () => {
  const missing = dataAddressesOf(systems).filter((path) => !existsSync(join(GROWN.root, path)));
  expect(missing).toEqual([]);
});

test.each(PLACES)('every file obeys its public schema and has no field beyond it: %s', async (_, from) => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, formats: fullFormats });
  const validators = new Map(
    API_SCHEMA_NAMES.map((name) => [name, ajv.compile(readJson(schemaPath(name), from) as object)]),
  );
  const { API_SCHEMAS: schemas } = (await moduleOf('src/schemas/api-schemas.ts', from)) as {
    API_SCHEMAS: typeof API_SCHEMAS;
  };
  for (const [name, path, data] of dataOf(from)) {
    const validate = validators.get(name);
    expect(validate?.(data), `${path}: ${JSON.stringify(validate?.errors)}`).toBe(true);
    expect(schemas[name].safeParse(data).error?.message, path).toBeUndefined();
  }
});

test.each(PLACES)('every address in a file answers: %s', (_, from) => {
  const schemas = API_SCHEMA_NAMES.map((name) => readJson(schemaPath(name), from));
  const data = dataOf(from);
  const urls = new Set(urlsIn([...schemas, ...data.map(([, , content]) => content)]));
  expect(urls.size).toBeGreaterThan(data.length);
  expect([...urls].filter((url) => !answers(url, from))).toEqual([]);
});

describe('the list of codes', () => {
  const codes = () => (readJson(codesDataPath()) as CodesData).codes;

  test('has every entry once, in order, and its alternate says the same', () => {
    expect(codes().map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    for (const [index, code] of codes().entries()) {
      const entry = entries[index];
      expect(code, code.id).toMatchObject({
        code: entry?.code,
        kind: entry?.kind,
        status: entry?.status,
        title: entry?.title,
        versions: entry?.versions.map(({ version }) => version),
      });
      expect([code.from, code.to], code.id).toEqual([entry?.from, entry?.to]);
      expect(readJson(`/${code.id}.json`), code.id).toMatchObject(code);
    }
  });

  test('agrees with the topics, both ways', () => {
    const { topics } = readJson(topicsDataPath()) as TopicsData;
    const fromTopics = topics.flatMap((topic) => topic.codes.map((id) => `${id} ${topic.id}`));
    const fromCodes = codes().flatMap((code) => code.topics.map((topic) => `${code.id} ${topic}`));
    expect(fromTopics.sort()).toEqual(fromCodes.sort());
    expect(topics.length).toBeGreaterThan(0);
  });

  test('as a table says the same, with the newest words', async () => {
    const { CODES_COLUMNS } = (await moduleOf('src/domain/api/codes-table.ts', GROWN)) as typeof codesTable;
    const text = read(codesTablePath());
    expect(text.startsWith('\uFEFFid,')).toBe(true);
    const [head, ...rows] = parseCsv(text.slice(1));
    expect(head).toEqual([...CODES_COLUMNS]);
    expect(rows).toHaveLength(entries.length);
    for (const [index, code] of codes().entries()) {
      const row = Object.fromEntries(CODES_COLUMNS.map((column, at) => [column, rows[index]?.[at]]));
      const { translations, ...fields } = code;
      if (translations?.en) expect(unguarded(row.title_en ?? ''), code.id).toBe(translations.en.title);
      for (const [column, value] of Object.entries(fields)) {
        const expected = Array.isArray(value) ? value.join(' ') : String(value ?? '');
        expect(unguarded(row[column] ?? ''), `${code.id} ${column}`).toBe(expected);
      }
      const said = latestRecords(entries[index] ?? fail()).flatMap(({ cause }) => cause?.text ?? []);
      for (const words of said) expect(unguarded(row.cause ?? ''), code.id).toContain(words);
    }
  });
});

describe('the Markdown of a code', () => {
  test('quotes what every version says, verbatim', () => {
    for (const entry of entries) {
      const said = quotationsIn(read(codeMarkdownPath(entry)));
      const lines = said.flatMap((quotation) => quotation.split('\n'));
      for (const record of entry.versions.flatMap(({ records }) => records)) {
        const words = [wordingOf(record), ...(record.extra ?? []).map(({ text }) => text.text)];
        if (record.split !== 'columns') expect(said, entry.id).toEqual(expect.arrayContaining(words));
        else
          expect(lines, entry.id).toEqual(expect.arrayContaining(words.flatMap((text) => text.split('\n'))));
      }
      for (const { cause, advice } of latestRecords(entry)) {
        for (const part of [cause, advice]) if (part) expect(said, entry.id).toContain(part.text);
      }
    }
  });

  test('quotes what the document says beside the tables of its section, and the data hold it too', () => {
    const withNotes = systems.flatMap((system) =>
      system.entries.flatMap((entry) => {
        const texts = notesBeside(system, entry);
        return texts.length > 0 ? [{ entry, texts }] : [];
      }),
    );
    expect(withNotes.length).toBeGreaterThan(0);
    for (const { entry, texts } of withNotes) {
      expect(quotationsIn(read(codeMarkdownPath(entry))), entry.id).toEqual(expect.arrayContaining(texts));
      const { notes } = readJson(codeDataPath(entry)) as EntryData;
      expect(notes.map(({ text }) => text)).toEqual(texts);
    }
  });

  test('quotes nothing but the documents', () => {
    for (const [system, entry] of systems.flatMap((one) =>
      one.entries.map((entry) => [one, entry] as const),
    )) {
      const known = entry.versions
        .flatMap(({ records }) => records)
        .flatMap(({ text, cause, advice, extra = [] }) => [
          text.text,
          cause?.text,
          advice?.text,
          ...extra.map((column) => column.text.text),
        ]);
      known.push(...notesBeside(system, entry));
      for (const quotation of quotationsIn(read(codeMarkdownPath(entry))))
        expect(known, entry.id).toContain(quotation);
    }
  });

  test.each(PLACES)('has no link that leads nowhere: %s', (_, from) => {
    const codes = readSystems(from.content).flatMap((system) => system.entries);
    const urls = codes.flatMap((entry) => ownLinksIn(read(codeMarkdownPath(entry), from), from));
    expect(urls.length).toBeGreaterThan(codes.length);
    expect([...new Set(urls)].filter((url) => !answers(url, from))).toEqual([]);
  });
});

describe('what language models read', () => {
  test.each(PLACES)(
    'leads to the Markdown of every code, and nowhere that does not answer: %s',
    (_, from) => {
      const text = read(llmsPath(), from);
      expect(text).toMatch(/^# .+\n\n> .+\n/u);
      const urls = ownLinksIn(text, from);
      expect(urls.filter((url) => !answers(url, from))).toEqual([]);
      const put = (path: string) => `${from.host ?? ''}${from.base}${path.slice(1)}`;
      const codes = readSystems(from.content).flatMap((system) => system.entries);
      const lost = new Set(codes.map((entry) => put(codeMarkdownPath(entry)))).difference(new Set(urls));
      expect([...lost]).toEqual([]);
    },
  );

  test('has every code with its newest words in one text', () => {
    const lines = read(llmsFullPath()).split('\n');
    const byId = new Map(lines.map((line) => [/^- \*\*(.+?)\*\*/u.exec(line)?.[1], line]));
    for (const entry of entries) {
      const line = unquoteMarkdown([byId.get(entry.id) ?? '']);
      for (const { text, cause, advice } of latestRecords(entry)) {
        const said = [cause, advice].filter((part) => part !== null);
        for (const part of said.length > 0 ? said : [text])
          expect(line, entry.id).toContain(part.text.replace(/\s*\n\s*/gu, ' '));
      }
      const own = lines.slice(lines.indexOf(byId.get(entry.id) ?? '') + 1);
      const alerts = own.slice(
        0,
        own.findIndex((next) => !next.startsWith('  - ')),
      );
      const { length } = (JSON.parse(read(codeDataPath(entry))) as EntryData).alerts;
      expect(alerts.filter((alert) => alert.startsWith('  - 注意：')).length, entry.id).toBe(length);
    }
  });
});

describe('what search engines read', () => {
  test('the sitemap says since when a page tells what it tells', () => {
    const $ = load(read(sitemapPath(), based), { xml: true });
    const dateOf = (path: string) =>
      $('url')
        .filter((_, url) => $(url).children('loc').text() === `${HOST}${based.base}${path}`)
        .children('lastmod')
        .text();
    expect(dateOf('tencent-im/6016/')).toBe('2019-11-05');
    expect(dateOf('wildfire-im/241/')).toBe('2024-01-03');
    const dates = readSystems(based.content).flatMap(({ manifest }) =>
      manifest.versions.map(({ id }) => dateOfVersion(manifest, id) ?? ''),
    );
    expect(dateOf('')).toBe(dates.sort().at(-1));
  });

  test('the sitemap lists every page that names itself as the one to show, but for retired codes, and no other', () => {
    const numbers = buildNumberMeanings(readSystems(based.content));
    const retired = tombstoneAnswers(
      { redirects: [], retired: readCuration(based.content, 'retired') },
      (code) => numbers.has(code),
    ).map(({ path }) => path);
    const listed = [...read(sitemapPath(), based).matchAll(/<loc>([^<]*)</gu)].map(([, loc]) => loc);
    const canonical = [based, ...translationsOf(based)].flatMap((part) =>
      [...pagesOf(part)].flatMap(([address, html]) => {
        const own = `${HOST}${part.base}${address.slice(1)}`;
        const head = load(html.slice(0, html.indexOf('</head>')));
        const isListed = head('link[rel="canonical"]').attr('href') === own && !retired.includes(address);
        return isListed ? [own] : [];
      }),
    );
    expect(listed.sort()).toEqual(canonical.sort());
    expect(listed).toContain(`${HOST}${based.base}api/`);
  });

  test('is offered where the site knows its host, and is not there elsewhere', () => {
    const url = `${HOST}${based.base}sitemap.xml`;
    expect(read(robotsPath(), based)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${url}\n`);
    expect(load(read('index.html', based))('link[rel="sitemap"]').attr('href')).toBe(
      `${based.base}sitemap.xml`,
    );
    expect(read(robotsPath(), root)).toBe('User-agent: *\nAllow: /\n');
    expect(existsSync(join(root.root, sitemapPath()))).toBe(false);
    expect(load(read('index.html', root))('link[rel="sitemap"]').length).toBe(0);
  });
});

describe('the page of the data interface', () => {
  test.each(PLACES)('links the bot, and serves it as it is in the project: %s', (_, from) => {
    const path = examplePath();
    const bot = readFileSync('docs/examples/err-bot.mjs', 'utf8');
    expect(read(path, from)).toBe(bot);
    const $ = load(read('api/index.html', from));
    expect($(`.example a[href="${from.base}${path.slice(1)}"]`).text()).toBe('err-bot.mjs');
    const fetched = $('.example code')
      .get()
      .map((code) => $(code).text());
    expect(fetched).toContainEqual(
      expect.stringContaining(`${from.base}${path.slice(1)}\nnode err-bot.mjs `),
    );
    expect($('main').text()).not.toContain(bot.split('\n')[1]);
  });

  test('the bot answers from a served site', async () => {
    const server = await startServer({ root: based.root, base: based.base, port: 0 });
    const ask = async (message: string) => {
      // The addresses in the data name a host that does not exist; the bot asks the one that it was given.
      const run = promisify(execFile)(process.execPath, ['docs/examples/err-bot.mjs', server.url, message]);
      return (await run).stdout;
    };
    try {
      const [entry] = systems.flatMap((system) => system.entries.filter((item) => item.versions.length > 2));
      const { cause, text } = latestRecords(entry ?? fail())[0] ?? fail();
      const said = await ask(`/err ${entry?.code ?? ''}`);
      expect(said).toContain(entry?.id);
      expect(said).toContain((cause ?? text).text);
      const range = entries.find(({ kind }) => kind === 'range') ?? fail();
      expect(await ask(`/err ${(range.from ?? 0) + 1}`)).toContain(range.id);
      expect(await ask('/err -987654321')).toMatch(/^没有收录 -987654321|msdk\//u);
      expect(await ask('hello')).toBe('用法：/err <错误码>\n');
    } finally {
      await server.close();
    }
  });

  test('an alternate has its media type when it is served', async () => {
    const server = await startServer({ root: GROWN.root, base: GROWN.base, port: 0 });
    try {
      const entry = entries.find(({ code }) => code.startsWith('-')) ?? fail();
      const type = async (path: string) =>
        (await fetch(server.url + path.slice(1))).headers.get('content-type');
      expect(await type(codeDataPath(entry))).toBe('application/json; charset=utf-8');
      expect(await type(codeMarkdownPath(entry))).toBe('text/markdown; charset=utf-8');
      expect(await type(codePath(entry))).toBe('text/html; charset=utf-8');
      expect(await type(codesTablePath())).toBe('text/csv; charset=utf-8');
    } finally {
      await server.close();
    }
  });
});

/** Rows of RFC 4180 text. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A cell without the apostrophe that keeps spreadsheets from calculating it. */
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/u, '');

/** The texts of the quotations of a Markdown text. */
function quotationsIn(markdown: string): string[] {
  return [...markdown.matchAll(/(?:^>.*\n?)+/gmu)].map(([block]) =>
    unquoteMarkdown(block.replace(/\n$/u, '').split('\n')),
  );
}

/** Addresses that a Markdown text links, those of documents in quotations left out. */
function ownLinksIn(markdown: string, { base, host = '' }: BuiltSite): string[] {
  const text = markdown.replace(/^>.*$/gmu, '');
  return [...text.matchAll(/\]\(<?([^>)]+)>?\)/gmu)]
    .map(([, url = '']) => url)
    .filter((url) => url.startsWith(host + base));
}

function fail(): never {
  throw new Error('the data has no such code');
}
