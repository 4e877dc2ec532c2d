import { expect, it } from 'vitest';
import { stemOf } from './stem.ts';

it.each(['expired', 'expires', 'expire', 'expiring'])('gives %s the same stem', (word) => {
  expect(stemOf(word)).toBe('expir');
});

it.each(['sig', 'used', 'user_sig', '群', 'token', '6206'])('leaves %s alone', (word) => {
  expect(stemOf(word)).toBeNull();
});
