import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimEndOf } from './trim-end.ts';

test('gives what the pattern would', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('，', ' ', '甲', '😀'), maxLength: 12 }), (text) => {
      expect(trimEndOf(text, /[，\s]/u)).toBe(text.replace(/[，\s]+$/u, ''));
    }),
  );
});
