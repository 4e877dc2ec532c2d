import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { System } from '../../../src/domain/model/catalogue.ts';
import type { Entry } from '../../../src/domain/model/entry.ts';
import type { SourceRecord } from '../../../src/schemas/document.ts';
import { sumsBelow } from '../../shared/files.ts';
import { entryToHtml, writeSearchIndex } from './search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const record = (cause: string, advice: string): SourceRecord => ({
  module: 'sdk',
  section: ['错误码'],
  line: 1,
  text: { text: `${cause}，${advice}` },
  cause: { text: cause },
  advice: { text: advice },
  split: 'derived',
});

const entry = (code: string, override: Partial<Entry> = {}): Entry => ({
  id: `one/${code}`,
  system: 'one',
  namespace: null,
  code,
  kind: 'exact',
  title: '签名过期, 或"无效"',
  status: 'current',
  module: 'sdk',
  versions: [{ version: 'new', records: [record('签名过期', '请<b>重新</b>签名')] }],
  ...override,
});

const system = {
  id: 'one',
  manifest: { name: '系统一', shortName: '一', modules: [{ id: 'sdk', name: 'SDK & 客户端' }] },
  entries: [entry('1'), entry('-2', { status: 'removed' })],
  notes: new Map(),
} as unknown as System;

it("takes vendors' text as text", () => {
  const html = entryToHtml(system, entry('1'));
  expect(html).toContain('请&lt;b&gt;重新&lt;/b&gt;签名');
  expect(html).toContain('data-pagefind-meta="title[v]" v="签名过期, 或&quot;无效&quot;"');
  expect(html).toContain('SDK &amp; 客户端');
});

it('weighs old wordings less and leaves out what is still said', () => {
  const versions = [
    { version: 'older', records: [record('票据过期', '请重登')] },
    { version: 'old', records: [record('签名过期', '请<b>重新</b>签名')] },
    { version: 'new', records: [record('签名过期', '请<b>重新</b>签名')] },
  ];
  const html = entryToHtml(system, entry('1', { versions }));
  expect(html.match(/签名过期</g)).toHaveLength(1);
  expect(html).toMatch(/data-pagefind-weight="0\.25">票据过期，请重登</);
});

it('writes the same bytes for the same systems, and nothing that the site does not load', async () => {
  const files = async (name: string) => {
    const written = await writeSearchIndex([system], join(folder, name));
    expect(written.records).toBe(2);
    return sumsBelow(join(folder, name));
  };
  const first = await files('first');
  expect(await files('second')).toEqual(first);
  const paths = [...first.keys()];
  expect(paths).toContain('pagefind.js');
  expect(paths.filter((path) => /ui|worker|highlight/u.test(path))).toEqual([]);
});

it('writes the translation first in another language, and the words of the document behind it', () => {
  const translations = {
    en: { title: 'Signature expired', cause: { text: 'Signature expired' }, advice: null, extra: [] },
  };
  const versions = [{ version: 'new', records: [{ ...record('签名过期', '请重新签名'), translations }] }];
  const html = entryToHtml(system, entry('1', { versions, title: 'Signature expired' }), 'en');
  expect(html).toContain('<html lang="en">');
  expect(html).toMatch(/weight="4">Signature expired<.*weight="1">签名 过期</u);
});
