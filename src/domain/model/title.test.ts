import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceRecord } from '../../schemas/document.ts';
import { titleOf } from './title.ts';

const record = (text: string, cause: string | null = text): SourceRecord => ({
  module: 'm',
  section: ['s'],
  line: 1,
  text: { text },
  cause: cause === null ? null : { text: cause },
  advice: null,
  split: 'derived',
});

test('the first sentence of the cause, without its full stop', () => {
  expect(titleOf(record('网络断开。请重试。', '网络断开。'))).toBe('网络断开');
  expect(titleOf(record('JSON 非法\n详见文档'))).toBe('JSON 非法');
});

test('of the whole text where only advice is given', () => {
  expect(titleOf(record('请填写管理员帐号。', null))).toBe('请填写管理员帐号');
});

test('a long one ends after a clause, with an ellipsis', () => {
  expect(titleOf(record(`${'长'.repeat(30)}，${'长'.repeat(30)}。`))).toBe(`${'长'.repeat(30)}…`);
  expect(titleOf(record('长'.repeat(60)))).toBe(`${'长'.repeat(42)}…`);
});

test('never too long, never on two lines, never half a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('错，。、（）a 😀\n')), maxLength: 200 }),
      (text) => {
        const title = titleOf(record(text));
        expect([...title].length).toBeLessThanOrEqual(43);
        expect(title).not.toContain('\n');
        expect(title.isWellFormed()).toBe(true);
      },
    ),
  );
});

test('where the site shows a translation, its title is the title', () => {
  const shown = { title: 'Ticket expired', cause: null, advice: null, extra: [] };
  expect(titleOf({ ...record('票据过期'), shown })).toBe('Ticket expired');
});
