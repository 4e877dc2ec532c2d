import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveLinks } from './resolve-links.ts';

const known = (paths: string[]) => ({ base: 'https://docs.example.com', paths, reason: 'test' });

function resolve(href: string, paths = ['/doc/']): { href: string | null; dropped: string[] } {
  const dropped: string[] = [];
  const text = resolveLinks({ text: '文档', links: [{ start: 0, end: 2, href }] }, known(paths), (target) => {
    dropped.push(target);
  });
  expect(text?.text).toBe('文档');
  return { href: text?.links?.[0]?.href ?? null, dropped };
}

test.each([
  ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
  ['HTTP://example.com', 'HTTP://example.com'],
  ['/doc/a b#c', 'https://docs.example.com/doc/a%20b#c'],
  ['/other/a', null],
  ['#', null],
  ['', null],
  ['doc/a', null],
  ['//evil.example.com/doc/', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['mailto:a@example.com', null],
  ['http:wiki.open.qq.com/wiki', null],
  ['https:///no-host', null],
  ['https://a b/', null],
])('%s leads to %s', (href, target) => {
  expect(resolve(href)).toEqual({ href: target, dropped: target === null ? [href] : [] });
});

test.each(['//evil.example.com/', '/\\evil.example.com/', '//['])(
  'a manifest that vouches for every path does not vouch for the host of %s',
  (href) => {
    expect(resolve(href, ['/']).href).toBeNull();
  },
);

test('whatever a document writes, a link leads to the web or to the host that the manifest vouches for', () => {
  const start = fc.constantFrom(
    '',
    '/',
    '//',
    '/\\',
    '/doc/',
    'http:',
    'https://',
    'javascript:',
    'data:',
    ' ',
    '\t',
  );
  fc.assert(
    fc.property(start, fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (before, rest) => {
      const { href } = resolve(before + rest, ['/']);
      if (href === null) return;
      const { protocol, host } = new URL(href);
      expect(['http:', 'https:']).toContain(protocol);
      if (before.startsWith('/')) expect(host).toBe('docs.example.com');
    }),
    { numRuns: 500 },
  );
});
