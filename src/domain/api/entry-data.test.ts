import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { readSystems } from '../../../scripts/convert/read/project.ts';
import { entrySchema } from '../../schemas/api-entry.ts';
import { codesSchema, systemsSchema, topicsDataSchema } from '../../schemas/api.ts';
import type { SourceRecord } from '../../schemas/document.ts';
import { entriesOf, manifestOf, record } from '../testing/records.ts';
import { sourcePath } from '../model/address.ts';
import { codesData } from './codes-data.ts';
import { codesTable } from './codes-table.ts';
import { fullestContext, type EntryContext } from './context.ts';
import { apiTexts } from '#messages/api-texts.ts';
import { apiTexts as english } from '../../messages/en/api-texts.ts';
import { entryData } from './entry-data.ts';
import { entryMarkdown } from './entry-markdown.ts';
import { systemsData } from './systems-data.ts';
import { topicsData } from './topics-data.ts';

const toUrl = (path: string) => `/base${path}`;
const systems = readSystems('content');
const bare = { owner: null, retry: null, topics: [], alerts: [], changes: [], links: [] };
const contexts: EntryContext[] = systems.flatMap((system) =>
  system.entries.map((entry) => ({ system, entry, ...bare })),
);

const manifest = manifestOf(['v1', 'v2'], [{ id: 'common', name: '公共' }]);
const entries = entriesOf(manifest, {
  v1: { 1001: [record()], 1002: [record({ advice: '请重试。' })] },
  v2: { 1001: [record({ advice: '=请重试。' })] },
});
const system = { id: 'demo', manifest, entries, notes: new Map() };
const topic = {
  id: 'network',
  group: '网络',
  name: '网络断开',
  means: '断了。',
  helps: [],
  codes: new Map([
    ['demo/1002', '断开'],
    ['demo/1001', '网络断开'],
  ]),
};
const [first, second] = entries.map((entry): EntryContext => ({ system, entry, ...bare, topics: [topic] }));
if (!first || !second) throw new Error('the demo has two codes');

const withoutTranslations = <Said extends object>(said: Said) =>
  Object.fromEntries(Object.entries(said).filter(([name]) => name !== 'translations')) as Omit<
    Said,
    'translations'
  >;

describe('an entry as data', () => {
  test('obeys its schema and loses nothing of any record', () => {
    for (const context of contexts) {
      const data = entryData(context, toUrl, apiTexts);
      expect(entrySchema.parse(data)).toEqual(data);
      const records = data.records.map(withoutTranslations).map(({ links, ...said }) => ({
        ...said,
        text: rich(said.text, links?.text),
        cause: said.cause === null ? null : rich(said.cause, links?.cause),
        advice: said.advice === null ? null : rich(said.advice, links?.advice),
        ...(said.extra && {
          extra: said.extra.map((column) => ({
            heading: column.heading,
            text: rich(column.text, column.links),
          })),
        }),
      }));
      const expected = context.entry.versions.flatMap(({ version, records: said }) =>
        said.map(withoutTranslations<SourceRecord>).map((item) => ({
          version,
          ...item,
          source: toUrl(sourcePath(data.system, version, item.line)),
        })),
      );
      expect(records, data.id).toEqual(expected);
    }
  });

  test('has the site’s translations beside the vendor’s words, part by part with their links', () => {
    const words = record({ advice: '请重试。' });
    words.translations = {
      en: {
        title: 'Disconnected',
        cause: { text: 'Disconnected.' },
        advice: { text: 'Retry.', links: [{ start: 0, end: 5, href: 'https://h.invalid/' }] },
        extra: [{ heading: 'Level', text: { text: 'low' } }],
      },
    };
    const [entry] = entriesOf(manifest, { v2: { 1001: [words] } });
    if (!entry) throw new Error('no entry');
    const data = entryData({ ...first, entry }, toUrl, apiTexts);
    expect(entrySchema.parse(data)).toEqual(data);
    expect(data.translations).toEqual({ en: { title: 'Disconnected' } });
    expect(data.records[0]).toMatchObject({ cause: '网络断开。', advice: '请重试。' });
    expect(data.records[0]?.translations).toEqual({
      en: {
        title: 'Disconnected',
        cause: 'Disconnected.',
        advice: 'Retry.',
        links: { advice: [{ start: 0, end: 5, href: 'https://h.invalid/' }] },
        extra: [{ heading: 'Level', text: 'low' }],
      },
    });
    const rows = codesTable([{ ...first, entry }], toUrl);
    expect(rows).toContain(',title_en,cause_en,advice_en\r\n');
    expect(rows).toContain(',Disconnected,Disconnected.,Retry.\r\n');
    expect(entryData(first, toUrl, apiTexts).records[0]).not.toHaveProperty('translations');
  });

  test('has every translation that there is', () => {
    for (const context of contexts) {
      const said = context.entry.versions.flatMap(({ records }) => records);
      const { records } = entryData(context, toUrl, apiTexts);
      expect(records.map(({ translations }) => translations?.en?.title).sort(), context.entry.id).toEqual(
        said.map(({ translations }) => translations?.en?.title).sort(),
      );
    }
  });

  test('begins with the fields of the list of codes, the same', () => {
    const { codes } = codesData(contexts, toUrl);
    expect(codesSchema.parse({ codes })).toEqual({ codes });
    for (const [index, context] of contexts.entries()) {
      const data = entryData(context, toUrl, apiTexts);
      expect(Object.entries(data).slice(0, Object.keys(codes[index] ?? {}).length)).toEqual(
        Object.entries(codes[index] ?? {}),
      );
    }
  });

  test('says what its facets rest on, and leaves out what nothing states', () => {
    expect(entryData(first, toUrl, apiTexts).evidence).toEqual({
      topics: [{ topic: 'network', words: '网络断开' }],
    });
    const retry = {
      value: 'later' as const,
      basis: 'document' as const,
      words: '请重试',
      reason: '让人重试。',
    };
    const judged = entryData({ ...first, retry }, toUrl, apiTexts);
    expect(judged.retry).toBe('later');
    expect(judged.owner).toBe('not-stated');
    expect(judged.evidence.retry).toEqual({ basis: 'document', words: '请重试', reason: '让人重试。' });
    const placed = entryData({ ...first, retry: { ...retry, under: '客户端' } }, toUrl, apiTexts);
    expect(placed.evidence.retry).toEqual({
      basis: 'document',
      words: '请重试',
      under: '客户端',
      reason: '让人重试。',
    });
    const topic = { id: 'network', name: '网络' };
    const own = entryData({ ...first, retry: { ...retry, basis: 'topic', topic } }, toUrl, apiTexts);
    expect([judged.retryBasis, judged.ownerBasis, own.retryBasis]).toEqual(['document', 'none', 'topic']);
    expect(own.evidence.retry).toMatchObject({ basis: 'topic', topic: 'network' });
  });

  test('names links one by one', () => {
    const links = [{ kind: 'names' as const, entries: [second.entry] }];
    expect(entryData({ ...first, links }, toUrl, apiTexts).links).toEqual([
      { kind: 'names', entries: [{ id: 'demo/1002', url: '/base/demo/1002/' }] },
    ]);
  });
});

