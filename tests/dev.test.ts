/** `npm run dev`: a changed document shows, a faulty one is told and ends nothing. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSystems } from '../scripts/convert/read/project.ts';
import { latestRecords } from '../src/domain/model/entry.ts';
import { freePort } from './support/fixtures.ts';
import { CONTENT } from './support/sites.ts';

const PATIENT = { timeout: 60_000, interval: 200 };

const RUNNER = Object.fromEntries(
  ['VITEST', 'DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL'].map((name) => [name, undefined]),
);

let port: number;
let content: string;
let server: ChildProcess;
let printed = '';
beforeAll(async () => {
  port = await freePort();
  content = mkdtempSync(join(tmpdir(), 'dev-'));
  cpSync(CONTENT, content, { recursive: true });
  // None of what the test runner sets: Astro serves nothing inside it.
  const env = { ...process.env, ...RUNNER, NODE_ENV: 'development' };
  server = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port), '--content', content], { env });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  }
});
afterAll(() => {
  server.kill();
  rmSync(content, { recursive: true });
});

async function textOf(path: string): Promise<string> {
  try {
    return await (await fetch(`http://localhost:${port}${path}`)).text();
  } catch {
    return '';
  }
}

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');

test('a changed document shows, and a fault in one ends nothing', async () => {
  // Of one version: nothing that people wrote about its changes could become stale.
  const system = readSystems(CONTENT).find(({ manifest }) => manifest.versions.length === 1);
  const entry = system?.entries.find(({ kind }) => kind === 'exact');
  const [said] = entry ? latestRecords(entry) : [];
  if (!system || !entry || !said) throw new Error('no system of one version');
  const path = `/${entry.id}/`;
  await expect.poll(() => textOf(path), PATIENT).toContain('class="code-page"');

  const document = join(content, 'sources', system.id, system.manifest.versions[0]?.file ?? '');
  const manifest = join(content, 'systems', `${system.id}.yaml`);
  const before = readFileSync(document, 'utf8');
  const after = before.replaceAll(said.text.text, `${said.text.text}（为测试而改）`);
  writeFileSync(document, after);
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(sumOf(before), sumOf(after)));
  await expect.poll(() => textOf(path), PATIENT).toContain('（为测试而改）');

  writeFileSync(document, `${after}\n`);
  await expect.poll(() => printed, PATIENT).toContain('Documents are kept verbatim');
  await expect.poll(() => textOf(path), PATIENT).toContain('（为测试而改）');
});
