import { codesData } from '../domain/api/codes-data.ts';
import { codesTable } from '../domain/api/codes-table.ts';
import type { ToUrl } from '../domain/api/context.ts';
import { llmsFullText, llmsText } from '../domain/api/llms.ts';
import { systemsData } from '../domain/api/systems-data.ts';
import { topicsData } from '../domain/api/topics-data.ts';
import { allChangesFeed } from '../domain/history/feed.ts';
import { getNeighbouringChanges, withHistory } from './changes.ts';
import { getCuration } from './curation.ts';
import { getEntryContexts } from './entry-contexts.ts';
import { getSystems } from './systems.ts';
import { getTopics } from './topics.ts';

/** The files of the data interface that there is one of: the text of each, for its route and for the list of sizes. */
export const API_FILES = {
  systems: async (toUrl: ToUrl) => JSON.stringify(systemsData(await getSystems(), toUrl)),
  codes: async (toUrl: ToUrl) => JSON.stringify(codesData(await getEntryContexts(), toUrl)),
  codesTable: async (toUrl: ToUrl) => codesTable(await getEntryContexts(), toUrl),
  topics: async (toUrl: ToUrl) => {
    const order = (await getSystems()).flatMap(({ entries }) => entries.map(({ id }) => id));
    return JSON.stringify(topicsData(await getTopics(), await getCuration('without-topic'), order, toUrl));
  },
  feed: async (toUrl: ToUrl) => {
    const systems = withHistory(await getSystems());
    const histories = systems.map(async (system) => ({
      system,
      changes: await getNeighbouringChanges(system),
    }));
    return allChangesFeed(await Promise.all(histories), toUrl);
  },
  llms: async (toUrl: ToUrl) => llmsText(await getEntryContexts(), toUrl),
  llmsFull: async (toUrl: ToUrl) => llmsFullText(await getEntryContexts(), toUrl),
};
