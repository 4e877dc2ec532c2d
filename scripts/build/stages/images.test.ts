import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { makeSystem } from '../../verify/testing/synthetic-system.ts';
import { filesBelow } from '../../shared/files.ts';
import { writeImages, type ImageOptions } from './images.ts';

const system = makeSystem({ codes: 6, versions: 2 });
let folder: string;
let options: ImageOptions;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'images-'));
  options = { project: resolve('.'), cache: join(folder, 'cache'), site: join(folder, 'site'), codes: true };
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const count = system.entries.length + 1;
const counts = async (systems: System[] = [system], changes: Partial<ImageOptions> = {}) => {
  const { drawn, cached } = await writeImages(systems, { ...options, ...changes });
  return { drawn, cached };
};
const cached = () => readdirSync(options.cache).map((name) => join(options.cache, name));
const filesOf = (site: string) => filesBelow(site).map((path) => join(site, path));

test('a second build draws nothing and has the same files with the same bytes', async () => {
  expect(await counts()).toEqual({ drawn: count, cached: 0 });
  const site = join(folder, 'again');
  expect(await counts([system], { site })).toEqual({ drawn: 0, cached: count });
  const [first, second] = [filesOf(options.site), filesOf(site)];
  expect(first).toHaveLength(count);
  expect(second.map((path) => readFileSync(path))).toEqual(first.map((path) => readFileSync(path)));
});

test('a change of one title draws one picture', async () => {
  await counts();
  const [first, ...others] = system.entries;
  if (!first) throw new Error('a system without codes');
  const changed = { ...system, entries: [{ ...first, title: '换了一句话' }, ...others] };
  expect(await counts([changed])).toEqual({ drawn: 1, cached: count - 1 });
});

test('a damaged picture in the cache is drawn anew', async () => {
  await counts();
  const [short, empty, strange] = cached();
  if (!short || !empty || !strange) throw new Error('too few pictures');
  const before = readFileSync(short);
  truncateSync(short, 900);
  truncateSync(empty, 0);
  writeFileSync(strange, '<html>');
  expect(await counts()).toEqual({ drawn: 3, cached: count - 3 });
  expect(readFileSync(short).equals(before)).toBe(true);
});

test('two builds at once do not disturb each other', async () => {
  const others = join(folder, 'other');
  const both = await Promise.all([counts(), counts([system], { site: others })]);
  for (const { drawn, cached } of both) expect(drawn + cached).toBe(count);
  expect(filesOf(others).map((path) => readFileSync(path))).toEqual(
    filesOf(options.site).map((path) => readFileSync(path)),
  );
  expect(cached().filter((path) => !path.endsWith('.png'))).toEqual([]);
});

test('what no build used for a month goes; what is used stays, and is marked as used', async () => {
  await counts();
  const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
  for (const path of cached()) utimesSync(path, old, old);
  const left = join(options.cache, 'killed.part');
  writeFileSync(left, 'half');
  utimesSync(left, old, old);
  expect(await counts([system], { codes: false })).toEqual({ drawn: 0, cached: 1 });
  expect(cached()).toHaveLength(1);
  expect(statSync(cached()[0] ?? '').mtimeMs).toBeGreaterThan(old.getTime());
});

test('without pictures of codes there is that of the site', async () => {
  expect(await counts([system], { codes: false })).toEqual({ drawn: 1, cached: 0 });
  expect(filesOf(options.site)).toEqual([join(options.site, 'og/site.png')]);
});
