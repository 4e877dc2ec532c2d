import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { textResponse } from '../../data/api.ts';
import { getSitemapParts, sitemapLanguages } from '../../data/sitemap.ts';
import { sitemapPart } from '../../domain/api/sitemap.ts';

/** Parts have files of their own only where there are several. */
export async function getStaticPaths() {
  const parts = await getSitemapParts();
  if (parts.length === 1) return [];
  return parts.map((paths, index) => ({ params: { part: String(index + 1) }, props: { paths } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** `/sitemap-1.xml`, `/sitemap-2.xml`, … */
export const GET: APIRoute<Props> = ({ props: { paths }, site }) =>
  textResponse(sitemapPart(paths, sitemapLanguages(site)), 'application/xml');
