import { fixedPaths } from '../domain/model/address.ts';
import { sitemapParts } from '../domain/api/sitemap.ts';
import { isShared } from '../domain/number/number-meanings.ts';
import { getRoutes } from './routes.ts';

/** Paths of all pages that search engines shall show, in the parts of the sitemap; not those that name another page. */
export async function getSitemapParts(): Promise<string[][]> {
  const routes = (await getRoutes()).filter(
    (route) => route.kind !== 'tombstone' && (route.kind !== 'number' || isShared(route.meanings)),
  );
  return sitemapParts([...fixedPaths(), ...routes.map(({ path }) => path)]);
}
