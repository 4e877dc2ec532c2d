import type { APIRoute } from 'astro';
import type { Messages } from '../messages/index.ts';
import { codesData } from '../domain/api/codes-data.ts';
import { codesTable } from '../domain/api/codes-table.ts';
import type { ToUrl } from '../domain/api/context.ts';
import { llmsFullText, llmsText } from '../domain/api/llms.ts';
import { systemsData } from '../domain/api/systems-data.ts';
import { topicsData } from '../domain/api/topics-data.ts';
import { allChangesFeed } from '../domain/history/feed.ts';
import { homePath, llmsPath, withBase } from '../domain/model/address.ts';
import { LOCALES } from '../schemas/locales.ts';
import { textResponse, urlMaker } from './api.ts';
import { getHistory, withHistory } from './changes.ts';
import { getCuration } from './curation.ts';
import { getEntryContexts } from './entry-contexts.ts';
import { OTHER_LOCALES, baseOf } from './locale.ts';
import { getSystems } from './systems.ts';
import { getTopics, getUncategorised } from './topics.ts';

export type ApiFileName = 'systems' | 'codes' | 'codesTable' | 'topics' | 'feed' | 'llms' | 'llmsFull';

/** The files of the data interface that there is one of: the text of each, for its route and for the list of sizes. */
export const API_FILES: Record<ApiFileName, (toUrl: ToUrl, messages: Messages) => Promise<string>> = {
  systems: async (toUrl) => JSON.stringify(systemsData(await getSystems(), toUrl)),
  codes: async (toUrl) => JSON.stringify(codesData(await getEntryContexts(), toUrl)),
  codesTable: async (toUrl) => codesTable(await getEntryContexts(), toUrl),
  topics: async (toUrl) => {
    const order = (await getSystems()).flatMap(({ entries }) => entries.map(({ id }) => id));
    const without = await getCuration('without-topic');
    const unplaced = (await getUncategorised()).unplaced.map(({ entry }) => entry.id);
    return JSON.stringify(topicsData(await getTopics(), without, unplaced, order, toUrl));
  },
  feed: async (toUrl, { feed }) => {
    const systems = withHistory(await getSystems());
    const histories = systems.map(async (system) => ({
      system,
      changes: (await getHistory(system)).changes,
    }));
    return allChangesFeed(await Promise.all(histories), toUrl, feed);
  },
  llms: async (toUrl, { apiTexts }) => llmsText(await getEntryContexts(), toUrl, apiTexts, otherLlms(toUrl)),
  llmsFull: async (toUrl, { apiTexts }) => llmsFullText(await getEntryContexts(), toUrl, apiTexts),
};

/** The route of one of them. @param type its media type */
export const routeOf =
  (name: ApiFileName, type: string): APIRoute =>
  async ({ locals: { messages }, site }) =>
    textResponse(await API_FILES[name](urlMaker(site), messages), type);

/** Where a language model can read the same in the site's other languages. */
function otherLlms(toUrl: ToUrl): (readonly [name: string, url: string])[] {
  const home = toUrl(homePath());
  return OTHER_LOCALES.map((locale) => {
    const path = withBase(baseOf(locale), llmsPath());
    return [LOCALES[locale].name, URL.canParse(home) ? new URL(path, home).href : path];
  });
}
