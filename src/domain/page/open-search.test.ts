import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { site } from '#messages/site.ts';
import { openSearchDescription } from './open-search.ts';

it('leads to the home page with the text, by absolute addresses', () => {
  const $ = load(openSearchDescription('https://site.invalid/docs/handbook/', site), { xml: true });
  expect($('Url').attr('template')).toBe('https://site.invalid/docs/handbook/?q={searchTerms}');
  expect($('Image').text()).toBe('https://site.invalid/docs/handbook/favicon.svg');
  // Browsers cut a name of more than 16 characters.
  expect([...$('ShortName').text()].length).toBeLessThanOrEqual(16);
});

it('escapes what XML would read', () => {
  const $ = load(openSearchDescription('https://site.invalid/?a&b="<', site), { xml: true });
  expect($('Url').attr('template')).toBe('https://site.invalid/?a&b="<?q={searchTerms}');
});
