import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { site as english } from '../../messages/en/site.ts';
import { site } from '#messages/site.ts';
import { openSearchDescription } from './open-search.ts';

it('leads to the home page with the text, by absolute addresses', () => {
  const $ = load(openSearchDescription('https://site.invalid/docs/handbook/', site), { xml: true });
  expect($('Url').attr('template')).toBe('https://site.invalid/docs/handbook/?q={searchTerms}');
  expect($('Image').text()).toBe('https://site.invalid/docs/handbook/favicon.svg');
});

it.each([site, english])(
  'has a name in $language that browsers do not cut, as they do after 16 characters',
  (words) => {
    const $ = load(openSearchDescription('https://site.invalid/', words), { xml: true });
    expect([...$('ShortName').text()].length).toBeLessThanOrEqual(16);
  },
);

it('escapes what XML would read', () => {
  const $ = load(openSearchDescription('https://site.invalid/?a&b="<', site), { xml: true });
  expect($('Url').attr('template')).toBe('https://site.invalid/?a&b="<?q={searchTerms}');
});
