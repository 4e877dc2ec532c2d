/** The form that narrows a list of changes; its script loads these words. */
export const changeFilter = {
  breaking: '会影响你的',
  breakingMeans: '含义（连同编号被重新使用）、处理建议、数值、移除',
  module: '模块',
  allModules: '全部模块',
  reset: '清除筛选',
  shown: (shown: number, all: number) => (shown === all ? `共 ${all} 条` : `符合 ${shown} 条，共 ${all} 条`),
  shownOfModule: (shown: number, all: number) => (shown === all ? `${all} 条` : `${shown} / ${all} 条`),
  /** @param module null for all of them */
  filtered: (verdicts: readonly string[], module: string | null, shown: number, all: number) =>
    `这个地址只列出一部分变更：${[module ?? '', verdicts.join('、')].filter((part) => part !== '').join('的')}，${shown} 条，共 ${all} 条。`,
  showAll: '看全部变更',
  empty: (verdicts: readonly string[], module: string | null) =>
    `${module ?? '两版之间'}没有${verdicts.length > 0 ? `“${verdicts.join('、')}”` : ''}的变更。`,
  anyModule: (count: number) => `不限模块（${count} 条）`,
  anyVerdict: (count: number) => `不限类别（${count} 条）`,
};
