import { escapeInvisible } from '../../../src/domain/text/invisible.ts';

/**
 * The one way in which data files are written: two blanks of indentation, keys as the schema orders them, one line
 * feed at the end, so that the same data gives the same bytes and a change shows as a small diff. Characters that are
 * not seen are escaped: whoever reads the diff sees them.
 */
export function canonicalJson(value: unknown): string {
  return `${escapeInvisible(JSON.stringify(value, null, 2))}\n`;
}
