import { copyMenu } from './copy-menu.ts';

/** The list of keys that `?` shows. */
export const keys = {
  heading: '快捷键',
  close: '关闭',
  single: '使用单键快捷键（/、C、L、?）',
  /** Keys and what they do, in the order of use. */
  list: [
    [['/', 'Ctrl K'], '打开搜索'],
    [['↑', '↓'], '在搜索结果里选择'],
    [['Enter'], '打开选中的结果'],
    [['Ctrl Enter'], '复制选中结果的链接'],
    [['C'], `错误码页：${copyMenu.copyMarkdown}`],
    [['L'], `错误码页：${copyMenu.copyLink}`],
    [['Enter'], '浏览页：从条件到结果'],
    [['Esc'], '关闭'],
    [['?'], '打开这张表'],
  ] satisfies [string[], string][],
};
