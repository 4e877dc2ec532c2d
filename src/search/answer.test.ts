import { describe, expect, it } from 'vitest';
import type { CodeHit } from '../domain/lookup.ts';
import { countText, missingStatus, numberView, shownQuery } from './answer.ts';

const hit = (system: string): CodeHit => ({
  id: system,
  path: `/${system}/`,
  label: '1',
  title: '',
  system,
  module: '',
  removed: false,
});

describe('shownQuery', () => {
  it.each([
    ['６２０６', '6206'],
    [' −10003', '-10003'],
    ['120001~130000', '120001-130000'],
    ['06206', '06206'],
  ])('shows %j as %j', (query, shown) => {
    expect(shownQuery(query)).toBe(shown);
  });
});

describe('numberView', () => {
  it('tells over how many systems a number spreads', () => {
    const headings = (...systems: string[]) =>
      numberView('1', { exact: systems.map(hit), containing: [] }).groups.map(({ heading }) => heading);
    expect(headings('a')).toEqual(['错误码 1']);
    expect(headings('a', 'a')).toEqual(['错误码 1，见于不同的层']);
    expect(headings('a', 'b')).toEqual(['错误码 1，见于 2 个系统']);
  });

  it('says that a number is unknown, with and without a range around it', () => {
    expect(numberView('7', { exact: [], containing: [] })).toEqual({
      groups: [],
      missing: '未收录该错误码：7。收录的文档里没有这个数字，请核对位数和正负号。',
    });
    const inside = numberView('7', { exact: [], containing: [hit('a')] });
    expect(inside.missing).toMatch(/^未收录该错误码：7。.*区间/);
    expect(inside.groups.map(({ heading }) => heading)).toEqual(['包含 7 的区间']);
  });
});

describe('what is announced', () => {
  it('counts', () => {
    expect([countText(0), countText(3), missingStatus(0), missingStatus(2)]).toEqual([
      '没有找到',
      '找到 3 条结果',
      '未收录该错误码',
      '未收录该错误码，2 个区间包含它',
    ]);
  });
});
