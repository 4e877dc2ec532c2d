/** The copy to take along: what its archive holds, and how it works from disk and over any server. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse, stringify } from 'yaml';
import { SHIPPED_PACKAGES } from '../config/shipped-packages.mjs';
import { convert } from '../scripts/convert/convert-content.ts';
import { writeFiles } from '../scripts/convert/emit/output-files.ts';
import { fillInChecksums } from '../scripts/verify/testing/content-folder.ts';
import { SITE_MARK } from '../scripts/build/stages/output.ts';
import type { LogHintItem } from '../src/schemas/log-hints.ts';
import { collectFaults, useBrowser, writeSmallContent } from './support/fixtures.ts';

const browser = useBrowser();
let folder: string;
let archive: string;
/** The folder that the archive holds, with a blank and Chinese in the path to it. */
let copy: string;
let files: Map<string, Uint8Array>;

/** A small system in two versions, and words by which the decoder finds its codes. */
function writePackedContent(content: string): void {
  writeSmallContent(content);
  const document = readFileSync(join(content, 'sources/demo/v1.md'), 'utf8');
  writeFileSync(join(content, 'sources/demo/v2.md'), document.replace('检查参数', '检查参数后重试'));
  const manifest = readFileSync(join(content, 'systems/demo.yaml'), 'utf8');
  const version = manifest
    .slice(manifest.indexOf('  - id: v1'))
    .replaceAll('v1', 'v2')
    .replace('第一版', '第二版')
    .replace('date: null', 'date: 2024-01-03')
    .replace('dateBasis: none', 'dateBasis: page-history')
    .replace(/sha256: .*/u, 'sha256: AUTO');
  writeFileSync(join(content, 'systems/demo.yaml'), manifest + version);
  fillInChecksums(content);
  const hints = parse(readFileSync('content/curation/log-hints.yaml', 'utf8')) as LogHintItem[];
  writeFileSync(join(content, 'curation/log-hints.yaml'), stringify(hints.filter(({ anyone }) => anyone)));
  writeFiles(content, convert(content).files);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  const content = join(folder, 'content');
  writePackedContent(content);
  const out = join(folder, 'out');
  await promisify(execFile)(process.execPath, ['scripts/pack.ts'], {
    env: { ...process.env, CONTENT_DIR: content, PACK_DIR: out },
  });
  const names = readdirSync(out);
  expect(names).toHaveLength(1);
  archive = join(out, names[0] ?? '');
  const unzipped = Object.entries(unzipSync(readFileSync(archive)));
  copy = join(folder, '离线 副本', posix.dirname(unzipped[0]?.[0] ?? '').split('/')[0] ?? '');
  files = new Map(unzipped.map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), bytes]));
  const made = new Set<string>();
  for (const [path, bytes] of files) {
    const file = join(copy, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, bytes);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('dates every file as the copy is, so that a server tells a reader of an older one', () => {
  const bytes = readFileSync(archive);
  const dates = new Set<number>();
  // Each entry of the directory at the end of an archive begins with this.
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 46)) {
    dates.add(bytes.readUInt32LE(at + 12));
  }
  expect(dates.size).toBe(1);
  expect([...dates].every((date) => 1980 + (date >>> 25) >= 2024)).toBe(true);
});

it('brings the terms of the programs that the pages are made with', () => {
  for (const name of SHIPPED_PACKAGES) expect(textOf('site/licenses.txt')).toContain(`${name} `);
  expect(textOf('site/about/index.html')).toContain('href="../licenses.txt"');
  expect([...files.keys()].filter((path) => path.includes(SITE_MARK))).toEqual([]);
});

const textOf = (path: string) => Buffer.from(files.get(path) ?? '').toString('utf8');
const pathsOf = (extension: string) => [...files.keys()].filter((path) => extname(path) === extension);

/** A page that remembers what went wrong on it, and what it asked for. */
async function openPage(): Promise<{ page: Page; faults: string[]; requests: string[] }> {
  const page = await browser.newPage();
  const faults = collectFaults(page.context());
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return { page, faults, requests };
}

/** Asks in the search dialog; returns what it shows once it has answered. */
async function search(page: Page, query: string): Promise<string> {
  const dialog = page.locator('dialog[data-search]');
  // The scripts of a copy may come after its page has loaded: what is clicked before is lost.
  const open = async () => {
    const isOpen = await dialog.evaluate((element: HTMLDialogElement) => element.open);
    if (!isOpen) await page.locator('.search-button').click();
    return isOpen;
  };
  await expect.poll(open).toBe(true);
  await page.evaluate(() => {
    for (const old of document.querySelector('dialog [data-results]')?.children ?? [])
      old.setAttribute('data-old', '');
  });
  await page.locator('#search-field').fill(query);
  await page.waitForFunction(
    () =>
      !document.querySelector('dialog [data-old]') &&
      /\S/u.test(document.querySelector('dialog [data-status]')?.textContent ?? ''),
  );
  return dialog.innerText();
}

