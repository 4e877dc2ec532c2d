import { LINK_KINDS, type LinkKind } from '../../schemas/values.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkedBy, readLinkSources } from '../../../scripts/verify/testing/link-sources.ts';
import { makeSystem } from '../../../scripts/verify/testing/synthetic-system.ts';
import type { System } from '../model/catalogue.ts';
import { latestRecords, type Entry } from '../model/entry.ts';
import { buildNumberMeanings } from '../number/number-meanings.ts';
import { manifestOf, record } from '../testing/records.ts';
import type { Topic } from '../topics/topic.ts';
import { buildLinks, type LinkSources } from './build-links.ts';

/** Each kind with the one that leads back. */
const OPPOSITES: Record<LinkKind, LinkKind> = {
  'same-number': 'same-number',
  'opposite-sign': 'opposite-sign',
  'same-topic': 'same-topic',
  'same-wording': 'same-wording',
  'once-same-wording': 'once-same-wording',
  'envelope-of': 'inside-envelope',
  'inside-envelope': 'envelope-of',
  'lies-in': 'holds',
  holds: 'lies-in',
  names: 'named-by',
  'named-by': 'names',
};

const topicOf = (id: string, members: readonly Entry[]): Topic => ({
  id,
  group: '组',
  name: id,
  means: id,
  helps: [],
  codes: new Map(members.map((entry) => [entry.id, entry.title])),
});

/** Of every entry and kind: none to itself, none twice, in display order, and back again by the opposite kind. */
function expectSound(sources: LinkSources): Record<LinkKind, number> {
  const entries = sources.systems.flatMap((system) => system.entries);
  const linksOf = buildLinks(sources);
  const position = new Map(entries.map(({ id }, index) => [id, index]));
  const counts = Object.fromEntries(LINK_KINDS.map((kind) => [kind, 0])) as Record<LinkKind, number>;
  const seen = new Set<string>();
  for (const entry of entries) {
    const links = linksOf(entry);
    expect(links.map(({ kind }) => kind)).toEqual(
      LINK_KINDS.filter((kind) => links.some((item) => item.kind === kind)),
    );
    for (const { kind, entries: linked } of links) {
      const places = linked.map(({ id }) => position.get(id) ?? -1);
      expect(places, `${entry.id} ${kind}`).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(linked.length, `${entry.id} ${kind}`).toBeGreaterThan(0);
      for (const { id } of linked) seen.add(`${entry.id} ${kind} ${id}`);
      counts[kind] += linked.length;
    }
  }
  const oneWay = [...seen].filter((link) => {
    const [from = '', kind = '', to = ''] = link.split(' ');
    return from === to || !seen.has(`${to} ${OPPOSITES[kind as LinkKind]} ${from}`);
  });
  expect(oneWay).toEqual([]);
  return counts;
}

describe('links lead back', () => {
  test('in the documents, where all kinds occur but those of named codes', () => {
    const counts = expectSound(readLinkSources());
    const absent = LINK_KINDS.filter((kind) => counts[kind] === 0);
    expect(absent).toEqual(['names', 'named-by']);
  });

  test('in a made-up system of many versions', () => {
    const system = makeSystem({ codes: 400, versions: 5 });
    const topics = [
      topicOf(
        'even',
        system.entries.filter(({ code }) => Number(code) % 2 === 0),
      ),
    ];
    const counts = expectSound({
      systems: [system],
      numbers: buildNumberMeanings([system]),
      topics,
      origins: [],
      terminology: [],
    });
    expect(counts['same-topic']).toBe(200 * 199);
  });

  test('in any system, with overlapping intervals, texts that name codes, topics and envelopes', () => {
    fc.assert(
      fc.property(fc.array(codes, { minLength: 1, maxLength: 3 }), fc.context(), (drawn, context) => {
        const systems = drawn.map((own, index) => systemOf(`s${index}`, own));
        const entries = systems.flatMap((system) => system.entries);
        context.log(entries.map(({ id, title }) => `${id} ${title}`).join('\n'));
        const topics = [0, 1].map((rest) =>
          topicOf(
            `t${rest}`,
            entries.filter((_, index) => index % 3 >= rest),
          ),
        );
        const envelope = entries.find(({ kind }) => kind === 'exact');
        const origins = envelope ? [{ of: envelope.id, text: '', says: '', wraps: 's0/b' }] : [];
        expectSound({ systems, numbers: buildNumberMeanings(systems), topics, origins, terminology: [] });
      }),
    );
  });
});

