import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listedKey, reviewKey, reviewMap, wordingHash } from './review.ts';

test('a hash never changes: reviews are tied to it', () => {
  expect(wordingHash('', '')).toBe('af63bd4c8601b7df');
  expect(wordingHash('注册超时', '无效消息 elem')).toMatchInlineSnapshot(`"568005977ca901ee"`);
});

test('a hash is 16 digits, the same each time, and tells the old wording from the new', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (from, to) => {
      expect(wordingHash(from, to)).toMatch(/^[0-9a-f]{16}$/u);
      expect(wordingHash(from, to)).toBe(wordingHash(from, to));
      if (from !== to) expect(wordingHash(from, to)).not.toBe(wordingHash(to, from));
    }),
  );
});

test('where one text ends and the other begins counts', () => {
  expect(wordingHash('ab', 'c')).not.toBe(wordingHash('a', 'bc'));
});

test('a listed review is found by the entry and both wordings', () => {
  const hash = wordingHash('旧', '新');
  const reviews = reviewMap([{ id: 'demo/1', hash, grade: 'advice', note: '说明' }]);
  expect(reviews.get(reviewKey('demo/1', '旧', '新'))).toEqual({ grade: 'advice', note: '说明' });
  expect(reviews.get(reviewKey('demo/2', '旧', '新'))).toBeUndefined();
  expect(reviews.get(reviewKey('demo/1', '新', '旧'))).toBeUndefined();
  expect(listedKey({ id: 'demo/1', hash })).toBe(reviewKey('demo/1', '旧', '新'));
});
