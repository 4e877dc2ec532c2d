import { gzipSync } from 'node:zlib';
import type { BrowseData } from '../../../src/domain/browse/browse-data.ts';
import { buildBrowseData } from '../../../src/domain/browse/build-browse-data.ts';
import { facetsIn, type EntryFacets } from '../../../src/domain/browse/facets.ts';
import { filterTable } from '../../../src/domain/browse/filter.ts';
import { shownInOrder } from '../../../src/domain/browse/order.ts';
import { choose, EMPTY_STATE, SORTS } from '../../../src/domain/browse/state.ts';
import { toTable } from '../../../src/domain/browse/table.ts';
import { matchRows } from '../../../src/domain/browse/terms.ts';
import { facets as words } from '#messages/facets.ts';
import { OWNERS, RETRIES } from '../../../src/schemas/values.ts';
import { VERDICTS } from '../../../src/domain/history/summary.ts';
import { makeSystem } from '../testing/synthetic-system.ts';

const SIZES = [1_000, 10_000, 45_000];
const TOPICS = Array.from({ length: 30 }, (_, index) => ({
  id: `t${index}`,
  name: `主题 ${index}`,
  group: '组',
}));
const ROUNDS = 10;

/**
 * Measures how long the page of all codes takes to filter, count, match and sort synthetic systems, and how large the
 * data is that it loads.
 */
export function run(): void {
  for (const codes of SIZES) measure(codes);
}

function measure(codes: number): void {
  const system = makeSystem({ codes, versions: 2 });
  const facets = new Map(system.entries.map(({ id }, index) => [id, makeFacets(index)]));
  const text = JSON.stringify(
    buildBrowseData({ systems: [system], topics: TOPICS }, facets, facetsIn(words)),
  );
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
  console.log(
    `${codes} codes: data ${kilobytes(text.length)}, gzip ${kilobytes(gzipSync(text, { level: 9 }).length)}`,
  );
  const table = time('read the data', 1, () => toTable(JSON.parse(text) as BrowseData));
  const state = choose(choose(EMPTY_STATE, 'owner', 'nobody', true), 'topic', 't3', true);
  time('filter and count, nothing chosen', ROUNDS, () => filterTable(table, EMPTY_STATE.chosen, null));
  time('filter and count, two facets', ROUNDS, () => filterTable(table, state.chosen, null));
  time('match a word, the first time', 1, () => matchRows(table, '帐号'));
  time('match a word', ROUNDS, () => matchRows(table, '帐号'));
  time('match a number', ROUNDS, () => matchRows(table, '12'));
  const all = filterTable(table, EMPTY_STATE.chosen, null).shown;
  for (const sort of SORTS) time(`order by ${sort}, the first time`, 1, () => shownInOrder(table, all, sort));
  time('order, later', ROUNDS, () => shownInOrder(table, all, 'number'));
}

/** Runs something and prints how long the slowest round took. */
function time<T>(name: string, rounds: number, run: () => T): T {
  let slowest = 0;
  let result: T | undefined;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    result = run();
    slowest = Math.max(slowest, performance.now() - start);
  }
  console.log(`${slowest.toFixed(1).padStart(8)} ms  ${name}`);
  return result as T;
}

function makeFacets(index: number): EntryFacets {
  const pick = <T>(items: readonly T[]) => items[index % items.length] ?? null;
  const owner = index % 3 === 0 ? null : pick(OWNERS);
  const retry = index % 4 === 0 ? null : pick(RETRIES);
  return {
    topics: [...new Set([index % 30, (index * 7) % 30])].map((topic) => ({ id: `t${topic}` })),
    owner: owner && { value: owner, basis: 'document' },
    retry: retry && { value: retry, basis: 'topic' },
    lastChange: index % 5 === 0 ? null : pick(VERDICTS),
  };
}
