/** The search's button, its field on other pages, and the dialog before anything is typed. */
export const search = {
  open: '搜索',
  /** In what looks like a field and opens the dialog. */
  field: '输入错误码或原文里的词',
  dialog: '搜索错误码',
  query: '错误码、报错原文或关键词',
  close: '关闭',
  filters: '筛选结果',
  tip: '输入错误码（负数带上负号），可以带上系统，如 **微信 40001**、**ret=-10000**；或者报错里的词，如 **签名过期**。',
  keys: [
    '[↑](kbd) [↓](kbd) 选择',
    '[Enter](kbd) 打开',
    '[Ctrl](kbd) [Enter](kbd) 复制链接',
    '[Esc](kbd) 关闭',
  ],
};
