import type { SitePageId } from '../../domain/model/site-pages.ts';
import type { PageKind } from '../../domain/search/pages.ts';
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
  tools: {
    decode: {
      title: navigation.decode,
      names: [
        '解码',
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
    changes: {
      title: navigation.changes,
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
    check: {
      title: navigation.check,
      names: ['升级', '核对', '升级检查', '版本升级', '枚举核对', 'upgrade', 'check', 'enum check'],
    },
    browse: {
      title: navigation.browse,
      names: ['全部错误码', '所有错误码', '错误码大全', '错误码列表', '错误码表', '错误码', 'browse', 'all'],
    },
    topics: { title: navigation.topics, names: ['全部主题', '主题列表', 'topics', 'topic'] },
    code: {
      title: navigation.code,
      names: ['同号', '相同的数字', '同一个数字', '重复的错误码', 'numbers'],
    },
    sources: {
      title: navigation.sources,
      names: ['来源', '原文', '出处', '文档', '官方文档', 'sources', 'source', 'docs'],
    },
    api: {
      title: navigation.api,
      names: ['接口', '数据', 'api', 'json', 'csv', '下载', '导出'],
    },
    about: { title: navigation.about, names: ['关于本站', 'about'] },
  } satisfies Record<SitePageId, { title: string; names: readonly string[] }>,
};
