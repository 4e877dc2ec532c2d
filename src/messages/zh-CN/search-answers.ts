/** What the search dialog answers; loaded with its script. */
export const searchAnswers = {
  nothing: '没有找到',
  /** Codes, ranges, classes and pages, each counted as what it is. */
  counts: (codes: number, ranges: number, classes: number, pages: number) =>
    [
      pages > 0 && `${pages} 个页面`,
      codes > 0 && `${codes} 个错误码`,
      ranges > 0 && `${ranges} 个区间`,
      classes > 0 && `${classes} 个类别`,
    ]
      .filter((part) => part !== false)
      .join('、') || '没有找到',
  more: (left: number) => `显示更多（还有 ${left} 条）`,
  kinds: { range: '区间', class: '类别' },
  current: '现行',
  removed: '已移除',

  /** The number with what it was written as. */
  spelt: (number: string, spelling: string) => (spelling === '' ? number : `${number}（${spelling}）`),
  /** Behind a sentence about the number: what it was written as, if in another form. */
  inOtherForm: (sentence: string, spelling: string) => sentence + spelling,
  code: (number: string) => `错误码 ${number}`,
  inSystems: (systems: number) => (systems > 1 ? `，见于 ${systems} 个系统` : '，见于不同的层'),
  elsewhere: (number: string) => `其他系统或层的 ${number}`,
  opposite: (number: string) => `符号相反：${number}`,
  alsoContaining: '也在这些区间或类别内',
  containing: (number: string) => `包含 ${number} 的区间或类别`,
  retired: (number: string) => `已撤下的 ${number}，现在没有文档收录`,
  prefixed: (digits: string) => `以此开头：${digits}…`,
  neighbours: '相邻的编号',
  names: (names: readonly string[]) => names.join('、'),
  notInNamed: (whose: string, number: string) =>
    `${whose} 的文档没有收录 ${number}。下面是别处的 ${number}，不是它的含义。`,
  foreignWords: (whose: string) => `${whose} 不是本站收录的系统。下面是本站收录的系统里文字相近的错误码。`,
  lackingStatus: (whose: string, number: string) => `${whose} 没有收录 ${number}`,
  foreign: (whose: string, isElsewhere: boolean) =>
    `${whose} 不是本站收录的系统，它的错误码要查它自己的文档。${isElsewhere ? '下面是本站收录的系统里相同的数字，含义不同。' : ''}`,
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
  byWords: '文字相近的错误码',
  none: (query: string) =>
    `没有找到“${query}”。换一个说法、少写几个词，或者只输入错误码的数字（负数带负号）。`,
  inFullText: '各版本的全文里找到',
  searchFullText: '在各版本的全文里继续找',
  noMoreInFullText: '全文里没有更多结果',

  examples: ['6206', '微信 40001', 'ret=-10000', '120050', '签名过期', 'kicked offline', '升级核对'],
  recent: '最近打开的错误码',
  forget: '清除',

  logLine: '这像一行日志，下面是从中认出的错误码。',
  logWithout: '这像一行日志，没有从中认出收录的错误码。',
  toDecoder: '在解码页打开',

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
