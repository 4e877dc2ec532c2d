/** The menu that copies a code into a ticket. */
export const copyMenu = {
  copyLink: '复制链接',
  copyMarkdown: '复制 Markdown',
  more: '更多格式',
  plain: '纯文本',
  bilingual: '双语（中文与英文）',
  reply: '客户回复草稿',
  checklist: '待收集材料',
  pinned: '本版固定链接',
  page: '本页链接',
  /** On the button itself (styles/parts/ticket.css). */
  done: '已复制',
  copied: (what: string) => `已复制：${what}`,
  /** Begins the words of the buttons that `copied` repeats. */
  copy: '复制',
  refused: '浏览器不允许复制，文字已选中，请自行复制',
  refusedField: '浏览器不允许复制，请从这里复制：',
};