describe('an entry as Markdown', () => {
  const text = entryMarkdown(first, toUrl, apiTexts);
  test('quotes the vendor and nobody else', () => {
    const quoted = text.split('\n').filter((line) => line.startsWith('>'));
    expect(new Set(quoted)).toEqual(new Set(['> 网络断开。', '> \\=请重试。', '> 网络断开。=请重试。']));
    expect(text).toContain('引用块（行首为 >）是某厂商的文档原文');
  });

  test('has in another language the marked translation above the quotation, or says that it is missing', () => {
    const words = record();
    const [entry] = entriesOf(manifest, { v2: { 1001: [words] } });
    if (!entry) throw new Error('no entry');
    const context = { ...first, entry };
    expect(entryMarkdown(context, toUrl, english)).toContain('Not translated by this site yet.');
    words.translations = {
      en: { title: '', cause: { text: 'Disconnected.' }, advice: null, extra: [] },
    };
    expect(entryMarkdown(context, toUrl, english)).toContain(
      'Meaning (Unofficial translation):\n\nDisconnected.\n\nMeaning:\n\n> 网络断开。',
    );
    expect(entryMarkdown(context, toUrl, apiTexts)).not.toContain('Disconnected');
  });

  test('says what is not stated and what was removed', () => {
    expect(text).toContain('- 谁来处理：原文未说明');
    expect(entryMarkdown(second, toUrl, apiTexts)).toContain('- 状态：已移除（v2 版起不再收录）');
  });
});

test('systems obey their schema and count what they have', () => {
  const data = systemsData(systems, toUrl);
  expect(systemsSchema.parse(data)).toEqual(data);
  for (const [index, { counts, versions }] of data.systems.entries()) {
    expect(counts.current + counts.removed).toBe(systems[index]?.entries.length);
    expect(versions.at(-1)?.codes).toBe(counts.current);
  }
  expect(systemsData([system], toUrl).systems[0]?.layers).toEqual([]);
});

test('topics name their codes in the order of the site', () => {
  const data = topicsData(
    [topic],
    [{ id: 'demo/1002', reason: '无。' }],
    ['demo/1003'],
    ['demo/1001', 'demo/1002', 'demo/1003'],
    toUrl,
  );
  expect(topicsDataSchema.parse(data)).toEqual(data);
  expect(data.topics[0]?.codes).toEqual(['demo/1001', 'demo/1002']);
});

test('the example is the code with the most to show, among current single numbers', () => {
  expect(fullestContext([first, second]).entry.id).toBe('demo/1001');
  expect(() => fullestContext([])).toThrow('no codes');
});

const rich = (text: string, links: NonNullable<SourceRecord['text']['links']> | undefined) => ({
  text,
  ...(links && { links }),
});

test('every alternate is headings, lists, quotations and links to a reader of Markdown, and nothing else', () => {
  const kinds = new Set<string>();
  const visit = (node: object): void => {
    if ('type' in node) kinds.add(String(node.type));
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(visit);
  };
  for (const context of contexts) visit(fromMarkdown(entryMarkdown(context, toUrl, apiTexts)));
  const allowed = ['root', 'heading', 'paragraph', 'text', 'link', 'list', 'listItem', 'blockquote', 'break'];
  expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([]);
});
