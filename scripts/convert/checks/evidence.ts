import { latestRecords } from '../../../src/domain/model/entry.ts';
import { saidBy } from '../../../src/domain/ticket/evidence.ts';
import type { CheckOf } from './check.ts';

export const evidenceIsSaid: CheckOf<'whole'> = {
  name: 'words that ask for evidence stand in a newest wording',
  scope: 'whole',
  check: ({ curation, entries }, report, outdated) => {
    const said = [...entries.values()].flatMap(latestRecords).flatMap(saidBy);
    const wasSaid = () =>
      [...entries.values()].flatMap(({ versions }) =>
        versions.flatMap(({ records }) => records.flatMap(saidBy)),
      );
    for (const { value, at } of curation('evidence')) {
      if (said.some((text) => text.includes(value.words))) continue;
      (wasSaid().some((text) => text.includes(value.words)) ? outdated : report)(
        at,
        `words that no code's newest wording has: "${value.words}"`,
        'Remove the item, or copy the words as the document has them now',
      );
    }
  },
};
