import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { makeArchive, sumOf, writeWhole } from './archive.ts';

const files = new Map([
  ['site/index.html', Buffer.from('<h1>首页</h1>')],
  ['说明.txt', Buffer.from('a')],
]);

it('holds one folder, and is the same whenever and wherever it is made', () => {
  const { TZ } = process.env;
  const archives = ['Asia/Shanghai', 'America/Anchorage'].map((zone) => {
    process.env.TZ = zone;
    return Buffer.from(makeArchive('copy', files)).toString('hex');
  });
  if (TZ === undefined) Reflect.deleteProperty(process.env, 'TZ');
  else process.env.TZ = TZ;
  expect(archives[0]).toBe(archives[1]);
  const unzipped = unzipSync(makeArchive('copy', files));
  expect(Object.keys(unzipped)).toEqual(['copy/site/index.html', 'copy/说明.txt']);
  expect(Buffer.from(unzipped['copy/site/index.html'] ?? []).toString()).toBe('<h1>首页</h1>');
});

it('has a name that changes with a path as with a content', () => {
  const sums = [
    files,
    new Map([['a', Buffer.from('b')]]),
    new Map([['ab', Buffer.from('')]]),
    new Map([['a', Buffer.from('c')]]),
  ].map(sumOf);
  expect(new Set(sums).size).toBe(sums.length);
});

it('writes nothing but the whole file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  writeWhole(join(folder, 'out/a.zip'), Buffer.from('whole'));
  expect(readdirSync(join(folder, 'out'))).toEqual(['a.zip']);
  expect(readFileSync(join(folder, 'out/a.zip'), 'utf8')).toBe('whole');
  rmSync(folder, { recursive: true });
});
