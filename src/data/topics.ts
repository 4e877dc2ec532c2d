import type { Topic } from '../domain/topic.ts';

/** Topics in the order of the curation. */
export async function getTopics(): Promise<Topic[]> {
  return Promise.resolve([]);
}
