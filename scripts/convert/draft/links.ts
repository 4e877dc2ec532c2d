import type { ManifestVersion } from '../../../src/schemas/manifest.ts';
import type { Block } from '../parse/block.ts';

/**
 * Where relative links certainly lead: a document that links into the same folder by its whole address says so itself.
 * @returns undefined where it does not say
 */
export function linksOf(blocks: readonly Block[]): ManifestVersion['links'] {
  const hrefs = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.text.links;
    if (block.kind !== 'table') return [];
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ links }) => links));
  });
  const folders = new Set(
    hrefs
      .flatMap(({ href }) => (/^\/[^/\\]/u.test(href) ? [folderOf(href)] : []))
      .filter((path) => path !== '/'),
  );
  const whole = hrefs.flatMap(({ href }) =>
    /^https?:\/\/[^/]/iu.test(href) && URL.canParse(href) ? [new URL(href)] : [],
  );
  const vouched = [...folders].flatMap((path) => {
    const found = whole.find(({ pathname }) => pathname.startsWith(path));
    return found ? [{ path, found }] : [];
  });
  const [first] = vouched;
  if (!first) return undefined;
  const base = first.found.origin;
  const same = vouched.filter(({ found }) => found.origin === base);
  const shown = same.map(({ path, found }) => `${path} 见于 ${found.origin}${found.pathname}`);
  return {
    base,
    paths: same.map(({ path }) => path),
    reason: `同一文档写出了同一目录的完整地址：${shown.join('，')}。`,
  };
}

const folderOf = (href: string): string => {
  const [path = ''] = href.split(/[?#]/u);
  return path.slice(0, path.lastIndexOf('/') + 1);
};
