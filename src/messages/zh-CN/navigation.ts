import { number } from './number.ts';

/** Pages and groups of pages, as lists of links name them. */
export const navigation = {
  home: '首页',
  browse: '浏览',
  topics: '主题',
  decode: '日志解码',
  changes: '变更',
  check: '升级核对',
  code: number.shared,
  sources: '文档来源',
  api: '数据接口',
  about: '关于',
  systems: '系统',
  modules: '模块',
  versionChanges: '逐版变更',
  codesOf: (module: string) => `${module} 的错误码`,
  versions: (from: string, to: string) => `${from} → ${to}`,
};
