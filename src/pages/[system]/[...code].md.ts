import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getAlternatePaths, textResponse, urlMaker } from '../../data/api.ts';
import { entryMarkdown } from '../../domain/api/entry-markdown.ts';

export const getStaticPaths = getAlternatePaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Alternate of a code page: the entry in full as text. */
export const GET: APIRoute<Props> = ({ locals: { messages }, props: { context }, site }) =>
  textResponse(entryMarkdown(context, urlMaker(site), messages.apiTexts), 'text/markdown');
