/** Topics, as scripts and tests read them; the site reads them as a collection. */
import { join } from 'node:path';
import { topicOf, type Topic } from '../../../src/domain/topics/topic.ts';
import {
  topicsSchema,
  withoutTopicSchema,
  type TopicItem,
  type WithoutTopic,
} from '../../../src/schemas/topics.ts';
import { readYamlList, type ListItem } from './read-yaml.ts';

export const TOPICS = 'curation/topics.yaml';
export const WITHOUT_TOPIC = 'curation/without-topic.yaml';

/** @throws SourceError for a file that is no YAML or breaks its schema */
export const readTopicItems = (content: string): ListItem<TopicItem>[] =>
  readYamlList(join(content, TOPICS), `content/${TOPICS}`, topicsSchema);

/** @throws SourceError for a file that is no YAML or breaks its schema */
export const readWithoutTopic = (content: string): ListItem<WithoutTopic>[] =>
  readYamlList(join(content, WITHOUT_TOPIC), `content/${WITHOUT_TOPIC}`, withoutTopicSchema);

/** In the order of the curation. */
export const readTopics = (content: string): Topic[] =>
  readTopicItems(content).map(({ value }) => topicOf(value));
