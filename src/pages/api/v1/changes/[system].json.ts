import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getHistoryPaths, urlMaker } from '../../../../data/api.ts';
import { getNeighbouringChanges } from '../../../../data/changes.ts';
import { changesData } from '../../../../domain/history/changes-data.ts';

export const getStaticPaths = getHistoryPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What changed between the document versions of a system; schema: `/api/v1/schemas/changes.json`. */
export const GET: APIRoute<Props> = async ({ props: { system }, site }) =>
  Response.json(changesData(system, await getNeighbouringChanges(system), urlMaker(site)));
