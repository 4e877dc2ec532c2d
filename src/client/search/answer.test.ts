import { describe, expect, it } from 'vitest';
import type { NumberIndex } from '../../domain/number/number-index.ts';
import { answerNumbers } from '../../domain/number/number-answer.ts';
import { searchAnswers } from '#messages/search-answers.ts';
import { countText, noResultText, numbersView } from './answer.ts';

const index: NumberIndex = {
  names: { one: ['one'], two: ['two'], theirs: ['!Theirs'] },
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
  });

  it('sets everything aside where the named system lacks the number, and says so', () => {
    for (const [query, number] of [
      ['two 100', '100'],
      ['two 15', '15'],
    ] as const) {
      const lacking = view(query);
      expect(lacking?.notes[0]?.text).toBe(
        `Two 的文档没有收录 ${number}。下面是别处的 ${number}，不是它的含义。`,
      );
      expect(lacking?.status).toBe(`Two 没有收录 ${number}`);
      expect(lacking?.groups.every(({ aside }) => aside)).toBe(true);
    }
  });

  it('tells the number of a foreign product as its own', () => {
    const foreign = view('theirs 100');
    expect(foreign?.notes.map(({ text }) => text)).toEqual([
      'Theirs 不是本站收录的系统，它的错误码要查它自己的文档。下面是本站收录的系统里相同的数字，含义不同。',
    ]);
    expect(foreign?.groups.every(({ aside }) => aside)).toBe(true);
  });

  it('offers the page of a number that means several things', () => {
    expect(view('1')?.pages?.near).toEqual([{ kind: 'number', title: '1 的 2 种含义', path: '/code/1/' }]);
    expect(view('100')?.pages?.near).toEqual([]);
  });

  it('counts a range as a range', () => {
    expect(view('1')?.status).toBe('2 个错误码');
    expect(countText(view('10-20')?.groups ?? [])).toBe('1 个区间');
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
    expect(searchAnswers.counts(0, 0, 0, 0)).toBe('没有找到');
    expect(searchAnswers.counts(3, 1, 2, 1)).toBe('1 个页面、3 个错误码、1 个区间、2 个类别');
    expect(noResultText('长'.repeat(100)).length).toBeLessThan(100);
  });
});
