/** Faults of the data that both conversion and the audit have to notice; `npm run mutants` tries many more. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DATA_MUTANTS } from './data-mutants.ts';
import { DOCUMENT_MUTANTS } from './document-mutants.ts';
import { isCaught } from './mutant.ts';
import { runContentMutant } from './run-content.ts';

const CONTENT = join(import.meta.dirname, '../../../content');

/** What only conversion can see: the audit reads neither white space nor the order of the addresses. */
const ONE_CHECK = ['lose a line break', 'reorder the addresses'];

test.each(DATA_MUTANTS.filter((_, index) => index % 3 === 0))('$name: noticed by two checks', (mutant) => {
  const { verdicts } = runContentMutant(CONTENT, mutant);
  expect(verdicts.convert).toBeTypeOf('string');
  if (!ONE_CHECK.includes(mutant.name)) expect(verdicts.audit).toBeTypeOf('string');
});

test.each(DOCUMENT_MUTANTS.filter(({ excuse }, index) => !excuse && index % 8 === 0))(
  '$name: noticed',
  (mutant) => {
    expect(isCaught(runContentMutant(CONTENT, mutant))).toBe(true);
  },
);
