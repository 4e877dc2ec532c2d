import { describe, expect, test } from 'vitest';
import { linkedBy, readLinkSources } from '../../../scripts/verify/testing/link-sources.ts';
import type { Entry } from '../model/entry.ts';
import { topicsByEntry, type Topic } from '../topics/topic.ts';
import { buildLinks } from './build-links.ts';
import { chooser } from './nearest.ts';
import { MOST_LISTED, relatedOf } from './related.ts';

const sources = readLinkSources();
const entries = sources.systems.flatMap((system) => system.entries);
/** All codes in four topics of which every code has two, beside the curated ones: more than any page should show. */
const many: Topic[] = [0, 1, 2, 3].map((part) => ({
  id: `many-${part}`,
  group: '组',
  name: `第 ${part} 部分`,
  means: '编的',
  helps: [],
  codes: new Map(entries.filter((_, index) => index % 4 !== part).map(({ id, title }) => [id, title])),
}));
const topics = [...sources.topics, ...many];
const known = {
  linksOf: buildLinks({ ...sources, topics }),
  choose: chooser(entries, topics),
};
const topicsOf = topicsByEntry(topics);
const related = (entry: Entry, shown?: string[]) =>
  relatedOf(entry, { ...known, topics: topicsOf.get(entry.id) ?? [] }, shown);
const entryOf = (id: string) => {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`${id}, which this test needs, is gone`);
  return found;
};

describe('what a page shows', () => {
  const pages = entries.map((entry) => ({ entry, ...related(entry) }));

  test('names no code twice, itself never, and none that stands under the same number', () => {
    for (const { entry, topics: parts, lists } of pages) {
      const ids = [...parts.flatMap(({ chosen }) => chosen), ...lists.flatMap((list) => list.entries)].map(
        ({ id }) => id,
      );
      const elsewhere = linkedBy(known.linksOf, entry, 'same-number').map(({ id }) => id);
      expect(new Set([...ids, entry.id, ...elsewhere]).size, entry.id).toBe(
        ids.length + 1 + elsewhere.length,
      );
    }
  });

  test('stays short however large the topics are', () => {
    for (const { entry, topics: parts, lists } of pages) {
      expect(parts.flatMap(({ chosen }) => chosen).length, entry.id).toBeLessThanOrEqual(12);
      for (const { kind, entries: shown } of lists)
        expect(shown.length, `${entry.id} ${kind}`).toBeLessThanOrEqual(MOST_LISTED);
    }
  });

  test('leads from an envelope to its layer with the number of its codes, and from each of those back', () => {
    const inside = entries.filter(
      ({ system, namespace }) => `${system}/${namespace ?? ''}` === 'msdk/wechat',
    );
    const { wraps } = related(entryOf('msdk/logic/-20000'));
    expect(wraps.map(({ layer, total }) => [layer, total])).toEqual([['msdk/wechat', inside.length]]);
    for (const entry of inside) {
      const outer = related(entry).lists.find(({ kind }) => kind === 'inside-envelope');
      expect(
        outer?.entries.map(({ id }) => id),
        entry.id,
      ).toEqual(['msdk/logic/-20000']);
    }
  });

  test('leaves out what the page shows already', () => {
    const kinds = (shown: string[]) =>
      related(entryOf('tencent-im/70004'), shown).lists.map(({ kind }) => kind);
    expect(kinds([])).toEqual(['same-wording']);
    expect(kinds(['tencent-im/70003'])).toEqual([]);
  });
});
