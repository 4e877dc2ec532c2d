import { withHistory } from './changes.ts';
import { getEntryContexts } from './entry-contexts.ts';
import { getSystems } from './systems.ts';
import { hrefOf } from './href.ts';

/** Static paths of what exists once per system with a history, the system as its prop. */
export async function getHistoryPaths() {
  return withHistory(await getSystems()).map((system) => ({
    params: { system: system.id },
    props: { system },
  }));
}

/**
 * How data for other programs names a page.
 * @param site host of the site, where the build knows it
 * @returns path → absolute address, or the path under the site's base
 */
export const urlMaker = (site: URL | undefined) => (path: string) => {
  const local = hrefOf(path);
  return site ? new URL(local, site).href : local;
};

/** Answers with a text of a media type, in UTF-8. */
export const textResponse = (text: string, type: string) =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });

/** What the page of a code has as alternates: its system in the address, the rest of it, and what the site knows of it. */
export async function getAlternatePaths() {
  return (await getEntryContexts()).map((context) => {
    const [system, ...code] = context.entry.id.split('/');
    return { params: { system, code: code.join('/') }, props: { context } };
  });
}
