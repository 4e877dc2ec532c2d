import type { topics as original } from '../zh-CN/topics.ts';
import { plural } from './plural.ts';

/** Topics: codes of all systems that mean the same. */
export const topics: typeof original = {
  title: 'Topics: meanings that recur in several systems',
  description: (count, examples) =>
    `Error codes by meaning: ${plural(count, 'topic')}, such as ${examples.map((name) => `“${name}”`).join(', ')}, each with the error codes of all systems that mean the same.`,
  lead: (count) =>
    `Each system has its own number for the same meaning. Here they are together, by meaning: ${plural(count, 'topic')}.`,
  countOf: (system, codes) => `${system} ${codes}`,
  pageTitle: (topic) => `${topic}: error codes of all systems`,
  pageDescription: (means, codes, counts) => `${means} ${plural(codes, 'error code')}: ${counts.join(', ')}.`,
  counts: (codes, counts) => `${plural(codes, 'error code')}: ${counts.join(', ')}.`,
  caption: (system, topic) => `Error codes of ${system} in the topic “${topic}”`,
  helps: 'What usually helps',
  noHelps: 'None of the listed documents gives advice.',
  related: 'Related topics',
  relatedNote: 'They share error codes with this topic.',
  unplaced: 'Not yet in a topic',
  unplacedNote:
    'These error codes of the current documents have not been put into a topic yet; removed ones are not counted here.',
  unplacedOf: (system, count) => `${system} ${count}`,
  unplacedMore: (count) => `${count} more, see [Browse](browse).`,
  without: 'In no topic',
  because: (reason) => `: ${reason}`,
  withoutNote: 'No other error code means the same, or the document does not say which error it is.',
};
