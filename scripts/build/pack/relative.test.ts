import { describe, expect, it } from 'vitest';
import { relativePage, relativeScript, relativeText, upFrom } from './relative.ts';

const HEAD = '<head><meta charset="utf-8"/></head>';
const inPage = (body: string, file = 'a/1/index.html') =>
  relativePage(`${HEAD}<body>${body}</body>`, file).replace(/^.*<body>|<\/body>$/gu, '');

describe('a page', () => {
  it.each([
    ['<a href="/__copy__/">', '<a href="../../index.html">'],
    ['<a href="/__copy__/a/2/#v-x">', '<a href="../../a/2/index.html#v-x">'],
    ['<a href="/__copy__/browse/?q=a/b">', '<a href="../../browse/index.html?q=a/b">'],
    ['<a href="/__copy__/a/1.json">', '<a href="../../a/1.json">'],
    ['<a href="../2/#x">', '<a href="../2/index.html#x">'],
    ['<a href="#x">', '<a href="#x">'],
    ['<a href="https://example.com/__copy__/">', '<a href="https://example.com/">'],
    ['<a class="x" href="https://example.com/">', '<a class="x" href="https://example.com/">'],
    ['<meta content="0;url=/__copy__/b/">', '<meta content="0;url=../../b/index.html">'],
    [
      '<p data-x="/__copy__/a/1/"><script type="application/json">{"url":"/__copy__/a/1/"}</script>',
      '<p data-x="../../a/1/"><script type="application/json">{"url":"../../a/1/"}</script>',
    ],
    ['<code>/__copy__/a/1/</code>', '<code>/a/1/</code>'],
  ])('%s', (before, after) => {
    expect(inPage(before)).toBe(after);
  });

  it('at the root counts from its own folder', () => {
    expect(inPage('<a href="/__copy__/">', 'index.html')).toBe('<a href="./index.html">');
    expect(upFrom('a/b/c.md')).toBe('../../');
  });

  it('starts its modules by one classic script, in order', () => {
    const module = (name: string) => `<script type="module" src="/__copy__/_astro/${name}.js"></script>`;
    const html = relativePage(`${HEAD}<body>${module('one')}<p>${module('two')}</body>`, 'a/index.html');
    expect(html).toContain(
      '<script defer src="../_copy/start.js" data-modules="one.js two.js"></script></head><body><p></body>',
    );
  });

  it('has one policy, which allows files of the disk, and names no address of its own', () => {
    const html = relativePage(
      `<head><meta charset="utf-8"/><meta http-equiv="content-security-policy" content="default-src 'none'"/><link rel="canonical" href="/__copy__/"/><meta property="og:url" content="/__copy__/"/><link rel="preload" href="/__copy__/x.json" as="fetch"/></head>`,
      'index.html',
    );
    expect(html.match(/http-equiv/gu)).toHaveLength(1);
    expect(html).toContain("style-src 'self' file:;");
    expect(html).not.toMatch(/canonical|og:|preload|__copy__/u);
  });
});

it('scripts find the root by their own address, wherever the literal stands', () => {
  expect(relativeScript('return`/__copy__/`.replace(a,b)', 'root')).toBe('return(root).replace(a,b)');
  expect(relativeScript('x="/__copy__/_astro/a.css"', 'root')).toBe('x=(root+"_astro/a.css")');
});

it('links of texts count from the file, addresses in data from the root', () => {
  expect(relativeText('[x](/__copy__/b/)', 'a/1.md')).toBe('[x](../b/)');
  expect(relativeText('{"url":"/__copy__/b/"}', 'a/1.json')).toBe('{"url":"/b/"}');
});
