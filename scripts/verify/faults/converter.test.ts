import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONVERTER_FAULTS } from './converter.ts';

test.each(CONVERTER_FAULTS)('the fault "%s" can be put in: its place stands once in %s', (_, file, from) => {
  expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
});
