import { Faults } from '../../shared/source-error.ts';
import type { Check, CheckOf, ContentOf, Scope } from './check.ts';
import { oneAnswerPerAddress, shippedListIsWhole } from './addresses.ts';
import { rowsAreConserved } from './count-rows.ts';
import { evidenceIsSaid } from './evidence.ts';
import {
  codeJudgementsAreNeeded,
  correctionsAreNeeded,
  judgementsContradictNothing,
  notesAreNeeded,
  phrasesAnswer,
  topicJudgementsAnswer,
} from './handling.ts';
import { nothingIsLost } from './lost-lines.ts';
import { listedOnce } from './listed-once.ts';
import { hintsAreOfSystems, hintsStandInExamples } from './log-hints.ts';
import { addressesAnswer } from './lost-addresses.ts';
import { originsRestOnParagraphs } from './origins.ts';
import { redirectsAreSound, redirectsLeadToPages } from './redirects.ts';
import { retiredAreGone, retiredWereShipped } from './retired.ts';
import { reviewsAreOfChanges, reviewsBelongToSystem } from './reviews.ts';
import { classesAreNeeded, splitsAreNeeded, splitsFit } from './rows.ts';
import { helpIsAdvised, topicsAreWorded, withoutTopicIsRight } from './topics.ts';
import { siteTranslationsAreTrue, translationsAreTrue } from './translations.ts';
import { everyFileIsRead } from './unread-files.ts';

/** In the order in which a maintainer mends them. */
const CHECKS: readonly Check[] = [
  rowsAreConserved,
  nothingIsLost,
  everyFileIsRead,
  ...listedOnce,
  hintsStandInExamples,
  hintsAreOfSystems,
  splitsFit,
  classesAreNeeded,
  splitsAreNeeded,
  reviewsBelongToSystem,
  reviewsAreOfChanges,
  originsRestOnParagraphs,
  evidenceIsSaid,
  phrasesAnswer,
  correctionsAreNeeded,
  notesAreNeeded,
  codeJudgementsAreNeeded,
  topicJudgementsAnswer,
  judgementsContradictNothing,
  topicsAreWorded,
  helpIsAdvised,
  withoutTopicIsRight,
  translationsAreTrue,
  siteTranslationsAreTrue,
  shippedListIsWhole,
  retiredWereShipped,
  retiredAreGone,
  redirectsAreSound,
  redirectsLeadToPages,
  oneAnswerPerAddress,
  addressesAnswer,
];

/**
 * Makes every check of a scope; each reports all that it finds.
 * @param outdated collects what a newer document outdates, which is no fault
 */
export function runChecks<S extends Scope>(
  scope: S,
  content: ContentOf<S>,
  faults: Faults,
  outdated = new Faults(),
): void {
  const isOfScope = (check: Check): check is Check & CheckOf<S> => check.scope === scope;
  for (const { check } of CHECKS.filter(isOfScope)) {
    faults.attempt(() => {
      check(content, faults.report, outdated.report);
    });
  }
}
