import type { APIRoute } from 'astro';
import { getNumberIndex } from '../../../data/search.ts';
import type { Shard } from '../../../domain/number/shards/table.ts';

/** The parts of a long number index; none where it is short. */
export async function getStaticPaths() {
  const { shards } = await getNumberIndex();
  return shards.map((shard, number) => ({ params: { shard: String(number) }, props: { shard } }));
}

export const GET: APIRoute<{ shard: Shard }> = ({ props }) => Response.json(props.shard);
