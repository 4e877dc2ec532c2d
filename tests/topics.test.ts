/** The pages of topics against the curation, both ways. */
import { type CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { readCuration } from '../scripts/convert/read/curation.ts';
import { readSystems } from '../scripts/convert/read/project.ts';
import { codePath, topicPath, topicsPath } from '../src/domain/model/address.ts';
import { latestRecords } from '../src/domain/model/entry.ts';
import { handling } from '#messages/handling.ts';
import { topicInForce, topicOf, topicsByEntry } from '../src/domain/topics/topic.ts';
import { GROWN, grownPages, parsePage } from './support/sites.ts';

const systems = readSystems(GROWN.content);
const entries = new Map(systems.flatMap((system) => system.entries.map((entry) => [entry.id, entry])));
const topics = readCuration(GROWN.content, 'topics').map((item) =>
  topicInForce(topicOf(item), (id) => entries.get(id)),
);
const placed = topicsByEntry(topics);
const without = readCuration(GROWN.content, 'without-topic');
const pathOf = (id: string) => {
  const entry = entries.get(id);
  if (!entry) throw new Error(`no code ${id}`);
  return codePath(entry);
};
const folded = (text: string) => text.replace(/\s+/gu, '');

const pages = grownPages();
const pageOf = (path: string): CheerioAPI => parsePage(pages, path);
const hrefs = ($: CheerioAPI, selector: string) =>
  $(selector)
    .map((_, link) => $(link).attr('href'))
    .get();

describe('the page of a topic', () => {
  test('is there for every topic, and for no other', () => {
    const found = [...pages.keys()].filter((address) => /^\/topics\/[^/]+\/$/u.test(address));
    expect(found.sort()).toEqual(topics.map(({ id }) => topicPath(id)).sort());
  });

  test('lists its codes and no other, each with its title, its status and the words that put it there', () => {
    for (const { id, name, means, codes } of topics) {
      const $ = pageOf(topicPath(id));
      expect($('h1').text(), id).toBe(name);
      expect($('.page-head').text(), id).toContain(means);
      const rows = $('[data-part="members"] tbody tr').toArray();
      const listed = rows.map((row) => $(row).find('th a').attr('href') ?? '');
      expect([...listed].sort(), id).toEqual([...codes.keys()].map(pathOf).sort());
      for (const [code, words] of codes) {
        const entry = entries.get(code);
        const row = $(rows[listed.indexOf(pathOf(code))]);
        expect(folded(row.text()), `${id} ${code}`).toContain(folded(entry?.title ?? '?'));
        expect(row.find('mark').text(), `${id} ${code}`).toBe(words);
        expect(row.text().includes('已移除'), `${id} ${code}`).toBe(entry?.status === 'removed');
      }
    }
  });

  test('gives for each help words of the vendors that it rests on', () => {
    for (const { id, helps } of topics) {
      const $ = pageOf(topicPath(id));
      const blocks = $('.help').toArray();
      expect(blocks.length, id).toBe(helps.length);
      for (const [index, { says, codes }] of helps.entries()) {
        const block = $(blocks[index]);
        expect(block.find('.site-note').text(), id).toContain(says);
        const quotes = block.find('.vendor').toArray();
        expect(quotes.length, id).toBeGreaterThan(0);
        for (const quote of quotes) {
          const code = codes.find(
            (candidate) => pathOf(candidate) === $(quote).find('figcaption a').attr('href'),
          );
          const entry = entries.get(code ?? '');
          const advice = entry && latestRecords(entry).flatMap((record) => record.advice?.text ?? []);
          expect(advice?.map(folded), `${id} ${code ?? ''}`).toContain(
            folded($(quote).find('blockquote').text()),
          );
        }
      }
    }
  });

  test('says what the site judges of its codes, and why', () => {
    const judged = readCuration(GROWN.content, 'handling/topics');
    for (const { id } of topics) {
      const expected = judged
        .filter(({ topic }) => topic === id)
        .flatMap(({ owner, retry, reason }) => [
          ...(owner ? [[handling.owner, handling.owners[owner], reason]] : []),
          ...(retry ? [[handling.retry, handling.retries[retry], reason]] : []),
        ]);
      const $ = pageOf(topicPath(id));
      const facts = $('[data-part="judgement"] dl > div')
        .toArray()
        .map((fact) => ['dt', 'b', 'small'].map((part) => $(part, fact).text().trim()));
      expect(facts.length, id).toBe(expected.length);
      for (const [question = '', answer, reason = ''] of expected) {
        const said = facts.some(
          (fact) => fact[0] === question && fact[1] === answer && fact[2]?.endsWith(reason),
        );
        expect(said, `${id} ${reason}`).toBe(true);
      }
      if (facts.length > 0) expect($('[data-part="judgement"] h2').text()).toBe('本站按主题判断');
    }
  });

  test('says who acts for as many codes as it lists', () => {
    for (const { id, codes } of topics) {
      const counts = [
        ...pageOf(topicPath(id))('[data-part="owners"] p')
          .text()
          .matchAll(/ (\d+)/gu),
      ];
      const sum = counts.reduce((total, [, count]) => total + Number(count), 0);
      expect(sum, id).toBe(codes.size);
    }
  });

  test('leads to topics only that share codes with it', () => {
    for (const { id, codes } of topics) {
      for (const href of hrefs(pageOf(topicPath(id)), '[data-part="related"] a')) {
        const other = topics.find((candidate) => topicPath(candidate.id) === href);
        expect(
          [...(other?.codes.keys() ?? [])].some((code) => codes.has(code)),
          `${id} ${href}`,
        ).toBe(true);
      }
    }
  });
});

describe('the list of topics', () => {
  test('names every topic once under its group, with the number of its codes', () => {
    const $ = pageOf(topicsPath());
    const listed = $('.topics li')
      .toArray()
      .map((item) => [$(item).find('a').attr('href'), Number($(item).find('b').text())]);
    const groups = new Set(topics.map(({ group }) => group));
    const ordered = [...groups].flatMap((group) => topics.filter((topic) => topic.group === group));
    expect(listed).toEqual(ordered.map(({ id, codes }) => [topicPath(id), codes.size]));
  });

  test('names the codes that fit no topic, each with the reason, and the current ones that have no place yet', () => {
    const $ = pageOf(topicsPath());
    const items = $('[data-part="without"] li').toArray();
    const reasons = new Map(
      items.map((item) => [$(item).find('a').attr('href'), $(item).find('.by-site').text()]),
    );
    expect(reasons).toEqual(new Map(without.map(({ id, reason }) => [pathOf(id), reason])));
    const unplaced = [...entries.values()].filter(
      ({ id, status }) => status === 'current' && !placed.has(id) && !without.some((item) => item.id === id),
    );
    expect(Number($('[data-part="unplaced"] h2 small').text())).toBe(unplaced.length);
    const listed = hrefs($, '[data-part="unplaced"] .places a');
    expect(unplaced.map(({ id }) => pathOf(id))).toEqual(expect.arrayContaining(listed));
    expect(listed.length > 0).toBe(unplaced.length > 0);
  });
});

test('the page of a code names its topics, or says that it has none', () => {
  for (const [id, { status }] of entries) {
    const related = folded(pageOf(pathOf(id))('.related').text());
    const reason = without.find((item) => item.id === id)?.reason;
    if (placed.has(id)) expect(related, id).not.toContain('主题：尚未归类');
    else if (reason === undefined) expect(related, `${id} ${status}`).toContain('主题：尚未归类');
    else expect(related, id).toContain(folded(`主题：不属于任何主题：${reason}`));
  }
});
