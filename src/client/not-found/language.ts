/** Addresses below another language's folder, and links to this one in the other languages. */
import { withBase } from '../../domain/model/address.ts';
import { languagePath } from '../../domain/not-found/language-path.ts';
import { belowBase } from './address.ts';

/**
 * Sees to it that an address is answered in the language that it names: leads on where it names it in another way,
 * and shows that language's page of missing addresses where the host has answered with this one's.
 * @param bases of each language of the site, the first at the root
 * @param base of this page's
 * @param isStandIn whether this page stands in for one that is not kept: that is said in this language
 * @returns `elsewhere` where this page is left; the path below the language's folder where this page is to answer it;
 * undefined where the address names no language
 */
export async function leadToLanguage(
  bases: string,
  base: string,
  isStandIn: boolean,
): Promise<'elsewhere' | { path: string } | undefined> {
  const all = new Map(JSON.parse(bases) as [locale: string, base: string][]);
  const [root = base] = all.values();
  const { pathname, search, hash } = location;
  // A page of a folder may have answered for what is below it.
  const own = belowBase(pathname, base);
  const isOwn = base !== root && own !== pathname;
  const below = isOwn ? own : belowBase(pathname, root);
  const named = languagePath(below, [...all.keys()]);
  const target = named && all.get(named.locale);
  linkLanguages(all, named?.path ?? own);
  if (!named || !target) return undefined;
  const isInPlace = !isOwn && target !== root && pathname.startsWith(target);
  if (!isInPlace && !isStandIn) {
    location.replace(withBase(target, named.path) + search + hash);
    return 'elsewhere';
  }
  if (isStandIn || target === base) return { path: named.path };
  return (await showInstead(`${target}404.html`)) ? 'elsewhere' : { path: named.path };
}

/** The header's links lead from this address to the same in the other languages, also from one that leads nowhere. */
function linkLanguages(bases: ReadonlyMap<string, string>, path: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language]')) {
    const base = bases.get(link.hreflang);
    if (base !== undefined) link.href = withBase(base, path);
  }
}

/**
 * Puts another page of this site in place of this one, at this address; its own policy comes with it.
 * @returns whether it was to be had
 */
async function showInstead(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    if (!response.ok || response.redirected) return false;
    const html = await response.text();
    const page = document as unknown as { write: (html: string) => void };
    document.open();
    // A page of this site, whose scripts shall run: as its own policy lets them.
    page.write(html);
    document.close();
    return true;
  } catch {
    return false;
  }
}
