import { describe, expect, it } from 'vitest';
import type { NumberIndex } from '../../domain/number/number-index.ts';
import { answerNumbers } from '../../domain/number/number-answer.ts';
import { searchAnswers } from '../../messages/zh-CN/search-answers.ts';
import { noResultText, numbersView } from './answer.ts';

const index: NumberIndex = {
  names: { one: ['one'], two: ['two'] },
  systems: [
    {
      id: 'one',
      name: 'One',
      perModule: false,
      until: '2020-01-01',
      modules: [{ id: 'm', name: 'M' }],
      rows: [
        [1, 0, 'first'],
        [-1, 0, 'negative'],
        ['10-20', 0, 'range', 0, 'range', 10, 20],
        [100, 0, 'hundred'],
      ],
    },
    {
      id: 'two',
      name: 'Two',
      perModule: true,
      modules: [
        { id: 'm', name: 'M' },
        { id: 'n', name: 'N' },
      ],
      rows: [
        [1, 0, 'second'],
        [7, 0, 'seven'],
        [7, 1, 'seven too'],
      ],
    },
  ],
};
const view = (query: string) => numbersView(answerNumbers(index, query), index);
const headings = (query: string) => view(query)?.groups.map(({ heading }) => heading);

describe('numbersView', () => {
  it('tells over how many systems or layers a number spreads', () => {
    expect(headings('100')).toEqual(['错误码 100']);
    expect(headings('7')).toEqual(['错误码 7，见于不同的层']);
    expect(headings('1')?.[0]).toBe('错误码 1，见于 2 个系统');
  });

  it('keeps what is not in the named system apart', () => {
    expect(headings('two 1')?.slice(0, 2)).toEqual(['错误码 1', '其他系统或层的 1']);
    expect(view('two 100')?.notes).toEqual([
      { text: '所说的系统或层没有收录 100，以下是别处的 100。', kind: 'note' },
    ]);
  });

  it('marks what is not the number itself', () => {
    expect(headings('1')).toContain('符号相反：-1');
    expect(headings('10')).toEqual(['包含 10 的区间或类别', '以此开头：10…']);
    expect(headings('4294967295')?.[0]).toBe('错误码 -1（4294967295 是它的无符号写法）');
    expect(view('10')?.groups.map(({ aside = false }) => aside)).toEqual([false, true]);
  });

  it('says that a number is unknown, in which range it would be, what is next to it, and until when it looked', () => {
    const unknown = view('50');
    expect(unknown?.notes[0]?.text).toBe(
      '未收录该错误码：50。收录的文档里没有这个数字，请核对位数和正负号。',
    );
    expect(unknown?.notes[0]?.details).toEqual(['收录的文档截至：', 'One 2020-01-01']);
    expect(unknown?.neighbours.map(({ label }) => label)).toEqual(['1', '7', '100']);
    expect(unknown?.groups).toEqual([]);
    expect(unknown?.status).toBe('未收录该错误码');
    expect(view('15')?.notes[0]?.text).toBe('15 已收录于区间 10–20（One），没有单独列出。');
    expect(view('15')?.status).toBe('已收录于区间 10–20');
  });

  it('leaves words to others', () => {
    expect(view('first')).toBeNull();
  });
});

describe('what is announced', () => {
  it('counts, and shows a long query shortened', () => {
    expect([0, 3].map(searchAnswers.count)).toEqual(['没有找到', '找到 3 条结果']);
    expect(noResultText('长'.repeat(100)).length).toBeLessThan(100);
  });
});
