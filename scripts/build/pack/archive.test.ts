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

/** An hour that the clocks of America/Anchorage leave out on that day. */
const date = new Date('2026-03-08T02:30:58Z');

/** As the field of an archive: time of the day, then the day, in two bytes each. */
function dosTime(
  ...[year, month, day, hour, minute, second]: [number, number, number, number, number, number]
) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16LE((hour << 11) | (minute << 5) | (second >> 1), 0);
  bytes.writeUInt16LE(((year - 1980) << 9) | (month << 5) | day, 2);
  return bytes;
}

it('holds one folder, and is the same whenever and wherever it is made', () => {
  const { TZ } = process.env;
  const archives = ['Asia/Shanghai', 'America/Anchorage'].map((zone) => {
    process.env.TZ = zone;
    return Buffer.from(makeArchive('copy', files, date)).toString('hex');
  });
  if (TZ === undefined) Reflect.deleteProperty(process.env, 'TZ');
  else process.env.TZ = TZ;
  expect(archives[0]).toBe(archives[1]);
  const archive = Buffer.from(makeArchive('copy', files, date));
  expect([...archive.subarray(10, 14)]).toEqual([...dosTime(2026, 3, 8, 2, 30, 58)]);
  const unzipped = unzipSync(archive);
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
