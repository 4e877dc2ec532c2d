/** `npm run dev`: what comes, changes or goes shows, a fault is told and ends nothing, and nothing is made twice. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { convert } from '../scripts/convert/convert-content.ts';
import { writeFiles } from '../scripts/convert/emit/output-files.ts';
import { readSystems } from '../scripts/convert/read/project.ts';
import { latestRecords } from '../src/domain/model/entry.ts';
import { freePort, writeSmallContent } from './support/fixtures.ts';

const PATIENT = { timeout: 240_000, interval: 200 };

const RUNNER = Object.fromEntries(
  ['VITEST', 'DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL'].map((name) => [name, undefined]),
);

let port: number;
let work: string;
/** What is there when the server starts, and stays as it is. */
let initial: string;
/** A copy of it, which is worked on. */
let content: string;
let server: ChildProcess;
let printed = '';
beforeAll(async () => {
  port = await freePort();
  work = mkdtempSync(join(tmpdir(), 'dev-'));
  [initial, content] = [join(work, 'initial'), join(work, 'content')];
  writeSmallContent(initial);
  writeFiles(initial, convert(initial).files);
  cpSync(initial, content, { recursive: true });
  // None of what the test runner sets: Astro serves nothing inside it.
  const env = { ...process.env, ...RUNNER, NODE_ENV: 'development', NODE_DEBUG: 'content' };
  server = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port), '--content', content], { env });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  }
});
afterAll(() => {
  server.kill();
  rmSync(work, { recursive: true });
});

async function textOf(path: string): Promise<string> {
  try {
    return await (await fetch(`http://localhost:${port}${path}`)).text();
  } catch {
    return '';
  }
}

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the site has made of the content so far, each by its name: NODE_DEBUG tells (src/data/per-build.ts). */
async function made(): Promise<(string | undefined)[]> {
  // An answer may be here before what was printed ahead of it, which waits in a pipe.
  await new Promise(setImmediate);
  return [...printed.matchAll(/^CONTENT \d+: (\w+)$/gmu)].map(([, name]) => name);
}

function onlySystem() {
  const [system] = readSystems(initial);
  const entries = system?.entries.filter(({ kind }) => kind === 'exact') ?? [];
  const [version] = system?.manifest.versions ?? [];
  const [entry] = entries;
  if (!system || !version || !entry) throw new Error('no system');
  return { system, version, entry, entries };
}

test('what the site makes of the content, it makes once', async () => {
  const { entry, entries } = onlySystem();
  await expect.poll(() => textOf(`/${entry.id}/`), PATIENT).toContain('class="code-page"');
  const paths = ['/api/v1/codes.json', '/browse/codes.json', '/search/texts.json'];
  for (const path of paths) expect((await textOf(path)).length, path).toBeGreaterThan(100);
  const before = await made();
  expect(before.filter((name) => name === 'systems')).toHaveLength(1);
  expect(before.filter((name) => name === 'entryContexts')).toHaveLength(1);
  for (const { id } of entries.slice(0, 9)) {
    for (const path of [`/${id}/`, `/${id}.json`, `/${id}.md`]) expect(await textOf(path), path).not.toBe('');
  }
  for (const path of paths) await textOf(path);
  expect(await made()).toEqual(before);
});

test('a changed document shows, and a fault in one ends nothing', async () => {
  const { system, version, entry } = onlySystem();
  const [said] = latestRecords(entry);
  if (!said) throw new Error('a code without words');
  const path = `/${entry.id}/`;
  await expect.poll(() => textOf(path), PATIENT).toContain('class="code-page"');

  const document = join(content, 'sources', system.id, version.file);
  const manifest = join(content, 'systems', `${system.id}.yaml`);
  const before = readFileSync(document, 'utf8');
  const after = before.replaceAll(said.text.text, `${said.text.text}（为测试而改）`);
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(sumOf(before), sumOf(after)));
  // Saved again until it shows: what changes before the watcher has seen the file for the first time, it can't notice.
  const save = () => {
    writeFileSync(document, after);
    return textOf(path);
  };
  await expect.poll(save, { ...PATIENT, interval: 2000 }).toContain('（为测试而改）');

  writeFileSync(document, `${after}\n`);
  await expect.poll(() => printed, PATIENT).toContain('Documents are kept verbatim');
  await expect.poll(() => textOf(path), PATIENT).toContain('（为测试而改）');
});

test('a new version shows at once, with all its codes, and goes again', async () => {
  const { system, version, entry, entries } = onlySystem();
  const folder = join(content, 'sources', system.id);
  const manifest = join(content, 'systems', `${system.id}.yaml`);
  // Without what the test before left in the document, of which the manifest knows nothing.
  cpSync(join(initial, 'sources', system.id), folder, { recursive: true });
  const [before, document] = [join(initial, 'systems', `${system.id}.yaml`), join(folder, version.file)].map(
    (file) => readFileSync(file, 'utf8'),
  ) as [string, string];
  const newer = `${document}\n`;
  writeFileSync(join(folder, 'next.md'), newer);
  const item = before.slice(before.indexOf(`  - id: ${version.id}`));
  const next = item
    .replace(sumOf(document), sumOf(newer))
    .replace(`file: ${version.file}`, 'file: next.md')
    .replace(/date: .+/u, 'date: null')
    .replace(/dateBasis: .+/u, 'dateBasis: none')
    .replace(`id: ${version.id}`, 'id: next')
    .replace(`label: ${version.label}`, 'label: 下一版');
  writeFileSync(manifest, `${before}${next}`);
  await expect.poll(() => textOf(`/sources/${system.id}/next/`), PATIENT).toContain('下一版');
  for (const { id } of [entry, entries.at(-1) ?? entry]) {
    const page = await textOf(`/${id}/`);
    expect(page, id).toContain('下一版');
    expect(page, id).not.toContain('已移除');
  }
  expect(await textOf(`/changes/${system.id}/${version.id}/next/`)).toContain('下一版');

  // As git takes it away.
  rmSync(join(content, 'codes', system.id, 'next.json'));
  for (const file of ['permalinks.json', 'permalinks.sha256'])
    cpSync(join(initial, file), join(content, file));
  rmSync(join(folder, 'next.md'));
  writeFileSync(manifest, before);
  await expect.poll(() => textOf(`/${entry.id}/`), PATIENT).not.toContain('下一版');
});

test('a new system shows without a new start', async () => {
  const further = 'scripts/convert/fixtures/cases/named-like-what-objects-have';
  const document = readFileSync(join(further, 'sources/constructor/constructor.md'), 'utf8');
  mkdirSync(join(content, 'sources/constructor'));
  writeFileSync(join(content, 'sources/constructor/constructor.md'), document);
  const manifest = readFileSync(join(further, 'systems/constructor.yaml'), 'utf8');
  writeFileSync(join(content, 'systems/constructor.yaml'), manifest.replace('AUTO', sumOf(document)));
  await expect.poll(() => textOf('/constructor/server/2001/'), PATIENT).toContain('参数错误');
  expect(await textOf('/constructor/server/2001.json')).toContain('参数错误');
});
