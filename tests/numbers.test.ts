/** The pages of numbers against the data, both ways. */
import type { CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { navigation } from '#messages/navigation.ts';
import { readSystems } from '../scripts/convert/read/project.ts';
import { codePath, numberPath, numbersPath } from '../src/domain/model/address.ts';
import { latestRecords } from '../src/domain/model/entry.ts';
import { knownPlaces } from '../src/domain/not-found/known-places.ts';
import { GROWN, grownPages, parse, parsePage } from './support/sites.ts';

const entries = readSystems(GROWN.content).flatMap((system) => system.entries);
const numbered = entries.filter(({ kind }) => kind === 'exact' || kind === 'class');
const intervals = entries.filter(({ kind }) => kind === 'range' || kind === 'class');
const byNumber = Map.groupBy(numbered, ({ code }) => code);
const folded = (text: string) => text.replace(/\s+/gu, '');

const pages = grownPages();
const numberPages = [...pages].filter(([address]) => /^\/code\/[^/]+\/$/u.test(address));
const numbers = new Map(numberPages.map(([address, html]) => [address, parse(html)]));
const pageOfNumber = (code: string): CheerioAPI => {
  const page = numbers.get(numberPath(code));
  if (!page) throw new Error(`no page of the number ${code}`);
  return page;
};

const linksIn = ($: CheerioAPI, selector: string) =>
  $(`${selector} a`)
    .map((_, link) => $(link).attr('href'))
    .get();

describe('the page of a number', () => {
  test('is there for every number of the data, and for no other', () => {
    expect([...numbers.keys()].sort()).toEqual([...byNumber.keys()].map(numberPath).sort());
  });

  test('names every entry with the number and no other, each with its newest words', () => {
    for (const [code, places] of byNumber) {
      const $ = pageOfNumber(code);
      const cards = $('.number-card h2 a')
        .map((_, link) => $(link).attr('href'))
        .get();
      expect(cards.sort(), code).toEqual(places.map(codePath).sort());
      for (const place of places) {
        const card = $('.number-card').filter(
          (_, element) => $(element).find(`h2 a[href="${codePath(place)}"]`).length > 0,
        );
        const text = folded(card.text());
        expect(text, place.id).toContain(folded(place.title));
        expect(text.includes('已移除'), place.id).toBe(place.status === 'removed');
        for (const { cause, advice } of latestRecords(place)) {
          const said = folded(card.find('.vendor').text());
          for (const part of [cause, advice]) if (part) expect(said, place.id).toContain(folded(part.text));
        }
      }
      expect($('h1').text().includes('只有一处使用'), code).toBe(places.length === 1);
    }
  });

  test('names the ranges and classes that hold the number, and no other', () => {
    for (const code of byNumber.keys()) {
      const $ = pageOfNumber(code);
      const holding = intervals.filter(
        ({ from = -Infinity, to = Infinity, code: own }) =>
          own !== code && from <= Number(code) && Number(code) <= to,
      );
      const links = linksIn($, '[data-part="containing"]');
      expect(links.sort(), code).toEqual(holding.map(codePath).sort());
    }
  });

  test('leads to the number with the other sign, where there is one, and back', () => {
    for (const code of byNumber.keys()) {
      const $ = pageOfNumber(code);
      const opposite = String(-Number(code));
      const has = opposite !== code && Number(code) !== 0 && byNumber.has(opposite);
      expect(linksIn($, 'main').includes(numberPath(opposite)), code).toBe(has);
    }
  });

  test('prefers the page of the code where that is the only one', () => {
    for (const [code, [first, ...rest]] of byNumber) {
      const canonical = pageOfNumber(code)('link[rel="canonical"]').attr('href');
      expect(canonical, code).toBe(rest.length === 0 && first ? codePath(first) : numberPath(code));
    }
  });

  test('renders vendor text as text', () => {
    for (const [address, $] of numbers) {
      expect(
        $('main :is(iframe, [onclick], [onerror]), main section script, .number-cards script').length,
        address,
      ).toBe(0);
    }
  });
});

test('a code page leads to the same number elsewhere, by name and by its number page, and to nothing where there is none', () => {
  for (const [code, places] of byNumber) {
    for (const place of places) {
      const $ = parsePage(pages, codePath(place));
      const links = linksIn($, '.elsewhere');
      const others = places.filter(({ id }) => id !== place.id);
      const opposite = String(-Number(code));
      const expected = [
        ...others.map(codePath),
        ...(others.length > 0 ? [numberPath(code)] : []),
        ...(Number(code) !== 0 && byNumber.has(opposite) ? [numberPath(opposite)] : []),
      ];
      expect(links.sort(), place.id).toEqual(expected.sort());
    }
  }
});

test('the list of numbers names those with several meanings, by number, with all their places', () => {
  const $ = parsePage(pages, numbersPath());
  const shared = [...byNumber].filter(([, places]) => places.length > 1);
  const listed = $('[data-part="shared"] th[scope="row"] a')
    .map((_, link) => $(link).text().trim())
    .get();
  expect(listed).toEqual(shared.map(([code]) => code).sort((a, b) => Number(a) - Number(b)));
  const links = linksIn($, '[data-part="shared"] td');
  expect(links.sort()).toEqual(shared.flatMap(([, places]) => places.map(codePath)).sort());
  const signs = linksIn($, '[data-part="signs"] th');
  const pairs = [...byNumber.keys()].filter((code) => Number(code) > 0 && byNumber.has(`-${code}`));
  expect(signs.sort()).toEqual(pairs.flatMap((code) => [numberPath(code), numberPath(`-${code}`)]).sort());
});

test('every page that the 404 page knows by name is there', () => {
  const { sections } = knownPlaces([], [], navigation, []);
  expect(sections.map(({ path }) => path).filter((path) => !pages.has(path))).toEqual([]);
});

test('home leads to the numbers of the numbers that it names', () => {
  const $ = parsePage(pages, '/');
  const numbers = $('.shared dt').toArray();
  expect(numbers.length).toBeGreaterThan(0);
  for (const item of numbers) {
    const code = $(item).text().trim();
    expect($(item).find('a').attr('href')).toBe(numberPath(code));
  }
});
