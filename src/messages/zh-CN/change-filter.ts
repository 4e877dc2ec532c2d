/** The form that narrows a list of changes; its script loads these words. */
export const changeFilter = {
  kind: '种类',
  kinds: { changed: '改动', moved: '位置移动', added: '新增', removed: '移除' },
  grade: '改动程度',
  module: '模块',
  allModules: '全部模块',
  reset: '清除筛选',
  shown: (shown: number, all: number) => (shown === all ? `共 ${all} 条` : `符合 ${shown} 条，共 ${all} 条`),
  shownOfModule: (shown: number, all: number) => (shown === all ? `${all} 条` : `${shown} / ${all} 条`),
};
