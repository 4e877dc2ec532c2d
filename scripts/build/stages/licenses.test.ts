import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { licensedScripts } from '../../../config/vite-plugins.mjs';
import { SHIPPED_PACKAGES } from '../../../config/shipped-packages.mjs';
import { writeLicenses } from './licenses.ts';

it('has the terms of each package word for word', () => {
  const site = mkdtempSync(join(tmpdir(), 'licenses-'));
  writeLicenses(site);
  const text = readFileSync(join(site, 'licenses.txt'), 'utf8');
  rmSync(site, { recursive: true });
  for (const path of ['astro/LICENSE', '@astrojs/starlight/LICENSE', 'pagefind/LICENSE/LICENSE']) {
    expect(text).toContain(readFileSync(join('node_modules', path), 'utf8').trimEnd());
  }
  const heads = text.split('\n').filter((_, index, lines) => /^=+$/u.test(lines[index + 1] ?? ''));
  expect(heads.map((head) => head.replace(/ \d.*$/u, ''))).toEqual(SHIPPED_PACKAGES);
});

it('stops a build whose scripts hold code of another package', () => {
  const bundle = (id: string) => () => {
    licensedScripts.generateBundle.call({ environment: { name: 'client' } }, null, {
      a: { fileName: '_astro/a.js', modules: { [id]: {} } },
    });
  };
  expect(bundle('/project/src/decode/page.ts')).not.toThrow();
  expect(bundle('/project/node_modules/astro/dist/a.js')).not.toThrow();
  expect(bundle('/project/node_modules/astro/node_modules/@scope/name/a.js')).toThrow(
    '_astro/a.js holds code of the package @scope/name: add it to SHIPPED_PACKAGES',
  );
});
