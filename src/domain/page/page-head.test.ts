import { expect, test } from 'vitest';
import { isPreviewTag, previewTags, type PageHead } from './page-head.ts';

const page: PageHead = {
  title: '6206 票据过期',
  description: '票据过期，请重新登录。',
  url: 'https://host.invalid/demo/6206/',
  type: 'article',
  image: 'https://host.invalid/og/demo/6206.png',
  site: '手册',
  locale: 'zh_CN',
};
const nameOf = ({ attrs }: { attrs: Record<string, string> }) => attrs.property ?? attrs.name ?? attrs.rel;

test('no tag stands twice, and none is empty', () => {
  const tags = previewTags(page);
  expect(new Set(tags.map(nameOf)).size).toBe(tags.length);
  for (const { attrs } of tags) for (const value of Object.values(attrs)) expect(value).not.toBe('');
});

test('every tag is one that replaces what the framework says, and nothing else is', () => {
  for (const tag of previewTags(page)) expect(isPreviewTag(tag), nameOf(tag)).toBe(true);
  expect(isPreviewTag({ tag: 'meta', attrs: { name: 'theme-color', content: '#fff' } })).toBe(false);
  expect(isPreviewTag({ tag: 'link', attrs: { rel: 'alternate', href: '/x.json' } })).toBe(false);
  expect(isPreviewTag({ tag: 'script' })).toBe(false);
});

test('a page without an address of its own names none', () => {
  const names = previewTags({ ...page, url: null }).map(nameOf);
  expect(names).not.toContain('canonical');
  expect(names).not.toContain('og:url');
});
