import { join } from 'node:path';
import { existsSync } from 'node:fs';
import type { z } from 'astro/zod';
import type { RichText } from '../../src/schemas/document.ts';
import {
  classesSchema,
  splitsSchema,
  type ClassRow,
  type SplitCorrection,
} from '../../src/schemas/curation.ts';
import { readYaml } from '../manifest/read-yaml.ts';
import { SourceError } from '../parse/source-error.ts';
import { splitAdvice, splitAt, type SplitText } from './split-advice.ts';

const CLASSES = 'content/curation/classes.yaml';
const SPLITS = 'content/curation/splits.yaml';

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
  const classes = readList(content, CLASSES, classesSchema);
  const splits = readList(content, SPLITS, splitsSchema);
  refuseTwice(CLASSES, classes, ({ id, text }) => `${id} ${text}`);
  refuseTwice(SPLITS, splits, ({ text }) => text);
  const used = new Set<ClassRow | SplitCorrection>();
  return {
    classRow: (id, text) => {
      const found = classes.find((item) => item.id === id && item.text === text);
      if (found) used.add(found);
      return found;
    },
    split: (text) => {
      const correction = splits.find((item) => item.text === text.text);
      if (!correction) return splitAdvice(text);
      used.add(correction);
      return correctSplit(text, correction);
    },
    refuseStale: () => {
      for (const [file, items] of [[CLASSES, classes], [SPLITS, splits]] as const) {
        const stale = items.findIndex((item) => !used.has(item));
        if (stale < 0) continue;
        throw new SourceError(
          { file, line: 1 },
          `item ${stale + 1} is for a text that no document has: "${items[stale]?.text ?? ''}"`,
          'Remove the item, or make it again for the new text',
        );
      }
    },
  };
}

function readList<T>(content: string, name: string, schema: z.ZodType<T[]>): T[] {
  const path = join(content, name.replace(/^content\//u, ''));
  return existsSync(path) ? readYaml(path, name, schema) : [];
}

function correctSplit(text: RichText, { advice }: SplitCorrection): SplitText {
  if (advice === null) return { cause: text, advice: null };
  const offset = text.text.indexOf(advice);
  if (offset >= 0) return splitAt(text, offset);
  throw new SourceError(
    { file: SPLITS, line: 1 },
    `the text "${text.text}" does not hold the advice "${advice}"`,
    'Copy the beginning of the advice from the text',
  );
}

function refuseTwice<T>(file: string, items: readonly T[], key: (item: T) => string): void {
  const keys = items.map(key);
  const twice = keys.findIndex((candidate, index) => keys.indexOf(candidate) < index);
  if (twice < 0) return;
  throw new SourceError({ file, line: 1 }, `item ${twice + 1} repeats "${keys[twice] ?? ''}"`, 'Keep one of them');
}
