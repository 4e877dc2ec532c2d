import type { System } from '../../../src/domain/model/catalogue.ts';
import { handlingRules, type HandlingRules } from '../../../src/domain/handling/handling-rules.ts';
import type { HistoryRules } from '../../../src/domain/history/changes.ts';
import { reviewMap } from '../../../src/domain/history/review.ts';
import { readCuration, readReviews } from './curation.ts';

/** What entries are judged by. */
export const readHandlingRules = (content: string): HandlingRules =>
  handlingRules(
    readCuration(content, 'handling/phrases'),
    readCuration(content, 'handling/corrections'),
    readCuration(content, 'handling/notes'),
    {
      topics: readCuration(content, 'topics'),
      byTopic: readCuration(content, 'handling/topics'),
      byCode: readCuration(content, 'handling/codes'),
      bounds: readCuration(content, 'handling/bounds'),
    },
  );

/** What the history of a system is judged by. */
export const readHistoryRules = (content: string, { id, manifest }: System): HistoryRules => ({
  versions: manifest.versions.map((version) => version.id),
  terminology: readCuration(content, 'terminology'),
  modules: manifest.modules,
  reviews: reviewMap(readReviews(content, id).map(({ value }) => value)),
});
