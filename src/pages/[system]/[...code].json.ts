import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getAlternatePaths, urlMaker } from '../../data/api.ts';
import { entryData } from '../../domain/api/entry-data.ts';

export const getStaticPaths = getAlternatePaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Alternate of a code page: the entry in full; schema: `/api/v1/schemas/entry.json`. */
export const GET: APIRoute<Props> = ({ locals: { messages }, props: { context }, site }) =>
  Response.json(entryData(context, urlMaker(site), messages.apiTexts));
