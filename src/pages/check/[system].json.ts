import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getHistoryPaths } from '../../data/api.ts';
import { getHistoryRules } from '../../data/history.ts';
import { buildCheckData } from '../../domain/check/enum-check-data.ts';

export const getStaticPaths = getHistoryPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What the page of the enum check loads when it is asked about a system. */
export const GET: APIRoute<Props> = async ({ props: { system } }) =>
  Response.json(buildCheckData(system, await getHistoryRules(system)));
