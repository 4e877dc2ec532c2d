/** What the search dialog answers; loaded with its script. */
export const searchAnswers = {
  count: (count: number) => (count > 0 ? `找到 ${count} 条结果` : '没有找到'),
  more: (left: number) => `显示更多（还有 ${left} 条）`,
  kinds: { range: '区间', class: '类别' },
  current: '现行',
  removed: '已移除',

  /** The number with what it was written as. */
  spelt: (number: string, spelling: string) => (spelling === '' ? number : `${number}（${spelling}）`),
  code: (number: string) => `错误码 ${number}`,
  inSystems: (systems: number) => (systems > 1 ? `，见于 ${systems} 个系统` : '，见于不同的层'),
  elsewhere: (number: string) => `其他系统或层的 ${number}`,
  opposite: (number: string) => `符号相反：${number}`,
  alsoContaining: '也在这些区间或类别内',
  containing: (number: string) => `包含 ${number} 的区间或类别`,
  retired: (number: string) => `已撤下的 ${number}，现在没有文档收录`,
  prefixed: (digits: string) => `以此开头：${digits}…`,
  neighbours: '相邻的编号',
  notInNamed: (number: string) => `所说的系统或层没有收录 ${number}，以下是别处的 ${number}。`,
  missing: (number: string) => `未收录该错误码：${number}。收录的文档里没有这个数字，请核对位数和正负号。`,
  /** Each in one piece. */
  until: (documents: readonly string[]) => [
    '收录的文档截至：',
    ...documents.map((document, index) => (index < documents.length - 1 ? `${document}，` : document)),
  ],
  missingStatus: (standing: string) => `${standing}该错误码`,
  statuses: (parts: readonly string[]) => parts.join('，'),

  matches: '匹配的错误码',
  mentioning: (number: string) => `说明里提到 ${number}`,
  byWords: (words: string) => `按文字“${words}”查到`,
  none: (query: string) =>
    `没有找到“${query}”。换一个说法、少写几个词，或者只输入错误码的数字（负数带负号）。`,
  inFullText: '各版本的全文里找到',
  searchFullText: '在各版本的全文里继续找',
  noMoreInFullText: '全文里没有更多结果',

  failed: {
    status: '搜索没有完成',
    numbers: '错误码索引没有载入，暂时不能按数字查询，请检查网络后重试。',
    text: '全文索引没有载入，暂时只能按错误码的数字查询。',
  },

  copy: '复制',
  copyOf: (code: string) => `复制 ${code}`,
  formatsOf: (code: string) => `${code} 的格式`,
  formats: { link: '链接', markdown: 'Markdown', plain: '纯文本' },
  copied: (code: string, format: string) => `已复制 ${code} 的${format}`,
  copiedLink: (address: string) => `已复制链接：${address}`,
  copiedShort: '没有取到全文（可能没有联网），已复制编号、摘要和链接',
  refused: '浏览器不允许复制，请打开结果后从地址栏复制',
};
