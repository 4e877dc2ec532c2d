import type { CsvWords } from '../../domain/browse/csv.ts';

const csv: CsvWords = {
  columns: { id: '标识', code: '错误码', title: '标题', address: '地址' },
  values: (names) => names.join('；'),
};

/** What the script of the page of all codes says. */
export const browseList = {
  failed: '筛选用的数据没有载入，下面是未经筛选的列表；刷新页面再试。',
  matcherFailed: '没有载入按编号和词筛选的程序，请检查网络后刷新页面。',
  ignored: (conditions: readonly string[]) => `地址里有这里不认识的条件，已忽略：${conditions.join('、')}`,
  found: (shown: number, all: number) => (shown === all ? `共 ${all} 个` : `符合 ${shown} 个，共 ${all} 个`),
  show: (codes: number) => `显示 ${codes} 个`,
  more: (left: number) => `显示更多（还有 ${left} 个）`,
  removed: '已移除',
  /** A facet and a value of it. */
  value: (facet: string, value: string) => `${facet}：${value}`,
  query: (query: string) => `“${query}”`,
  chosen: (count: number) => (count > 0 ? `已选 ${count}` : ''),
  without: (condition: string) => `去掉 ${condition}`,
  clear: '清除全部',
  clearConditions: '清除全部条件',
  none: (canRelax: boolean): string =>
    canRelax
      ? '没有同时符合这些条件的错误码。可以放宽一项：'
      : '没有同时符合这些条件的错误码，只放宽一项也没有。',
  relax: (condition: string, codes: number) => `不限 ${condition}：${codes} 个`,
  titlesOnly: '这里只看编号和标题；要找原文正文里的词，请用页首的搜索。',
  csv,
};
