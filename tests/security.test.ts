/**
 * That nothing runs and nothing is asked for but what the site brings along: told from every page's markup, and tried in a
 * browser on a page of every kind of a site that was built from hostile documents (scripts/verify/hostile).
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { convert } from '../scripts/convert/convert-content.ts';
import { writeFiles } from '../scripts/convert/emit/output-files.ts';
import { ACCEPTED, ODD_SYSTEMS, writeHostileContent } from '../scripts/verify/hostile/site-content.ts';
import { startServer, type RunningServer } from '../scripts/build/host/server.ts';
import { runBuild } from '../scripts/verify/testing/run-node.ts';
import { INLINE_SCRIPTS } from '../config/inline-scripts.ts';
import { CONTENT_SECURITY_POLICY, PAGE_POLICY } from '../config/security-policy.ts';
import { browsePath, checkPath, decodePath } from '../src/domain/model/address.ts';
import { fixedPaths } from '../src/domain/model/site-pages.ts';
import { visibleText } from '../src/domain/text/invisible.ts';
import { ORIGINAL } from '../src/schemas/locales.ts';
import { collectFaults, useBrowser } from './support/fixtures.ts';
import { HOST, SITES, filesOf, pagesOf, parsePage } from './support/sites.ts';

const FORBIDDEN = ['iframe', 'frame', 'object', 'embed', 'base', 'style', 'applet', 'portal'];
const isOutside = (address: string) => /^(?:[a-z][\w+.-]*:|\/\/|[\\/]{2})/iu.test(address.trim());

/**
 * A tag, so that what stands in attributes and scripts is not taken for some; with what stands between a script's or style
 * sheet's tags.
 */
const TAG =
  /<!--[\s\S]*?-->|<(?<name>[a-z][\w-]*)(?<rest>[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*)>(?:(?<=<(?:script|style)\b[^<]*)(?<content>[\s\S]*?)<\/(?:script|style)>)?/gu;

function attributesOf(text: string): Map<string, string> {
  const attributes = text.matchAll(/([^\s=/"']+)(?:="([^"]*)"|='([^']*)'|=([^\s"'>]*))?/gu);
  return new Map([...attributes].map(([, key = '', ...value]) => [key, value.join('')]));
}

/** What is wrong with a tag; nothing, mostly. */
function faultsOfTag(
  { name = '', rest = '', content = '' }: Record<string, string>,
  host?: string,
): string[] {
  const faults: string[] = [];
  const attributes = attributesOf(rest);
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
  if (href === undefined || !isOutside(href) || (host && href.startsWith(host))) return faults;
  if (name !== 'a') say('loads from outside');
  else if (!/^https?:\/\/[^/\\]/iu.test(href)) say('address of another scheme');
  else if (!/\bnoopener\b.*\bnoreferrer\b/u.test(attributes.get('rel') ?? ''))
    say('link that tells where it stands');
  return faults;
}

/** What is wrong with tags, by how they are written: most stand on every page. */
const known = new Map<string, string[]>();

/** What is wrong with a page; nothing, mostly. */
function faultsOf(
  html: string,
  { host, policy = PAGE_POLICY }: { host?: string; policy?: string } = {},
): string[] {
  const tags = [...html.matchAll(TAG)].filter(({ groups }) => groups?.name !== undefined);
  const faults = tags.flatMap(({ 0: written, groups = {} }) => {
    const key = `${host ?? ''} ${written}`;
    const found = known.get(key) ?? faultsOfTag(groups, host);
    known.set(key, found);
    return found;
  });
  const [stated] = tags.flatMap(({ groups }, index) => {
    const attributes = attributesOf(groups?.name === 'meta' ? (groups.rest ?? '') : '');
    const isPolicy = attributes.get('http-equiv') === 'Content-Security-Policy';
    return isPolicy ? { index, text: attributes.get('content')?.replaceAll('&#39;', "'") } : [];
  });
  if (stated?.text !== policy) faults.push('no policy, or another');
  const first = tags.findIndex(({ groups }) => groups?.name === 'script' || groups?.name === 'link');
  if (stated && first >= 0 && first < stated.index) faults.push('the policy comes too late');
  return faults;
}

