import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getHistoryPaths, urlMaker } from '../../../../data/api.ts';
import { getNeighbouringChanges } from '../../../../data/changes.ts';
import { changesFeed } from '../../../../domain/history/feed.ts';

export const getStaticPaths = getHistoryPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The same as a feed, an entry per document version. */
export const GET: APIRoute<Props> = async ({ locals: { messages }, props: { system }, site }) =>
  new Response(changesFeed(system, await getNeighbouringChanges(system), urlMaker(site), messages.feed), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
