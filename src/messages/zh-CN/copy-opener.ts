/** What the copy menu of a code says by itself, where its own script did not load. */
export const copyOpener = {
  notLoaded: '复制程序没有载入，请用链接',
};