/** Of all pages, the home page alone has a script that leads to the reader's language. */
const policyOf = (path: string) => (path === '/' ? CONTENT_SECURITY_POLICY : PAGE_POLICY);

// The site that knows its host has all that the other has, and whole addresses.
test('no page holds a script, handler, style or frame of its own, or loads from outside', () => {
  const pages = pagesOf(SITES.based);
  const faults = [...pages].flatMap(([path, html]) =>
    faultsOf(html, { host: HOST, policy: policyOf(path) }).map((fault) => `${path} ${fault}`),
  );
  expect(faults.slice(0, 10)).toEqual([]);
  expect(pages.size).toBeGreaterThan(100);
});

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

test('a script that gets into a page does not run', async () => {
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

describe('a site of hostile documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const root = join(folder, 'site');
  beforeAll(async () => {
    const content = join(folder, 'content');
    writeHostileContent(content);
    writeFiles(content, convert(content).files);
    await runBuild({
      CONTENT_DIR: content,
      OUT_DIR: root,
      PREVIEW_IMAGES: '0',
      OFFLINE: '0',
      LOCALES: ORIGINAL,
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('has the markup that any site has', () => {
    for (const [path, html] of pagesOf({ root, base: '/' }))
      expect(faultsOf(html, { policy: policyOf(path) }), path).toEqual([]);
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

  // Of all builds that tests make, this one alone is made with OFFLINE=0.
  test('has no offline copy, as it is built without, but what takes away that of earlier builds', () => {
    expect(readFileSync(join(root, 'sw.js'), 'utf8')).toBe(
      readFileSync('src/client/offline/removal.js', 'utf8'),
    );
    expect(filesOf({ root, base: '/' }).filter((path) => /^offline\/.*json$/u.test(path))).toEqual([]);
  });

  test('runs nothing and asks for nothing, whatever is done with it', async () => {
    await serve(root);
    const isClean = async (where: string) => {
      expect(await page.evaluate('window.__pwned'), where).toBeUndefined();
      expect(faults, where).toEqual([]);
    };
    for (const path of [
      ...fixedPaths(),
      '/demo/',
      '/demo/common/',
      '/demo/1001/',
      '/code/1001/',
      '/sources/demo/v1/',
      '/changes/demo/',
      '/changes/demo/v1/v2/',
    ]) {
      await open(path);
      await isClean(path);
    }
    await open('/no/such/page/');
    // The browser's own word for the answer.
    expect(faults.splice(0).filter((fault) => !fault.includes('404 (Not Found)'))).toEqual([]);

    await open('/');
    expect((await search('script')).join('\n')).toContain('<script>');
    const pagefind = page.waitForRequest((request) => /\/pagefind\/.*\.pagefind|wasm/u.test(request.url()));
    await page.getByRole('button', { name: '在各版本的全文里继续找' }).click();
    await pagefind;
    await isClean('search');
    await decode(
      ACCEPTED.map(({ code }) => ` errorcode ${code} <img src=x onerror="window.__pwned=1">`).join('\n'),
    );
    await isClean('decoder');
    const csv = await downloadCsv();
    expect(csv.split('\r\n').length).toBeGreaterThan(ACCEPTED.length);
    expect(csv).not.toMatch(/(?:^|,|")[=@]/mu);
    await isClean('list');
    await open('/demo/1001/');
    await page.locator('[data-copy=markdown]').first().click();
    await page.locator('[data-copy=markdown].copied').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('1001');
    await isClean('copying');
    await open(checkPath());
    await page.fill('#check-source', 'enum { A = 1001 }');
    await page.getByRole('button', { name: '核对' }).click();
    await page.locator('[data-check-result]').waitFor();
    await isClean('check');
    expect(await context.cookies()).toEqual([]);
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
