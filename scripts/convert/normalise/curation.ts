import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { RichText } from '../../../src/schemas/document.ts';
import {
  classesSchema,
  splitsSchema,
  type ClassRow,
  type SplitCorrection,
} from '../../../src/schemas/curation.ts';
import { readYamlList, type ListItem } from '../read/read-yaml.ts';
import { SourceError } from '../../shared/source-error.ts';
import { splitAdvice, splitAt, type SplitText } from './split-advice.ts';

/** Hand-made corrections, with a tally of which were needed: one that is not must go. */
export interface Curation {
  /** The interval that the row of an entry describes, when it is listed with this very text. */
  classRow: (id: string, text: string) => ClassRow | undefined;
  split: (text: RichText) => SplitText;
  /** @throws SourceError for an item whose text no document has any more */
  refuseStale: () => void;
}

/**
 * Reads the curation that conversion needs.
 * @param content path of the content folder; files that are missing count as empty
 * @throws SourceError for a file that is no YAML, breaks its schema, or lists one thing twice
 */
export function readCuration(content: string): Curation {
  const read = <T>(name: string, schema: z.ZodType<T[]>) =>
    readYamlList(join(content, 'curation', name), `content/curation/${name}`, schema);
  const classes = read('classes.yaml', classesSchema);
  const splits = read('splits.yaml', splitsSchema);
  refuseTwice(classes, ({ id, text }) => `${id} ${text}`);
  refuseTwice(splits, ({ text }) => text);
  const used = new Set<ListItem<ClassRow | SplitCorrection>>();
  return {
    classRow: (id, text) => {
      const found = classes.find(({ value }) => value.id === id && value.text === text);
      if (found) used.add(found);
      return found?.value;
    },
    split: (text) => {
      const correction = splits.find(({ value }) => value.text === text.text);
      if (!correction) return splitAdvice(text);
      used.add(correction);
      return correctSplit(text, correction);
    },
    refuseStale: () => {
      const stale = [...classes, ...splits].find((item) => !used.has(item));
      if (!stale) return;
      throw new SourceError(
        stale.at,
        `an item for a text that no document has: "${stale.value.text}"`,
        'Remove the item, or make it again for the new text',
      );
    },
  };
}

/**
 * Makes sure that a list names everything once only.
 * @param key what must be unique
 * @throws SourceError at the second item
 */
export function refuseTwice<T>(items: readonly ListItem<T>[], key: (item: T) => string): void {
  const seen = new Set<string>();
  for (const { value, at } of items) {
    if (seen.has(key(value)))
      throw new SourceError(at, `"${key(value)}" for the second time`, 'Keep one of them');
    seen.add(key(value));
  }
}

function correctSplit(text: RichText, { value: { advice }, at }: ListItem<SplitCorrection>): SplitText {
  if (advice === null) return { cause: text, advice: null };
  const offset = text.text.indexOf(advice);
  if (offset >= 0) return splitAt(text, offset);
  throw new SourceError(
    at,
    `the text "${text.text}" does not hold the advice "${advice}"`,
    'Copy the beginning of the advice from the text',
  );
}
