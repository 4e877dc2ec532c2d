/**
 * That nothing runs and nothing is asked for but what the site brings along: told from every page's markup, tried in a
 * browser on a page of every kind, and on a site that was built from hostile documents (scripts/verify/hostile).
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { convert } from '../scripts/convert/convert-content.ts';
import { writeFiles } from '../scripts/convert/emit/output-files.ts';
import { ACCEPTED, ODD_SYSTEMS, writeHostileContent } from '../scripts/verify/hostile/site-content.ts';
import { readSystems } from '../scripts/convert/read/project.ts';
import { startServer, type RunningServer } from '../scripts/build/host/server.ts';
import { runBuild } from '../scripts/verify/testing/run-node.ts';
import { INLINE_SCRIPTS, LANGUAGE_SCRIPT } from '../config/inline-scripts.ts';
import { CONTENT_SECURITY_POLICY, PAGE_POLICY } from '../config/security-policy.ts';
import {
  browsePath,
  checkPath,
  codePath,
  decodePath,
  fixedPaths,
  modulePath,
  numberPath,
  sourcePath,
  systemChangesPath,
  systemPath,
  versionChangesPath,
} from '../src/domain/model/address.ts';
import { visibleText } from '../src/domain/text/invisible.ts';
import { collectFaults, useBrowser } from './support/fixtures.ts';
import { CONTENT, SITES, pagesOf, parsePage, type BuiltSite } from './support/sites.ts';

interface Tag {
  name: string;
  attributes: Map<string, string>;
  /** What stands between a script's or style sheet's tags. */
  content: string;
}

/** The tags of a page, one after the other, so that what stands in attributes and scripts is not taken for some. */
function tagsOf(html: string): Tag[] {
  const tag =
    /<!--[\s\S]*?-->|<(?<name>[a-z][\w-]*)(?<rest>(?:[^"'>]|"[^"]*"|'[^']*')*)>(?:(?<=<(?:script|style)\b[^<]*)(?<content>[\s\S]*?)<\/(?:script|style)>)?/gu;
  return [...html.matchAll(tag)].flatMap(({ groups }) => {
    const { name, rest = '', content = '' } = groups ?? {};
    if (name === undefined) return [];
    const attributes = rest.matchAll(/([^\s=/"']+)(?:="([^"]*)"|='([^']*)'|=([^\s"'>]*))?/gu);
    const values = [...attributes].map(([, key = '', ...value]): [string, string] => [key, value.join('')]);
    return [{ name, attributes: new Map(values), content }];
  });
}

const FORBIDDEN = ['iframe', 'frame', 'object', 'embed', 'base', 'style', 'applet', 'portal'];
const isOutside = (address: string) => /^(?:[a-z][\w+.-]*:|\/\/|[\\/]{2})/iu.test(address.trim());

/** What is wrong with a page; nothing, mostly. */
function faultsOf(html: string, host?: string): string[] {
  const faults: string[] = [];
  const tags = tagsOf(html);
  const policy = tags.findIndex(
    ({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy',
  );
  const firstScript = tags.findIndex(({ name }) => name === 'script' || name === 'link');
  const stated = tags[policy]?.attributes.get('content')?.replaceAll('&#39;', "'");
  const wanted = html.includes(LANGUAGE_SCRIPT) ? CONTENT_SECURITY_POLICY : PAGE_POLICY;
  if (stated !== wanted) faults.push('no policy, or another');
  if (firstScript >= 0 && firstScript < policy) faults.push('the policy comes too late');
  for (const { name, attributes, content } of tags) {
    const say = (fault: string) =>
      faults.push(`${fault}: <${name} ${[...attributes].join(' ').slice(0, 100)}>`);
    if (FORBIDDEN.includes(name)) say('forbidden element');
    const isData = /^application\/(?:ld\+)?json$/u.test(attributes.get('type') ?? '');
    if (name === 'script' && !attributes.has('src') && !isData && !INLINE_SCRIPTS.includes(content))
      say('inline script');
    for (const [key, value] of attributes) {
      if (/^on|^style$|^srcdoc$|^ping$/iu.test(key)) say(`attribute ${key}`);
      if (['src', 'srcset', 'action', 'formaction', 'poster'].includes(key) && isOutside(value))
        say('loads from outside');
    }
    const href = attributes.get('href');
    if (href === undefined || !isOutside(href) || (host && href.startsWith(host))) continue;
    if (name !== 'a') say('loads from outside');
    else if (!/^https?:\/\/[^/\\]/iu.test(href)) say('address of another scheme');
    else if (!/\bnoopener\b.*\bnoreferrer\b/u.test(attributes.get('rel') ?? ''))
      say('link that tells where it stands');
  }
  return faults;
}

describe.each(Object.entries<BuiltSite>({ root: SITES.root, based: SITES.based }))(
  'markup of %s',
  (_, site) => {
    test('no page holds a script, handler, style or frame of its own, or loads from outside', () => {
      const pages = pagesOf(site);
      const faults = [...pages].flatMap(([path, html]) =>
        faultsOf(html, site.host).map((fault) => `${path} ${fault}`),
      );
      expect(faults.slice(0, 10)).toEqual([]);
      expect(pages.size).toBeGreaterThan(100);
    });
  },
);

test('each of these would be found', () => {
  const meta = `<meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}"/>`;
  expect(faultsOf(`${meta}<p title="<script>">甲</p><script>${INLINE_SCRIPTS[0] ?? ''}</script>`)).toEqual(
    [],
  );
  const bad = [
    ...['<script>alert(1)</script>', '<b onclick="x">', '<b style="x">', '<style>x</style>', '<iframe>'],
    ...[
      '<a href="javascript:x">',
      '<a href=data:x>',
      '<a href=" JAVASCRIPT:x">',
      '<a href="https://a.example/">',
    ],
    ...[
      '<img src="//a.example/">',
      '<link rel="icon" href="https://a.example/">',
      '<form action="https://a.example/">',
    ],
  ];
  for (const markup of bad) expect(faultsOf(meta + markup), markup).toHaveLength(1);
  expect(faultsOf(`<script src="/x"></script>${meta}`)).toEqual(['the policy comes too late']);
  expect(faultsOf('<p>')).toEqual(['no policy, or another']);
});

const browser = useBrowser();
let server: RunningServer | undefined;
let context: BrowserContext;
let page: Page;
/** Everything that a page should not have done. */
let faults: string[];
beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`violation: ${violatedDirective} ${blockedURI}`);
    });
  });
  faults = collectFaults(context);
  context.on('request', (request) => {
    const isOwn = new URL(request.url()).origin === new URL(server?.url ?? '').origin;
    if (!isOwn && !/^(?:data|blob):/u.test(request.url())) faults.push(`asked for ${request.url()}`);
  });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await server?.close();
});

