/** Files at addresses that no document gives a file any more; and, for hosts that read it, the list of redirects. */
import type { APIContext, GetStaticPaths } from 'astro';
import { hrefOf } from '../data/href.ts';
import { urlMaker } from '../data/api.ts';
import { getTombstoneAnswers } from '../data/tombstones.ts';
import { getRoutesOfKind } from '../data/routes.ts';
import { redirectsFile, type TombstoneAnswer } from '../domain/tombstones/tombstone.ts';
import { tombstoneFileText } from '../domain/tombstones/tombstone-text.ts';

type FileAnswer = Exclude<TombstoneAnswer, { kind: 'retired-number' }>;

export const getStaticPaths = (async () => {
  const routes = await getRoutesOfKind('tombstone');
  const files = routes
    .filter(({ route }) => !route.path.endsWith('/'))
    .map(({ route: { answer }, segments }) => ({ params: { file: segments.join('/') }, props: { answer } }));
  return [{ params: { file: '_redirects' }, props: { answer: null } }, ...files];
}) satisfies GetStaticPaths;

export async function GET({
  locals,
  props,
  site,
}: APIContext<{ answer: FileAnswer | null }>): Promise<Response> {
  if (props.answer)
    return new Response(tombstoneFileText(props.answer, urlMaker(site), locals.messages.tombstones));
  return new Response(redirectsFile(await getTombstoneAnswers(), hrefOf));
}
