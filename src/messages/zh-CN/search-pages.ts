import {
  aboutPath,
  apiPath,
  browsePath,
  changesPath,
  checkPath,
  decodePath,
  numbersPath,
  sourcesPath,
  topicsPath,
} from '../../domain/model/address.ts';
import type { PageKind, Tool } from '../../domain/search/pages.ts';
import { navigation } from './navigation.ts';

/** Pages that the search dialog finds by name. */
export const searchPages = {
  heading: '页面',
  kinds: {
    system: '系统',
    layer: '层',
    module: '模块',
    topic: '主题',
    tool: '工具',
    number: '怎么分辨',
  } satisfies Record<PageKind, string>,
  number: (number: string, meanings: number) => `${number} 的 ${meanings} 种含义`,
  /** Own names, and what people call them. */
  tools: [
    {
      title: navigation.decode,
      path: decodePath(),
      names: [
        '日志解码',
        '解码器',
        '日志',
        '粘贴日志',
        '解析日志',
        '日志分析',
        'decode',
        'decoder',
        'log',
        'logs',
      ],
    },
    {
      title: navigation.changes,
      path: changesPath(),
      names: [
        '变更记录',
        '更新',
        '更新日志',
        '更新记录',
        '版本变更',
        '新增错误码',
        'changes',
        'changelog',
        'diff',
      ],
    },
    {
      title: navigation.check,
      path: checkPath(),
      names: ['升级', '核对', '升级检查', '版本升级', '枚举核对', 'upgrade', 'check', 'enum check'],
    },
    {
      title: navigation.browse,
      path: browsePath(),
      names: ['全部错误码', '所有错误码', '错误码大全', '错误码列表', '错误码表', '错误码', 'browse', 'all'],
    },
    { title: navigation.topics, path: topicsPath(), names: ['全部主题', '主题列表', 'topics', 'topic'] },
    {
      title: navigation.code,
      path: numbersPath(),
      names: ['同号', '相同的数字', '同一个数字', '重复的错误码', 'numbers'],
    },
    {
      title: navigation.sources,
      path: sourcesPath(),
      names: ['来源', '原文', '出处', '文档', '官方文档', 'sources', 'source', 'docs'],
    },
    {
      title: navigation.api,
      path: apiPath(),
      names: ['接口', '数据', 'api', 'json', 'csv', '下载', '导出'],
    },
    { title: navigation.about, path: aboutPath(), names: ['关于本站', 'about'] },
  ] satisfies readonly Tool[],
};
