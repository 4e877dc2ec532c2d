import type { Manifest, ManifestVersion } from '../../schemas/manifest.ts';

/** What is said of a vendor's document and of where a code stands in it. */
export const documents = {
  /** With its basis: a date that the site found never passes for the document's own. */
  date: ({ date, dateBasis }: Pick<ManifestVersion, 'date' | 'dateBasis'>): string => {
    if (date === null) return '原文未署日期';
    return dateBasis === 'document'
      ? `${date}（原文印有）`
      : `${date}（原文未印日期，据厂商公开页面历史确定）`;
  },
  /** Of a range or class, as far as the document states them. */
  bounds: ({ from, to }: { from?: number | undefined; to?: number | undefined }): string => {
    const lower = from === undefined ? '原文未写下限' : `下限 ${from}`;
    const upper = to === undefined ? '原文未写上限' : `上限 ${to}`;
    return `${lower}，${upper}`;
  },
  dateLabel: '日期',
  document: '文档',
  section: '章节',
  source: '出处',
  provenance: '来历',
  notation: '格式',
  notations: { html: 'HTML 表格', markdown: 'Markdown 表格', tab: '制表符分隔的表格' },
  lines: '行数',
  files: '文件',
  line: (line: number) => `第 ${line} 行`,
  versions: '文档版本',
  /** What the codes of a system are unique in, or sorted by. */
  unit: (numbering: Manifest['numbering']): string => (numbering === 'per-module' ? '层' : '模块'),
  current: '现行',
  removed: '已移除',
  since: (version: string) => `自 ${version}起`,
  notes: '本节附注',
  vendor: '厂商原文',
  siteNote: '本站说明',
};
