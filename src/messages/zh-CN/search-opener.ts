/** All that the search's script says on every page. */
export const searchOpener = {
  failed: '搜索程序没有载入，请检查网络后刷新页面。',
};
