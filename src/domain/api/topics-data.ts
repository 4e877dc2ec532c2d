import type { TopicsData } from '../../schemas/api.ts';
import { topicPath } from '../model/address.ts';
import type { Topic } from '../topics/topic.ts';
import type { ToUrl } from './context.ts';

/**
 * Topics in the order given, each with its codes.
 * @param unplaced ids of the current entries that nobody has placed yet
 * @param order ids of all entries in display order, to which codes are sorted
 */
export function topicsData(
  topics: readonly Topic[],
  withoutTopic: readonly { id: string; reason: string }[],
  unplaced: readonly string[],
  order: readonly string[],
  toUrl: ToUrl,
): TopicsData {
  const position = new Map(order.map((id, index) => [id, index]));
  const byPosition = (a: string, b: string) => (position.get(a) ?? 0) - (position.get(b) ?? 0);
  return {
    topics: topics.map(({ id, group, name, means, helps, codes }) => ({
      id,
      group,
      name,
      means,
      helps: helps.map((help) => ({ says: help.says, codes: [...help.codes] })),
      url: toUrl(topicPath(id)),
      codes: [...codes.keys()].sort(byPosition),
    })),
    withoutTopic: withoutTopic
      .map(({ id, reason }) => ({ id, reason }))
      .sort((a, b) => byPosition(a.id, b.id)),
    unplaced: unplaced.toSorted(byPosition),
  };
}