const serve = async (root: string) => {
  server = await startServer({ root, port: 0 });
};
const open = (path: string) => page.goto(new URL(path, server?.url).href);

async function search(words: string, hits = 'dialog[open] li a'): Promise<string[]> {
  if ((await page.locator('dialog[open]').count()) === 0) await page.keyboard.press('Control+K');
  await page.locator('dialog[open] input').fill(words);
  await page.locator(hits).first().waitFor();
  return page.locator(hits).allTextContents();
}
async function decode(log: string): Promise<void> {
  await open(decodePath());
  // Long enough for the worker.
  await page
    .locator('textarea')
    .first()
    .fill('x'.repeat(20_000) + log);
  await page.locator('.found').first().waitFor();
}
async function downloadCsv(): Promise<string> {
  await open(browsePath());
  const button = page.getByRole('button', { name: '下载 CSV' });
  await page.locator('[data-rows]').waitFor({ state: 'attached' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFileSync(await download.path(), 'utf8');
}

describe('in a browser, nothing breaks the policy', () => {
  const systems = readSystems(CONTENT);
  const paths = systems.flatMap(({ id, manifest, entries }) => {
    const [first, second] = manifest.versions;
    const exact = entries.find(({ kind }) => kind === 'exact');
    const gone = entries.find(({ status }) => status === 'removed');
    return [
      systemPath(id),
      modulePath(id, manifest.modules[0]?.id ?? ''),
      ...[exact, gone].flatMap((entry) => (entry ? [codePath(entry)] : [])),
      ...(exact ? [numberPath(exact.code)] : []),
      ...(first ? [sourcePath(id, first.id)] : []),
      ...(first && second ? [systemChangesPath(id), versionChangesPath(id, first.id, second.id)] : []),
    ];
  });

  test('on a page of every kind', async () => {
    await serve(SITES.root.root);
    for (const path of [...fixedPaths(), ...paths]) {
      await open(path);
      expect(await page.evaluate(() => document.cookie), path).toBe('');
      expect(faults, path).toEqual([]);
    }
    await open('/no/such/page/');
    // The browser's own word for the answer.
    expect(faults.filter((fault) => !fault.includes('404 (Not Found)'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });

  test('while it is used', async () => {
    await serve(SITES.root.root);
    const [entry] = systems.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'exact'));
    if (!entry) throw new Error('no code');
    await open('/');
    await search(entry.code);
    await search('失败');
    const pagefind = page.waitForRequest((request) => /\/pagefind\/.*\.pagefind|wasm/u.test(request.url()));
    await page.getByRole('button', { name: '在各版本的全文里继续找' }).click();
    await pagefind;
    await decode(` errorcode ${entry.code}`);
    expect((await downloadCsv()).split('\r\n').length).toBeGreaterThan(100);
    await open(codePath(entry));
    await page.locator('[data-copy=markdown]').first().click();
    await page.locator('[data-copy=markdown].copied').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(entry.code);
    await open(checkPath());
    await page.fill('#check-source', `enum { A = ${entry.code} }`);
    await page.getByRole('button', { name: '核对' }).click();
    await page.locator('[data-check-result]').waitFor();
    expect(faults).toEqual([]);
  });

  test('and a script that gets into a page does not run', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pwned-'));
    try {
      cpSync(join(SITES.root.root, '404.html'), join(folder, 'plain.html'));
      const html = readFileSync(join(folder, 'plain.html'), 'utf8');
      const script = '<script>window.__pwned = 1</script><img src="/x.png" onerror="window.__pwned = 1">';
      writeFileSync(join(folder, 'index.html'), html.replace('</main>', `${script}</main>`));
      await serve(folder);
      // By the page's own word, as where a host sends no header.
      await page.route('**/*', async (route) => {
        const response = await route.fetch();
        const headers = Object.entries(response.headers()).filter(
          ([name]) => name !== 'content-security-policy',
        );
        await route.fulfill({ response, headers: Object.fromEntries(headers) });
      });
      await open('/');
      expect(await page.evaluate('window.__pwned')).toBeUndefined();
      const violations = faults.filter((fault) => fault.includes('violation: '));
      expect(violations.map((fault) => fault.split('violation: ')[1])).toEqual(
        expect.arrayContaining(['script-src-elem inline', 'script-src-attr inline']),
      );
      // Without the policy it would.
      writeFileSync(
        join(folder, 'index.html'),
        html.replace('Content-Security-Policy', 'x').replace('</main>', `${script}</main>`),
      );
      await open('/');
      expect(await page.evaluate('window.__pwned')).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a site of hostile documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const root = join(folder, 'site');
  beforeAll(async () => {
    const content = join(folder, 'content');
    writeHostileContent(content);
    writeFiles(content, convert(content).files);
    await runBuild({ CONTENT_DIR: content, OUT_DIR: root, PREVIEW_IMAGES: '0' });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('has the markup that any site has', () => {
    for (const [path, html] of pagesOf({ root, base: '/' })) expect(faultsOf(html), path).toEqual([]);
  });

  test('shows each text as it was written, on the page and beside it', () => {
    const pages = pagesOf({ root, base: '/' });
    for (const { code, text } of ACCEPTED) {
      const page = parsePage(pages, `/demo/${code}/`);
      expect(page('.vendor p').text(), code).toContain(text);
      expect(page('title').text(), code).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u);
      const data = JSON.parse(readFileSync(join(root, `demo/${code}.json`), 'utf8')) as unknown;
      expect(JSON.stringify(data), code).toContain(JSON.stringify(text).slice(1, -1));
      const markdown = readFileSync(join(root, `demo/${code}.md`), 'utf8');
      expect(markdown, code).toBe(visibleText(markdown));
      // Nothing that Markdown lets through as HTML.
      expect(markdown, code).not.toMatch(/(?<!\\)<(?:script|img|b|style|iframe|svg)\b/u);
    }
  });

  test('has the pages of systems, modules and versions whose names mean something else to programs', () => {
    const pages = pagesOf({ root, base: '/' });
    for (const id of ODD_SYSTEMS) {
      for (const path of [`/${id}/`, `/${id}/constructor/`, `/sources/${id}/constructor/`]) {
        expect(parsePage(pages, path)('h1').text(), path).not.toBe('');
      }
      expect(parsePage(pages, `/${id}/constructor/9001/`)('main').text()).toContain('奇名');
      expect(parsePage(pages, '/code/9001/')(`a[href="/${id}/constructor/9001/"]`)).not.toHaveLength(0);
    }
  });

  test('runs nothing and asks for nothing, whatever is done with it', async () => {
    await serve(root);
    const isClean = async () => {
      expect(await page.evaluate('window.__pwned')).toBeUndefined();
      expect(faults).toEqual([]);
    };
    for (const path of [
      ...fixedPaths(),
      '/demo/',
      '/demo/common/',
      '/sources/demo/v1/',
      '/changes/demo/v1/v2/',
      '/demo/1001/',
    ]) {
      await open(path);
      await isClean();
    }
    await open('/');
    const hits = await search('script');
    expect(hits.join('\n')).toContain('<script>');
    await isClean();
    await decode(
      ACCEPTED.map(({ code }) => ` errorcode ${code} <img src=x onerror="window.__pwned=1">`).join('\n'),
    );
    await isClean();
    const csv = await downloadCsv();
    expect(csv).not.toMatch(/(?:^|,|")[=@]/mu);
    await isClean();
  });

  test('shows what is not seen, and keeps it from turning the words around it', async () => {
    await serve(root);
    const turned = ACCEPTED.find(({ text }) => text.includes('\u202E'));
    await open(`/demo/${turned?.code ?? ''}/`);
    const mark = page.locator('.vendor bdi.unseen').first();
    expect(await mark.getAttribute('data-u')).toBe('〔U+202E〕');
    // The digits behind it stand in reading order: each further to the right.
    const places = await mark.evaluate((element) => {
      const text = element.nextSibling;
      const range = document.createRange();
      return Array.from({ length: 4 }, (_, index) => {
        range.setStart(text ?? element, index);
        range.setEnd(text ?? element, index + 1);
        return range.getBoundingClientRect().left;
      });
    });
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(4);
  });
});
