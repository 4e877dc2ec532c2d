import { facets } from './facets.ts';

/** The page of all codes, as it is before its script runs. */
export const browse = {
  title: '浏览全部错误码',
  description: (codes: number, facetNames: readonly string[]) =>
    `全部 ${codes} 个错误码，按${facetNames.join('、')}筛选、排序，筛选结果有自己的地址，可以下载为 CSV。`,
  lead: (codes: number) => `全部 ${codes} 个错误码。`,
  /** Only where scripts run. */
  address: '筛选结果有自己的地址，可以直接发给别人。',
  form: '筛选错误码',
  query: '编号开头或标题里的词',
  queryExample: '如 7000、-10、群组 不存在',
  sort: '排序',
  sorts: {
    system: facets.names.system,
    number: '编号',
    title: '标题',
    change: facets.names.change,
  },
  /** Unfolds the facets on narrow screens. */
  open: '筛选',
  found: '错误码',
  loading: '正在载入…',
  csv: '下载 CSV',
  chosen: '已选的条件',
  more: '显示更多',
  show: (codes: number) => `显示 ${codes} 个`,
};
