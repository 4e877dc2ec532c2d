import type { FeedWords } from '../../domain/history/feed.ts';
import { history } from './history.ts';
import { site } from './site.ts';
import { translation } from './translation.ts';

/** The Atom feeds of changes. */
export const feed: FeedWords = {
  language: 'zh-CN',
  site: site.name,
  title: '错误码变更',
  titleOf: (system) => `${system}错误码变更`,
  first: (codes) => `收录的最早一版，${codes} 个错误码。`,
  version: (system, version, changes) => `${system} ${version}：${changes} 条变更`,
  summary: (from, changes, counts) => `与${from}相比有 ${changes} 条变更：${history.counts(counts)}。`,
  meanings: '换了含义的错误码：',
  unofficial: translation.mark,
  meaning: (from, to) => `：「${from}」 → 「${to}」`,
  reused: `（${history.reused}）`,
  siteNote: (text) => `本站说明：${text}`,
};
