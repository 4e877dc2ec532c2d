/** A language that is added to a copy of the project, with some of its translations missing: a line and two folders are all it takes. */
import { join } from 'node:path';
import { load } from 'cheerio/slim';
import { expect, test } from 'vitest';
import type { readSystems } from '../scripts/convert/read/project.ts';
import { codePath } from '../src/domain/model/address.ts';
import type { Locale } from '../src/schemas/locales.ts';
import { hasChinese } from '../src/domain/translation/translate.ts';
import { ADDED_LOCALE, ADDED_PROJECT, pagesOf, SITES, translationsOf } from './support/sites.ts';

const { readSystems: readAdded } = (await import(join(ADDED_PROJECT, 'scripts/convert/read/project.ts'))) as {
  readSystems: typeof readSystems;
};

test('each code has a page in the language, with its translation or, marked, without', () => {
  const pages = new Map(translationsOf(SITES.based).flatMap((site) => [...pagesOf(site)]));
  let [translated, missing] = [0, 0];
  for (const entry of readAdded(SITES.based.content).flatMap((system) => system.entries)) {
    const html = pages.get(codePath(entry));
    expect(html, entry.id).toBeDefined();
    const $ = load(html ?? '');
    const records = entry.versions.at(-1)?.records.filter(hasChinese) ?? [];
    const done = records.filter(({ translations }) => translations?.[ADDED_LOCALE as Locale]);
    expect($('html').attr('lang')).toBe(ADDED_LOCALE);
    const newest = $('.code-page > section').first();
    expect(newest.find('.translation').length, entry.id).toBe(done.length);
    expect(newest.text().includes('Not translated by this site yet'), entry.id).toBe(
      done.length < records.length,
    );
    // A title without a translation is the Chinese one, and said to be Chinese.
    $('h1 [lang="zh-CN"]').remove();
    expect($('h1').text(), entry.id).not.toMatch(/\p{Script=Han}/u);
    translated += done.length;
    missing += records.length - done.length;
  }
  expect([translated > 0, missing > 0]).toEqual([true, true]);
});
