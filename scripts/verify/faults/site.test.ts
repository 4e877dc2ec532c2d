import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SITE_FAULTS } from './site.ts';

test.each(SITE_FAULTS)('the test that should notice "$name" is there', ({ file, test: pattern }) => {
  const words = pattern.split(/ ?\.\*/u).filter((part) => part !== 'root');
  for (const part of words) expect(readFileSync(`tests/${file}.test.ts`, 'utf8')).toContain(part);
});
