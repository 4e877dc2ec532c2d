import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getHistoryPaths, textResponse, urlMaker } from '../../../../data/api.ts';
import { getHistory } from '../../../../data/changes.ts';
import { changesFeed } from '../../../../domain/history/feed.ts';

export const getStaticPaths = getHistoryPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The same as a feed, an entry per document version. */
export const GET: APIRoute<Props> = async ({ locals: { messages }, props: { system }, site }) =>
  textResponse(
    changesFeed(system, (await getHistory(system)).changes, urlMaker(site), messages.feed),
    'application/atom+xml',
  );