async function decode(page: Page, text: string): Promise<string> {
  await page.locator('#decode-text').fill(text);
  const cards = page.locator('[data-cards] a');
  await cards.first().waitFor();
  return page.locator('[data-cards]').innerText();
}

describe('the archive', () => {
  it('is small and has one folder with all that is needed', () => {
    // The copy of the real documents has 3,000 files, and is to stay below 15 MB.
    expect(readFileSync(archive).length / files.size).toBeLessThan(5000);
    expect(posix.basename(archive)).toMatch(/^im-error-codes-\d{4}-\d\d-\d\d-[\da-f]{8}\.zip$/u);
    expect([...files.keys()].filter((path) => !path.startsWith('site/')).sort()).toEqual([
      'LICENSE',
      'NOTICE',
      'README.txt',
      'serve.mjs',
    ]);
    expect(textOf('README.txt')).toContain(posix.basename(archive, '.zip').replace('im-error-codes-', ''));
    const removed = /^site\/(?:sw\.js|_headers|_redirects|offline\/|.*\.webmanifest)/u;
    expect([...files.keys()].filter((path) => removed.test(path))).toEqual([]);
  });

  it('has no address that works under one path only', () => {
    const absolute = /\s(?:href|src|srcset|action|poster)="\/|url=\/|__copy__/u;
    expect(pathsOf('.html').filter((path) => absolute.test(textOf(path)))).toEqual([]);
    expect(pathsOf('.css').filter((path) => /url\(["']?\//u.test(textOf(path)))).toEqual([]);
    expect(pathsOf('.js').filter((path) => textOf(path).includes('__copy__'))).toEqual([]);
  });

  it('has a file and an anchor for every link of every page', () => {
    const broken: string[] = [];
    const anchors = new Map(
      pathsOf('.html').map((path) => [
        path,
        new Set([...textOf(path).matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id)),
      ]),
    );
    let links = 0;
    for (const path of anchors.keys()) {
      for (const [, href = ''] of textOf(path).matchAll(/\s(?:href|src)="([^"]*)"/gu)) {
        if (/^(?:[a-z]+:|$)/u.test(href)) continue;
        links += 1;
        const [target = '', anchor] = href.replace(/\?[^#]*/u, '').split('#');
        const file = target === '' ? path : posix.join(posix.dirname(path), decodeURI(target));
        const isThere = files.has(file) && file.startsWith('site/');
        const isAnchored = !anchor || anchors.get(file)?.has(decodeURIComponent(anchor));
        if (!isThere || !isAnchored) broken.push(`${path}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(1000);
  });
});

describe('from disk', () => {
  const address = (path: string) => pathToFileURL(join(copy, 'site', path)).href;

  it('shows code pages with their styles, leads from one to another and copies', async () => {
    const { page, faults, requests } = await openPage();
    await page.goto(address('demo/130/index.html'));
    expect(await page.locator('h1').innerText()).toContain('130');
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('.copy-menu') ?? document.body).display,
      ),
    ).toBe('flex');
    await page.locator('.numbers a:not([aria-current])').first().click();
    await page.waitForURL(/\/demo\/(?!130\/)[^/]+\/index\.html$/u);
    await page.goBack();
    await page.locator('[data-copy=markdown]').click();
    await page
      .locator('.copy-menu [role=status]')
      .filter({ hasText: '已复制' })
      .or(page.locator('.copy-menu textarea'))
      .first()
      .waitFor();
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('finds numbers in any spelling, says 未收录, finds words', async () => {
    const { page, faults, requests } = await openPage();
    await page.goto(address('index.html'));
    expect(await search(page, '２００１')).toContain('参数错误');
    expect(await search(page, '125000')).toMatch(/125000 已收录于[^]*120001–130000/u);
    expect(await search(page, '987654321')).toMatch(/未收录该错误码：987654321/u);
    expect(await search(page, '参数')).toContain('参数错误');
    expect(await search(page, '-302')).toContain('-302');
    await page.keyboard.press('Enter');
    await page.waitForURL(/-302\/index\.html$/u);
    expect(await page.locator('h1').innerText()).toContain('-302');
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('decodes, browses and checks', async () => {
    const { page, faults } = await openPage();
    await page.goto(address('decode/index.html'));
    expect(await decode(page, 'login failed, code=2001')).toContain('2001');
    await page.goto(address('browse/index.html'));
    await page.locator('[data-facets] input[type=checkbox]').first().check();
    await page.locator('[data-chips] button').first().waitFor();
    await page.goto(address('check/index.html'));
    await page.locator('textarea').fill('case 130:');
    await page.locator('[data-check] button[type=submit], [data-check] button:not([type])').first().click();
    // Among the codes that did not change, which are folded, unless a newer document changes it.
    await page.locator('[data-check-result] [data-lists] a').first().waitFor({ state: 'attached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('lets nothing from a host in, whatever got into a page', async () => {
    const { page } = await openPage();
    await page.goto(address('index.html'));
    const forbidden = await page.evaluate(async () => {
      const seen: string[] = [];
      const all = new Promise<void>((done) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          if (seen.push(effectiveDirective) === 3) done();
        });
      });
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="http://host.invalid/a.png" onerror="alert(1)">',
      );
      const script = document.createElement('script');
      script.src = 'http://host.invalid/a.js';
      document.body.append(script);
      await all;
      return seen.sort();
    });
    expect(forbidden).toEqual(['img-src', 'script-src-attr', 'script-src-elem']);
    await page.context().close();
  });

  it('is whole without scripts', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(address('index.html'));
    await page.locator('#systems a').first().click();
    await page.waitForURL(/\/index\.html$/u);
    expect(await page.locator('h1').innerText()).not.toBe('');
    await page.context().close();
  });
});

/** What works over a server: home, code page, search by number and in the full text, decoding, browsing. */
async function useSite(url: string): Promise<void> {
  const { page, faults, requests } = await openPage();
  await page.goto(url);
  expect(await search(page, '2001')).toContain('参数错误');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/demo\/2001\//u);
  expect(await page.locator('h1').innerText()).toContain('2001');
  await search(page, '参数');
  await page.getByRole('button', { name: '在各版本的全文里继续找' }).click();
  await page.waitForFunction(() => !document.querySelector('dialog .more')?.textContent.includes('全文'));
  expect(await page.locator('dialog [data-status]').innerText()).not.toContain('没有完成');
  await page.goto(`${url}decode/index.html`);
  expect(await decode(page, `login failed, code=2001\n${'x'.repeat(110_000)}`)).toContain('2001');
  await page.goto(`${url}browse/index.html`);
  await page.locator('[data-facets] input[type=checkbox]').first().check();
  await page.locator('[data-chips] button').first().waitFor();
  expect(requests.filter((one) => !one.startsWith(url) && !/^(?:blob|data):/u.test(one))).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
}

describe('its own server', () => {
  /** Starts it with Node alone. */
  async function serve(base: string): Promise<string> {
    const args = [join(copy, 'serve.mjs'), '--port', '0', '--base', base];
    const server = spawn(process.execPath, args, { env: {}, cwd: tmpdir() });
    onTestFinished(() => {
      server.kill();
    });
    const url = await addressOf(server);
    expect(url).toMatch(/^http:\/\/localhost:\d+\//u);
    expect(new URL(url).pathname).toBe(base);
    return url;
  }

  it('serves it under a path', async () => {
    const url = await serve('/some/deep/path/');
    await useSite(url);
    // Addresses that are passed on have no file name; what is missing leads on from any depth.
    const { page } = await openPage();
    await page.goto(`${url}demo/2001/index.html`);
    expect(page.url()).toBe(`${url}demo/2001/`);
    const response = await page.goto(`${url}no/such/place/2001`);
    expect(response?.status()).toBe(404);
    await page.getByText('参数错误').first().waitFor();
    await page.locator('a.brand').click();
    await page.waitForURL(url);
    await page.context().close();
  });

  it('serves it at the root', async () => {
    const url = await serve('/');
    expect(await (await fetch(`${url}demo/2001/`)).text()).toBe(textOf('site/demo/2001/index.html'));
    const missing = await fetch(`${url}no/such/place/2001`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('class="brand" href="/index.html"');
  });
});

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const [url] = /http:\S+/u.exec(said) ?? [];
      if (url) resolve(url);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('exit', () => {
      reject(new Error(said));
    });
  });
}

describe('any other server', () => {
  /** Knows folders with an index.html and five types of files, as the simplest of servers do. */
  const TYPES: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
  };
  const PREFIX = '/files/im/';
  let server: Server;

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
      const bytes = path.startsWith(PREFIX)
        ? files.get(posix.join('site', path.slice(PREFIX.length).replace(/(^|\/)$/u, '$1index.html')))
        : undefined;
      const type = TYPES[extname(path) || '.html'] ?? 'application/octet-stream';
      response.writeHead(bytes ? 200 : 404, { 'Content-Type': type }).end(bytes);
    });
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
  });
  afterAll(() => server.close());

  it('serves it from a folder of its own choice', async () => {
    await useSite(`http://localhost:${(server.address() as AddressInfo).port}${PREFIX}`);
  });
});
