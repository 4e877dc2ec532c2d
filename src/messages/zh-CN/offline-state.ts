import type { OfflineWords } from '../../domain/offline/state.ts';

/** How far the copy on the reader's machine is, in the footer. */
export const offlineState: OfflineWords = {
  ready: {
    seen: '看过的页面可离线查看',
    core: '搜索、日志解码和看过的页面可离线使用',
    whole: '整站已可离线使用',
  },
  preparing: '正在准备离线内容',
  saving: '正在下载整站',
  away: '离线浏览中',
  full: '本机空间不足，已存的仍可离线使用',
  paused: '暂时取不到，稍后自动继续',
  update: '新版本已就绪',
  refresh: '刷新',
  offers: {
    core: (megabytes) => `下载常用页面，断网也能看（约 ${megabytes} MB）`,
    whole: (megabytes) => `下载整站，断网也能看（约 ${megabytes} MB）`,
  },
};
