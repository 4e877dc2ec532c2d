/** What the dialog says and shows for a query; knows neither the page nor the network. */
import { parseCode } from '../domain/code.ts';
import type { CodeHit, NumberAnswer } from '../domain/lookup.ts';
import type { TextHit } from './text.ts';

export interface Group {
  heading: string;
  hits: (CodeHit | TextHit)[];
}

/** What a number looked up looks like. */
export interface NumberView {
  groups: Group[];
  /** That no document has the number; null where one has. */
  missing: string | null;
}

/** Number as people should see it back: half-width, with a plain minus sign where it is one. */
export function shownQuery(query: string): string {
  return parseCode(query)?.code ?? query.normalize('NFKC').trim();
}

/** Groups the answer to a number: what it means, then what it lies in. */
export function numberView(query: string, { exact, containing }: NumberAnswer): NumberView {
  const number = shownQuery(query);
  const systems = new Set(exact.map(({ system }) => system)).size;
  const spread = systems > 1 ? `，见于 ${systems} 个系统` : '，见于不同的层';
  const groups = [
    { heading: `错误码 ${number}${exact.length > 1 ? spread : ''}`, hits: exact },
    { heading: exact.length > 0 ? '也在这些区间内' : `包含 ${number} 的区间`, hits: containing },
  ];
  return {
    groups: groups.filter(({ hits }) => hits.length > 0),
    missing: exact.length > 0 ? null : missingText(number, containing.length > 0),
  };
}

function missingText(number: string, contained: boolean): string {
  return contained
    ? `未收录该错误码：${number}。没有文档单独列出它，但它落在下面的区间内。`
    : `未收录该错误码：${number}。收录的文档里没有这个数字，请核对位数和正负号。`;
}

/** What is announced and shown above the results. */
export function countText(count: number): string {
  return count > 0 ? `找到 ${count} 条结果` : '没有找到';
}

/** The same for a number that no document has. */
export function missingStatus(containing: number): string {
  return containing > 0 ? `未收录该错误码，${containing} 个区间包含它` : '未收录该错误码';
}

export function noResultText(query: string): string {
  return `没有找到“${query}”。换一个说法、少写几个词，或者只输入错误码的数字（负数带负号）。`;
}

export const FAILED = {
  status: '搜索没有完成',
  numbers: '错误码索引没有载入，暂时不能按数字查询，请检查网络后重试。',
  text: '全文索引没有载入，暂时只能按错误码的数字查询。',
} as const;
