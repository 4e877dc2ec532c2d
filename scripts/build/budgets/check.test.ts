import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSystem } from '../../verify/testing/synthetic-system.ts';
import { checkBudgets, heaviestPages, weighPages } from './check.ts';
import { firstViewReader } from './first-view.ts';
import { BUDGETS, SET_WITH, TWO_ROUND_TRIPS, type Budget, type Template } from './table.ts';
import { templateFinder } from './template.ts';

const system = makeSystem({ codes: 2, versions: 2 });
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'budgets-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
/** Text that hardly compresses, the same in every run. */
const noise = (length: number) => {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (seed % 90));
  })
    .join('')
    .replace(/[<>&"]/gu, '.');
};

describe('the first view of a page', () => {
  const read = async (html: string, base = '/') =>
    (await firstViewReader(root, base)('x/index.html', html)).map(({ role, path }) => `${role} ${path}`);

  it('holds sheets, scripts with all that they import, icon and manifest; each file once', async () => {
    write('a.css', 'a');
    write('_astro/one.js', 'import{a}from"./two.js";import"./three.js";import("./later.js")');
    write('_astro/two.js', 'export*from"./three.js"');
    write('_astro/three.js', '');
    write('_astro/later.js', '');
    write('i.svg', '');
    write('m.webmanifest', '');
    const html =
      '<link rel="stylesheet" href="/a.css"><link rel="shortcut icon" href="/i.svg"/>' +
      '<link rel="manifest" href="/m.webmanifest"><link rel="canonical" href="/nowhere/">' +
      '<script type="module" src="/_astro/one.js"></script><script src="/_astro/three.js"></script>' +
      '<script>inline()</script>';
    expect(await read(html)).toEqual([
      'page x/index.html',
      'sheet a.css',
      'icon i.svg',
      'manifest m.webmanifest',
      'script _astro/one.js',
      'script _astro/two.js',
      'script _astro/three.js',
    ]);
  });

  it('reads addresses under a base path', async () => {
    write('a.css', 'a');
    expect(await read('<link href="/docs/b/a.css" rel="stylesheet">', '/docs/b')).toEqual([
      'page x/index.html',
      'sheet a.css',
    ]);
  });

  it.each(['/gone.css', '//elsewhere.example/a.css', 'https://elsewhere.example/a.css'])(
    'refuses a page that asks for %s',
    async (address) => {
      await expect(read(`<link rel="stylesheet" href="${address}">`)).rejects.toThrow(
        `x/index.html asks for ${address}, which the site does not have`,
      );
    },
  );
});

describe('the template of a page', () => {
  const templateOf = templateFinder([system]);
  const module = system.manifest.modules[0]?.id ?? '';

  it.each<[string, Template]>([
    ['/', 'home'],
    [`/${system.id}/`, 'system'],
    [`/${system.id}/${module}/`, 'module'],
    [`/${system.id}/1/`, 'code'],
    [`/${system.id}/${module}/-1/`, 'code'],
    ['/code/', 'numbers'],
    ['/code/-1/', 'number'],
    ['/changes/one/', 'system-changes'],
    ['/changes/one/a/b/', 'version-changes'],
    ['/sources/', 'sources'],
    ['/sources/one/a/', 'source'],
    ['/404.html', 'missing'],
    ['/nobody-thought-of-it/', 'text'],
  ])('%s: %s', (address, template) => {
    expect(templateOf(address, '<!DOCTYPE html>')).toBe(template);
  });

  it('knows a page that only leads on by what it says', () => {
    expect(templateOf(`/${system.id}/1/`, '<meta http-equiv="refresh" content="0">')).toBe('redirect');
  });
});

describe('the check', () => {
  const codePage = () => `${system.id}/1/index.html`;
  const weigh = () => weighPages(root, '/', [system]);

  it('names the page, what is too much, and the biggest files', async () => {
    write('a.css', noise(30_000));
    write(codePage(), `<link rel="stylesheet" href="/a.css">${noise(30_000)}`);
    write(`${system.id}/2/index.html`, 'light');
    const pages = await weigh();
    expect(() => {
      checkBudgets(pages);
    }).toThrow(
      /^1 of 2 pages over .*\n {2}\/[^/]+\/1\/ \(code\): [\d,]+ bytes before the first paint, 43,800 allowed.*HTML [\d,]+, a\.css [\d,]+\n/u,
    );
  });

  it('lets nothing through of any kind: bytes, script, requests', async () => {
    for (let count = 0; count < 7; count++) write(`${count}.js`, noise(600));
    const scripts = Array.from(
      { length: 7 },
      (_, count) => `<script type="module" src="/${count}.js"></script>`,
    );
    write(codePage(), scripts.join(''));
    const pages = await weigh();
    expect(() => {
      checkBudgets(pages);
    }).toThrow(/script before anybody touches it, 3,450 allowed; 8 requests in the first view, 6 allowed/u);
  });

  it('leaves room for other documents than the budgets were set with: lists at will, codes two round trips', async () => {
    const usual = makeSystem({ codes: SET_WITH.codes, versions: SET_WITH.documents });
    const check = async (content: typeof system) => {
      checkBudgets(await weighPages(root, '/', [content]));
    };
    write(`${system.id}/index.html`, noise(60_000));
    await expect(check(usual)).rejects.toThrow('(system)');
    await check(system);
    write(codePage(), noise(40_000));
    await expect(check(usual)).rejects.toThrow(/\(code\).* 14,600 allowed/u);
    await check(system);
    write(codePage(), noise(60_000));
    await expect(check(system)).rejects.toThrow(/\(code\).* 43,800 allowed/u);
  });

  it('finds the heaviest page of each template', async () => {
    write(codePage(), noise(500));
    write(`${system.id}/2/index.html`, noise(5_000));
    expect([...heaviestPages(await weigh())].map(([template, { address }]) => [template, address])).toEqual([
      ['code', `/${system.id}/2/`],
    ]);
  });
});

it('has no budget beyond what the site is for', () => {
  expect(BUDGETS.code).toMatchObject({ paint: 14_600, script: 3_450, requests: 6 });
  expect(BUDGETS.code.view).toBeLessThanOrEqual(25_000);
  for (const [template, budget] of Object.entries<Budget>(BUDGETS)) {
    expect(budget.paint, template).toBeLessThanOrEqual(TWO_ROUND_TRIPS);
    expect(budget.view, template).toBeGreaterThanOrEqual(budget.paint + budget.script);
  }
});
