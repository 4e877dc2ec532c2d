import type { CurationList, CurationOf } from '../../../src/schemas/curation-files.ts';
import { QUESTIONS } from '../../../src/domain/handling/site-judgement.ts';
import { listedKey } from '../../../src/domain/history/review.ts';
import type { Report } from '../../shared/source-error.ts';
import type { ListItem } from '../read/read-yaml.ts';
import type { CheckOf } from './check.ts';

type Key<Item> = (item: Item) => string | null;

/** What may stand in a list once only; null where an item has none. */
const UNIQUE: { [Name in CurationList]?: readonly Key<CurationOf<Name>[number]>[] } = {
  classes: [({ id, text }) => `${id} ${text}`],
  evidence: [({ words }) => words],
  'handling/corrections': QUESTIONS.map(
    (question) => (item) => (item[question] === undefined ? null : `${question} of ${item.id}`),
  ),
  redirects: [({ from }) => from],
  retired: [({ id }) => id],
  splits: [({ text }) => text],
  topics: [({ id }) => id, ({ name }) => name],
  'without-topic': [({ id }) => id],
};

export const listedOnce: readonly CheckOf<'files'>[] = [
  ...Object.entries(UNIQUE).map(([name, keys]): CheckOf<'files'> => ({
    name: `nothing stands twice in ${name}.yaml`,
    scope: 'files',
    check: ({ curation }, report) => {
      reportTwice(curation(name as CurationList), keys as readonly Key<unknown>[], report);
    },
  })),
  {
    name: 'no change is reviewed twice',
    scope: 'files',
    check: ({ reviews, manifests }, report) => {
      for (const system of manifests.keys()) reportTwice(reviews(system), [listedKey], report);
    },
  },
];

function reportTwice<T>(items: readonly ListItem<T>[], keys: readonly Key<T>[], report: Report): void {
  for (const keyOf of keys) {
    const seen = new Set<string>();
    for (const { value, at } of items) {
      const key = keyOf(value);
      if (key === null) continue;
      if (seen.has(key)) report(at, `"${key}" for the second time`, 'Keep one of them');
      seen.add(key);
    }
  }
}
