import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nginxConfig } from '../scripts/build/host/nginx.ts';
import { HEADERS, IMMUTABLE } from '../scripts/build/host/rules.ts';
import { freePort } from './support/fixtures.ts';
import { filesOf, SITES } from './support/sites.ts';

function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasNginx()).each([SITES.root, SITES.based])('nginx, under $base', (site) => {
  let folder: string;
  let server: ChildProcess;
  let port = 0;
  const get = (path: string, encoding = 'gzip') =>
    fetch(`http://localhost:${port}${path}`, {
      redirect: 'manual',
      headers: { 'accept-encoding': encoding },
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    port = await freePort();
    const config = join(folder, 'nginx.conf');
    mkdirSync(join(folder, 'logs'));
    const http = `access_log off; client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};`;
    writeFileSync(
      config,
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; ${process.getuid?.() === 0 ? 'user root;' : ''} events {}
       http { ${http} ${nginxConfig({ root: site.root, base: site.base, port, locales: ['en'] })} }`,
    );
    execFileSync('nginx', ['-t', '-q', '-c', config, '-p', folder]);
    server = spawn('nginx', ['-c', config, '-p', folder], { stdio: 'ignore' });
    for (let attempt = 0; attempt < 1200; attempt++) {
      const up = await get(site.base).then(
        () => true,
        () => false,
      );
      if (up) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('nginx did not answer');
  });
  afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true });
  });

  test('sends pages with the headers, compressed', async () => {
    const answer = await get(`${site.base}tencent-im/6206/`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    for (const [name, value] of Object.entries(HEADERS)) expect(answer.headers.get(name)).toBe(value);
    expect(await answer.text()).toContain('6206');
  });

  test.each([
    ['tencent-im/6206.json', 'application/json; charset=utf-8'],
    ['tencent-im/6206.md', 'text/markdown; charset=utf-8'],
    ['api/v1/codes.csv', 'text/csv; charset=utf-8'],
    ['api/examples/err-bot.mjs', 'text/javascript; charset=utf-8'],
    ['favicon.svg', 'image/svg+xml; charset=utf-8'],
  ])('sends %s as %s', async (path, type) => {
    const answer = await get(site.base + path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  });

  test('keeps files with a sum in their name for ever', async () => {
    const [script] = filesOf(site).filter((path) => /^_astro\/.*\.js$/u.test(path));
    const answer = await get(site.base + (script ?? ''));
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, IMMUTABLE]);
    expect((await get(`${site.base}_astro/gone.js`)).headers.get('cache-control')).toBeNull();
  });

  test('adds the slash, and answers what is missing with the page for it', async () => {
    const moved = await get(`${site.base}tencent-im/6206`);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${site.base}tencent-im/6206/`]);
    for (const path of ['tencent-im/99999999/', '_astro/']) {
      const missing = await get(site.base + path);
      expect([missing.status, await missing.text()]).toEqual([
        404,
        readFileSync(join(site.root, '404.html'), 'utf8'),
      ]);
    }
  });
});

test.each([SITES.root, SITES.based])('_headers stands beside the pages of $base', (site) => {
  expect(readFileSync(join(site.root, '_headers'), 'utf8')).toContain(
    `${site.base}*\n  Content-Security-Policy: `,
  );
});

test('the workflow for GitHub Pages runs commands that the project has, and publishes what they build', () => {
  const workflow = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as {
    jobs: {
      publish: {
        steps: {
          uses?: string;
          run?: string;
          env?: Record<string, string>;
          with?: Record<string, unknown>;
        }[];
      };
    };
  };
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const { steps } = workflow.jobs.publish;
  const commands = steps.flatMap(({ run }) => run ?? []);
  for (const command of commands.filter((text) => text !== 'npm ci')) {
    if (command.startsWith('npm '))
      expect(Object.keys(scripts)).toContain(command.replace(/^npm (?:run )?(\S+).*/u, '$1'));
    else expect(existsSync(command.replace('sudo ', '')), command).toBe(true);
  }
  const build = steps.find(({ run }) => run === 'npm run build');
  expect(Object.keys(build?.env ?? {})).toEqual(['BASE_PATH', 'SITE_URL']);
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'));
  expect(upload?.with).toMatchObject({ path: 'dist' });
});

test('the container file copies what the build makes, with commands that the project has', () => {
  const text = readFileSync('deploy/Dockerfile', 'utf8');
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const [, name = ''] of text.matchAll(/npm run --silent ([\w:-]+)/gu))
    expect(Object.keys(scripts)).toContain(name);
  expect(text).toMatch(/COPY --from=build \/project\/dist \/site/u);
});
