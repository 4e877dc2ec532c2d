import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { readSystems } from '../../../scripts/convert/read/project.ts';
import { readHistoryRules } from '../../../scripts/convert/read/rules.ts';
import { entriesOf, manifestOf, record } from '../testing/records.ts';
import { changesSchema } from '../../schemas/changes.ts';
import { changesData } from './changes-data.ts';
import { changesBetween } from './changes.ts';
import { feed as words } from '#messages/feed.ts';
import { allChangesFeed, changesFeed } from './feed.ts';

const systems = readSystems('content').filter(({ manifest: { versions } }) => versions.length > 1);
const toUrl = (path: string) => `/base${path}`;

describe.each(systems.map((system) => [system.id, system] as const))('%s', (id, system) => {
  const rules = readHistoryRules('content', system);
  const versions = system.manifest.versions.map((version) => version.id);
  const changes = versions
    .slice(1)
    .flatMap((to, index) => changesBetween(system.entries, versions[index] ?? '', to, rules));

  test('as data it obeys its schema and holds every change once', () => {
    const data = changesData(system, changes, toUrl);
    expect(changesSchema.parse(data)).toEqual(data);
    expect(data.changes).toHaveLength(changes.length);
    const keys = data.changes.map((change) => `${change.id} ${change.from} ${change.to}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(JSON.stringify(changesData(system, changes, toUrl))).toBe(JSON.stringify(data));
  });

  test('as a feed it has what RFC 4287 asks for', () => {
    const text = changesFeed(system, changes, (path) => `https://site.test${path}`, words);
    const $ = load(text, { xml: true });
    for (const parent of [
      $('feed'),
      ...$('entry')
        .toArray()
        .map((entry) => $(entry)),
    ]) {
      for (const name of ['id', 'title', 'updated']) expect(parent.children(name)).toHaveLength(1);
      expect(parent.children('updated').text()).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/u);
      expect(parent.children('id').text()).toMatch(/^tag:[\w.-]+,\d{4}:[\w./-]+$/u);
    }
    expect($('feed > author > name').text()).not.toBe('');
    expect($('feed > link[rel="self"]').attr('href')).toBe(`https://site.test/api/v1/changes/${id}.atom`);
    expect($('entry > link[rel="alternate"]')).toHaveLength(versions.length);
    const ids = $('entry > id')
      .map((_, element) => $(element).text())
      .get();
    expect(ids.map((tag) => tag.split('/').at(-1))).toEqual(versions.toReversed());
    expect($('feed > updated').text()).toBe($('entry > updated').first().text());
  });

  test('the ids of the feed are those of one deployment', () => {
    const idsOf = (site: string) =>
      changesFeed(system, changes, (path) => site + path, words).match(/<id>.*?<\/id>/gu) ?? [];
    const all = ['https://a.test', 'https://b.test', 'https://a.test/base', ''].flatMap(idsOf);
    expect(new Set(all).size).toBe(4 * (versions.length + 1));
    expect(idsOf('https://a.test/base')[0]).toBe(`<id>tag:a.test,2026:base/changes/${id}</id>`);
  });
});

test('the feed lists what changed its meaning, as text', () => {
  const [system] = systems;
  if (!system) throw new Error('no system has a history');
  const rules = readHistoryRules('content', system);
  const changes = changesBetween(system.entries, 'early-markdown', '2019-11-05', rules);
  const $ = load(changesFeed(system, changes, toUrl, words), { xml: true });
  const content = load($('entry > content').text());
  expect(
    content('a')
      .map((_, link) => content(link).attr('href'))
      .get(),
  ).toContain('/base/tencent-im/6016/');
  expect(content('li').text()).toContain('「注册超时」 → 「IM SDK 无效消息 elem');
  expect(content('script, img').length).toBe(0);
});

