import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getHistoryPaths, urlMaker } from '../../../../data/api.ts';
import { getHistory } from '../../../../data/changes.ts';
import { changesData } from '../../../../domain/history/changes-data.ts';

export const getStaticPaths = getHistoryPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What changed between the document versions of a system; schema: `/api/v1/schemas/changes.json`. */
export const GET: APIRoute<Props> = async ({ props: { system }, site }) =>
  Response.json(changesData(system, (await getHistory(system)).changes, urlMaker(site)));
