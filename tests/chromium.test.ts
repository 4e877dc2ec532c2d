/** The browser of the tests, unpacked where others have left something, and by several at once. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { MARK } from '../scripts/shared/owner.ts';
import { chromiumPath, UNPACKING } from '../scripts/verify/testing/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'chromium-test-'));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const hasPackage = process.platform === 'linux' && process.arch === 'x64';

test.skipIf(!hasPackage)(
  'several who unpack it at once get one whole browser, whatever lies about',
  async () => {
    vi.stubEnv('CHROMIUM_PATH', '');
    const [cache, temporary] = [join(folder, '缓存 cache'), join(folder, 'tmp')];
    // What the package itself would take for the browser, and what a process that was killed left.
    const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')) as {
      version: string;
    };
    const ended = 2 ** 22 + 1;
    const killed = join(cache, `chromium-${version}-aB3dE6`);
    for (const place of [temporary, killed]) {
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, 'chromium'), 'cut off');
    }
    const owner = { purpose: UNPACKING, host: hostname(), pid: ended };
    writeFileSync(join(killed, MARK), JSON.stringify(owner));
    vi.stubEnv('TMPDIR', temporary);
    const paths = await Promise.all([chromiumPath(cache), chromiumPath(cache)]);
    expect(new Set(paths).size).toBe(1);
    expect(readdirSync(cache)).toEqual([expect.stringMatching(/^chromium-[\d.]+$/u)]);
    expect(execFileSync(paths[0], ['--version'], { encoding: 'utf8' })).toMatch(/Chromium|Chrome/u);
    expect(readdirSync(temporary)).toEqual(['chromium']);
  },
);

test('another browser is the one that is named', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/opt/browser');
  expect(await chromiumPath(folder)).toBe('/opt/browser');
});
