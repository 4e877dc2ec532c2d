/** The corrections that documents are read with: `curation/splits.yaml` and `classes.yaml`. */
import type { CheckOf } from './check.ts';

const STALE = 'Remove the item, or make it again for the new text';
const staleItem = (text: string) => `an item for a text that no document has: "${text}"`;

export const splitsFit: CheckOf<'files'> = {
  name: 'a correction of a split names words of its text',
  scope: 'files',
  check: ({ curation }, report) => {
    for (const { value, at } of curation('splits')) {
      if (value.advice === null || value.text.includes(value.advice)) continue;
      report(
        at,
        `the text "${value.text}" does not hold the advice "${value.advice}"`,
        'Copy the beginning of the advice from the text',
      );
    }
  },
};

export const splitsAreNeeded: CheckOf<'whole'> = {
  name: 'a correction of a split is of a text of one column',
  scope: 'whole',
  check: ({ curation, entries }, report) => {
    const records = [...entries.values()].flatMap(({ versions }) =>
      versions.flatMap((version) => version.records),
    );
    const texts = new Set(records.flatMap(({ split, text }) => (split === 'derived' ? text.text : [])));
    for (const { value, at } of curation('splits')) {
      if (!texts.has(value.text)) report(at, staleItem(value.text), STALE);
    }
  },
};

export const classesAreNeeded: CheckOf<'systems'> = {
  name: 'a row that is listed as a class is in a document',
  scope: 'systems',
  check: ({ curation, entries, isJudged }, report) => {
    for (const { value, at } of curation('classes')) {
      const isNeeded = entries
        .get(value.id)
        ?.versions.some(({ records: [first] }) => first?.text.text === value.text);
      if (isJudged(value.id) && !isNeeded) report(at, staleItem(value.text), STALE);
    }
  },
};
