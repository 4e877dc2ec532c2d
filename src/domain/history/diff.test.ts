import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSystems } from '../../../scripts/convert/read/project.ts';
import { record } from '../testing/records.ts';
import { textPair, UNCUT, vendorText } from '../testing/texts.ts';
import { diffTexts, diffWordings, type DiffPart } from './diff.ts';
import { wordingOf } from './wording.ts';

const without = (parts: DiffPart[], kind: DiffPart['kind']) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

test('a text and itself have no difference', () => {
  fc.assert(
    fc.property(vendorText(), (text) => {
      expect(diffTexts({ text }, { text })).toEqual([{ kind: 'same', text }]);
    }),
  );
});

test('the old parts give the old text, the new ones the new text', () => {
  fc.assert(
    fc.property(textPair(), ([from, to]) => {
      const parts = diffTexts({ text: from }, { text: to });
      expect(without(parts, 'added')).toBe(from);
      expect(without(parts, 'removed')).toBe(to);
    }),
  );
});

test('an identifier or number is changed whole or not at all', () => {
  fc.assert(
    fc.property(fc.constantFrom(...UNCUT), fc.constantFrom(...UNCUT), (old, now) => {
      fc.pre(old !== now);
      const parts = diffTexts({ text: `超过 ${old}。` }, { text: `超过 ${now}。` });
      expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual(
        expect.arrayContaining([expect.stringContaining(old), expect.stringContaining(now)]),
      );
    }),
  );
});

test('between any two wordings of a real code', () => {
  for (const { versions } of readSystems('content').flatMap(({ entries }) => entries)) {
    const records = versions.flatMap((version) => version.records);
    for (const [index, to] of records.entries()) {
      for (const from of records.slice(0, index)) {
        const parts = diffWordings(from, to);
        expect(without(parts, 'added')).toBe(wordingOf(from));
        expect(without(parts, 'removed')).toBe(wordingOf(to));
      }
    }
  }
});

test('advice in a column of its own is part of what is compared', () => {
  const from = { ...record({ advice: '请重试。' }), split: 'columns' as const, text: { text: '网络断开。' } };
  const to = { ...from, advice: { text: '请升级。' } };
  expect(diffWordings(from, to).some(({ kind, text }) => kind === 'added' && text.includes('升级'))).toBe(
    true,
  );
});