describe('a number that was gone and came back as something else', () => {
  const ids = ['v1', 'v2', 'v3'];
  const manifest = manifestOf(ids, [{ id: 'common', name: '公共' }]);
  const entries = entriesOf(manifest, {
    v1: { '1': [record({ cause: '密码错误' })], '2': [record({ cause: '超时' })], '3': [record()] },
    v2: { '2': [record({ cause: '超时' })] },
    v3: { '1': [record({ cause: '用户已经在群组中' })], '3': [record()], '4': [record({ cause: '新的' })] },
  });
  const system = { id: 'demo', manifest, entries, notes: new Map() };
  const rules = { versions: ids, terminology: [], modules: manifest.modules, reviews: new Map() };
  const changes = [
    ...changesBetween(entries, 'v1', 'v2', rules),
    ...changesBetween(entries, 'v2', 'v3', rules),
  ];

  test('is told as such by the data, and what is new or gone never carries a review', () => {
    const data = changesData(system, changes, toUrl);
    expect(changesSchema.parse(data)).toEqual(data);
    const told = data.changes.map(({ id, to, kind, grade, reviewed, lastIn, reused }) => [
      ...[id, to, kind, grade],
      ...[reviewed, lastIn, reused],
    ]);
    expect(told).toEqual([
      ['demo/1', 'v2', 'removed', null, undefined, undefined, undefined],
      ['demo/3', 'v2', 'removed', null, undefined, undefined, undefined],
      ['demo/1', 'v3', 'added', 'meaning', false, 'v1', true],
      ['demo/2', 'v3', 'removed', null, undefined, undefined, undefined],
      ['demo/3', 'v3', 'added', null, undefined, 'v1', undefined],
      ['demo/4', 'v3', 'added', null, undefined, undefined, undefined],
    ]);
    expect(data.changes[2]?.wordings).toMatchObject([
      { from: { text: '密码错误' }, to: { text: '用户已经在群组中' }, grade: 'meaning' },
    ]);
  });

  test('is told by the feed', () => {
    const $ = load(changesFeed(system, changes, toUrl, words), { xml: true });
    const content = load($('entry > content').first().text());
    expect(content('li').text()).toBe('1：「密码错误」 → 「用户已经在群组中」（编号被重新使用）');
    expect($('entry > summary').first().text()).toContain('含义 1，新增 2，移除 1');
  });
});

test('the feed of all systems has the entries of each, the newest first', () => {
  const histories = systems.map((system) => ({ system, changes: [] }));
  const [first] = histories;
  if (!first) throw new Error('no system has a history');
  const other = { ...first, system: { ...first.system, id: 'other' } };
  const $ = load(allChangesFeed([...histories, other], toUrl, words), { xml: true });
  const texts = (name: string) =>
    $(`entry > ${name}`)
      .map((_, element) => $(element).text())
      .get();
  const versions = [...histories, other].reduce(
    (sum, { system }) => sum + system.manifest.versions.length,
    0,
  );
  expect(new Set(texts('id')).size).toBe(versions);
  expect(texts('updated')).toEqual(texts('updated').sort().reverse());
  expect($('feed > updated').text()).toBe(texts('updated')[0]);
  expect($('feed > link[rel="self"]').attr('href')).toBe('/base/api/v1/changes.atom');
});

test('an undated version has the date of the next dated one, or none that could be mistaken', () => {
  const [system] = systems;
  if (!system) throw new Error('no system has a history');
  const dated = (dates: (string | null)[]) => {
    const [any] = system.manifest.versions;
    if (!any) throw new Error('a system without a version');
    const versions = dates.map((date, index) => ({ ...any, id: `v${index}`, date }));
    const text = changesFeed({ ...system, manifest: { ...system.manifest, versions } }, [], toUrl, words);
    const $ = load(text, { xml: true });
    return $('entry > updated')
      .map((_, element) => $(element).text().slice(0, 10))
      .get();
  };
  expect(dated([null, '2019-01-01', null])).toEqual(['1970-01-01', '2019-01-01', '2019-01-01']);
  expect(dated([null, null, '2020-02-02'])).toEqual(['2020-02-02', '2020-02-02', '2020-02-02']);
});
