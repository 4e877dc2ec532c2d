import type { System } from '../../../src/domain/model/catalogue.ts';
import { handlingRules, type HandlingRules } from '../../../src/domain/handling/handling-rules.ts';
import type { HistoryRules } from '../../../src/domain/history/changes.ts';
import { reviewMap } from '../../../src/domain/history/review.ts';
import { mapReview, type MapText } from '../../../src/domain/translation/site-texts.ts';
import type { CurationList, CurationOf } from '../../../src/schemas/curation-files.ts';
import { readCuration, readReviews } from './curation.ts';

/** What entries are judged by. @param map of the site's own texts, as in {@link readCuration} */
export const readHandlingRules = (content: string, map?: MapText): HandlingRules =>
  handlingRulesOf((name) => readCuration(content, name, map));

/** What entries are judged by. @param read gives what a file of curation holds */
export const handlingRulesOf = (
  read: <Name extends CurationList>(name: Name) => CurationOf<Name>,
): HandlingRules =>
  handlingRules(read('handling/phrases'), read('handling/corrections'), read('handling/notes'), {
    topics: read('topics'),
    byTopic: read('handling/topics'),
    byCode: read('handling/codes'),
    bounds: read('handling/bounds'),
  });

/** What the history of a system is judged by. @param map as in {@link readHandlingRules} */
export const readHistoryRules = (
  content: string,
  { id, manifest }: System,
  map: MapText = (text) => text,
): HistoryRules => ({
  versions: manifest.versions.map((version) => version.id),
  terminology: readCuration(content, 'terminology'),
  modules: manifest.modules,
  reviews: reviewMap(readReviews(content, id).map(({ value }) => mapReview(value, map))),
});
