import type { searchPages as original } from '../zh-CN/search-pages.ts';
import { navigation } from './navigation.ts';

/** Pages that the search dialog finds by name; by the Chinese ones too. */
export const searchPages: typeof original = {
  heading: 'Pages',
  kinds: {
    system: 'System',
    layer: 'Layer',
    module: 'Module',
    topic: 'Topic',
    tool: 'Tool',
    number: 'How to tell apart',
  },
  number: (number, meanings) => `${meanings} meanings of ${number}`,
  tools: {
    decode: {
      title: navigation.decode,
      names: [
        'decode',
        'decoder',
        'log',
        'logs',
        'decode log',
        'paste log',
        'parse log',
        'log analysis',
        'log parser',
        '日志解码',
        '解码器',
        '日志',
      ],
    },
    changes: {
      title: navigation.changes,
      names: [
        'change',
        'changelog',
        'change log',
        'diff',
        'history',
        'updates',
        'new error codes',
        'version changes',
        '变更',
        '变更记录',
      ],
    },
    check: {
      title: navigation.check,
      names: ['upgrade', 'check', 'upgrading', 'enum check', 'version upgrade', '升级核对', '升级'],
    },
    browse: {
      title: navigation.browse,
      names: [
        'all',
        'all codes',
        'all error codes',
        'error codes',
        'error code',
        'list of error codes',
        'error code list',
        '浏览',
        '全部错误码',
        '错误码',
      ],
    },
    topics: { title: navigation.topics, names: ['topic', 'all topics', 'list of topics', '主题'] },
    code: {
      title: navigation.code,
      names: ['numbers', 'same number', 'same numbers', 'shared number', 'duplicate codes', '同号'],
    },
    sources: {
      title: navigation.sources,
      names: [
        'source',
        'docs',
        'documents',
        'documentation',
        'official documents',
        '文档来源',
        '来源',
        '原文',
      ],
    },
    api: {
      title: navigation.api,
      names: ['api', 'data', 'json', 'csv', 'download', 'export', '数据接口', '接口'],
    },
    about: { title: navigation.about, names: ['about this site', '关于', '关于本站'] },
  },
};
