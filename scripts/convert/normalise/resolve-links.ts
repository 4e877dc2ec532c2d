import { hasInvisible } from '../../../src/domain/text/invisible.ts';
import type { RichText } from '../../../src/schemas/document.ts';
import type { ManifestVersion } from '../../../src/schemas/manifest.ts';
import type { InlineText } from '../parse/inline-text.ts';

/**
 * Keeps the links that lead somewhere for certain: web addresses, and relative ones under the paths that the
 * manifest vouches for. All others become text: the document's words stay, a dead link does not.
 * @param onDropped is told of each target that was dropped
 * @returns null where the text is empty
 */
export function resolveLinks(
  { text, links }: InlineText,
  known: ManifestVersion['links'],
  onDropped: (href: string) => void,
): RichText | null {
  if (text === '') return null;
  const kept = links.flatMap(({ href, ...span }) => {
    const target = resolve(href, known);
    if (target) return [{ ...span, href: target }];
    onDropped(href);
    return [];
  });
  return { text, ...(kept.length > 0 && { links: kept }) };
}

function resolve(href: string, known: ManifestVersion['links']): string | null {
  // What is not seen, and a name before the host (https://bank@host), make an address read as another.
  if (hasInvisible(href)) return null;
  if (/^https?:\/\/[^/]/iu.test(href)) {
    const target = URL.parse(href);
    return target && target.username + target.password === '' ? href : null;
  }
  if (!known?.paths.some((path) => href.startsWith(path)) || !URL.canParse(href, known.base)) return null;
  // A path may still name another host (//host, /\host).
  const target = new URL(href, known.base);
  return target.origin === new URL(known.base).origin ? target.href : null;
}