const number = fc.integer({ min: -9, max: 9 });
const texts = fc.oneof(
  fc.constantFrom('系统错误', '系统 错误。', '超时'),
  number.map((named) => `见错误码 ${named}`),
);
const code = fc.record({
  namespace: fc.constantFrom('a', 'b'),
  code: number,
  width: fc.constantFrom(0, 0, 0, 3, 7),
  text: texts,
  status: fc.constantFrom('current' as const, 'removed' as const),
});
const codes = fc.uniqueArray(code, {
  maxLength: 14,
  selector: (item) => `${item.namespace} ${item.code}-${item.width}`,
});

function systemOf(
  id: string,
  drawn: readonly (typeof code extends fc.Arbitrary<infer T> ? T : never)[],
): System {
  const entries = drawn.map(({ namespace, code: from, width, text, status }): Entry => {
    const slug = width === 0 ? String(from) : `${from}-${from + width}`;
    return {
      id: `${id}/${namespace}/${slug}`,
      system: id,
      namespace,
      code: slug,
      ...(width === 0 ? { kind: 'exact' } : { kind: 'range', from, to: from + width }),
      title: text,
      status,
      module: namespace,
      versions: [{ version: 'v1', records: [record({ cause: text, module: namespace })] }],
    };
  });
  const manifest = manifestOf(
    ['v1'],
    [
      { id: 'a', name: '甲' },
      { id: 'b', name: '乙' },
    ],
  );
  return { id, manifest, entries, notes: new Map() };
}

test('lists are made for the kinds that are asked for', () => {
  const sources = readLinkSources();
  const entry = sources.systems
    .flatMap((system) => system.entries)
    .find(({ id }) => id === 'msdk/logic/-10000');
  if (!entry) throw new Error('an entry that this test needs is gone');
  const linksOf = buildLinks(sources);
  expect(linksOf(entry, ['holds', 'envelope-of']).map(({ kind }) => kind)).toEqual(['envelope-of', 'holds']);
  const inside = linkedBy(linksOf, entry, 'envelope-of');
  expect(new Set(inside.map(({ namespace }) => namespace))).toEqual(new Set(['qq']));
  expect(inside.every((code) => latestRecords(code).length > 0)).toBe(true);
});

/** How often the fields of entries are read; what a step costs, without a clock. */
function readsOf(codesIn: number): number {
  let reads = 0;
  const counted = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, key, receiver): unknown => {
        reads += 1;
        return Reflect.get(object, key, receiver);
      },
    });
  const made = makeSystem({ codes: codesIn, versions: 4 });
  const system = { ...made, entries: made.entries.map(counted) };
  const sources = {
    systems: [system],
    numbers: new Map(),
    topics: [topicOf('all', made.entries)],
    origins: [{ of: made.entries[0]?.id ?? '', text: '', says: '', wraps: 'made-up/module-1' }],
    terminology: [],
  };
  const linksOf = buildLinks(sources);
  const perEntry = LINK_KINDS.filter((kind) => kind !== 'same-topic' && kind !== 'envelope-of');
  for (const entry of system.entries) linksOf(entry, perEntry);
  return reads;
}

test('a code costs a bounded number of steps however many there are, also where one topic has them all', () => {
  // Until the groups of codes with one wording have reached their bound, the steps still grow.
  for (const count of [1000, 12_000]) expect(readsOf(count) / count, String(count)).toBeLessThan(100);
});
