import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPort, startServer, type RunningServer } from '../../serve.ts';

let folder: string;
let server: RunningServer;
let based: RunningServer;

const FILES: Record<string, string> = {
  'index.html': '<h1>home</h1>',
  '404.html': '<h1>missing</h1>',
  'tencent-im/6206/index.html': '<h1>6206</h1>',
  'tencent-im/6206.json': '{}',
  'tencent-im/6206.md': '# 6206',
  'robots.txt': '全部',
  'feed.xml': '<feed/>',
  'logo.svg': '<svg/>',
  '_astro/app.js': `// ${'x'.repeat(4000)}`,
  'a.wasm': '\0asm',
  'pagefind/a.pf_index': 'pf',
  '错误.txt': 'x',
};

beforeAll(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'serve-'));
  folder = join(parent, 'dist');
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  server = await startServer({ root: folder, port: 0 });
  based = await startServer({ root: folder, port: 0, base: '/handbook' });
});

afterAll(async () => {
  await Promise.all([server.close(), based.close()]);
  rmSync(join(folder, '..'), { recursive: true });
});

/** Sends the path as it is written: `fetch` would resolve `..` first. */
function get(path: string, { method = 'GET', headers = {}, port = server.port } = {}) {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((done, fail) => {
    const sent = request({ host: 'localhost', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const found = response.headers as Record<string, string>;
        done({ status: response.statusCode ?? 0, headers: found, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', fail).end();
  });
}

describe('startServer', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/tencent-im/6206/', 'text/html; charset=utf-8'],
    ['/tencent-im/6206.json', 'application/json; charset=utf-8'],
    ['/tencent-im/6206.md', 'text/markdown; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/logo.svg', 'image/svg+xml; charset=utf-8'],
    ['/_astro/app.js', 'text/javascript; charset=utf-8'],
    ['/a.wasm', 'application/wasm'],
    ['/pagefind/a.pf_index', 'application/octet-stream'],
    ['/%E9%94%99%E8%AF%AF.txt?x=1', 'text/plain; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const { status, headers } = await get(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  it('leads a folder without its slash to the one with it, query and all', async () => {
    const { status, headers } = await get('/tencent-im/6206?a=1');
    expect([status, headers.location]).toEqual([308, '/tencent-im/6206/?a=1']);
  });

  it('never redirects to another host', async () => {
    const { headers } = await get('//tencent-im/6206');
    expect(headers.location ?? '').not.toMatch(/^\/\//);
  });

  it.each(['/nowhere/', '/nowhere', '/tencent-im/', '/robots.txt/'])(
    'answers %s with the 404 page',
    async (path) => {
      const { status, body } = await get(path);
      expect([status, body.toString()]).toEqual([404, '<h1>missing</h1>']);
    },
  );

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/x/..%5c..%5csecret.txt',
    '/%00',
    '/%zz',
    '/a/../../secret.txt',
  ])('refuses %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.toString()).not.toContain('secret');
  });

  it('takes a name that is too long for a file for one that is not there', async () => {
    expect((await get(`/${'9'.repeat(3000)}`)).status).toBe(404);
  });

  it('answers HEAD without a body and other methods not at all', async () => {
    const head = await get('/robots.txt', { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, '6']);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });

  it('compresses text for those who take it', async () => {
    const plain = await get('/_astro/app.js');
    for (const encoding of ['gzip', 'br']) {
      const { headers, body } = await get('/_astro/app.js', { headers: { 'accept-encoding': encoding } });
      expect(headers['content-encoding']).toBe(encoding);
      expect(body.length).toBeLessThan(plain.body.length / 10);
    }
    expect(
      (await get('/a.wasm', { headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding'],
    ).toBeUndefined();
    const refused = await get('/_astro/app.js', { headers: { 'accept-encoding': 'gzip;q=0' } });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('tells a reader that what he has is still right', async () => {
    const { headers } = await get('/');
    const again = await get('/', { headers: { 'if-none-match': headers.etag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('serves under a base path', async () => {
    const at = (path: string) => get(path, { port: based.port });
    expect(based.url).toBe(`http://localhost:${based.port}/handbook/`);
    expect((await at('/handbook/tencent-im/6206/')).status).toBe(200);
    expect((await at('/handbook/tencent-im/6206')).headers.location).toBe('/handbook/tencent-im/6206/');
    expect((await at('/handbook')).headers.location).toBe('/handbook/');
    expect((await at('/')).headers.location).toBe('/handbook/');
    expect((await at('/tencent-im/6206/')).status).toBe(404);
    expect((await at('/handbooks/')).status).toBe(404);
  });

  it('leads to a base path whose letters a header cannot hold', async () => {
    const chinese = await startServer({ root: folder, port: 0, base: '/手册/' });
    const { status, headers } = await get('/?a=1', { port: chinese.port });
    expect([status, headers.location]).toEqual([308, '/%E6%89%8B%E5%86%8C/?a=1']);
    expect((await get('/%E6%89%8B%E5%86%8C/', { port: chinese.port })).status).toBe(200);
    await chinese.close();
  });

  it('takes the next port where one is taken', async () => {
    const second = await startServer({ root: folder, port: server.port });
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });

  it('says what to do where there is no site', async () => {
    await expect(startServer({ root: join(folder, 'none') })).rejects.toThrow(
      /no built site in .*: run `npm run build`/,
    );
  });
});

describe('readPort', () => {
  it('reads whole numbers, and takes the usual one for what was left out or left empty', () => {
    expect(['8080', '0', '', undefined].map(readPort)).toEqual([8080, 0, 4321, 4321]);
  });

  it.each(['-1', '65536', '80.5', '1e3', '0x50', ' ', '80x'])('refuses "%s"', (text) => {
    expect(() => readPort(text)).toThrow(`"${text}" is no port`);
  });
});
