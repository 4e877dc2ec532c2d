import type { APIRoute } from 'astro';
import { getOriginals } from '../../data/search.ts';
import type { Originals } from '../../domain/search/text-index.ts';

/** The documents' own words, for what is asked or pasted in their language; none where the pages are in it. */
export async function getStaticPaths() {
  const data = await getOriginals();
  return data ? [{ params: { originals: 'originals' }, props: { data } }] : [];
}

export const GET: APIRoute<{ data: Originals }> = ({ props }) => Response.json(props.data);
