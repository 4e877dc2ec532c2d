import type { Verdict } from '../../domain/history/summary.ts';
import { reused, verdicts } from './verdicts.ts';

/** `含义 10，措辞 37，新增 150` */
const countsOf = (counts: readonly { verdict: Verdict; count: number }[]) =>
  counts.map(({ verdict, count }) => `${verdicts[verdict].name} ${count}`).join('，');

/** What happened to codes between versions of a document. */
export const history = {
  verdicts,
  counts: countsOf,
  total: (total: number, counts: readonly { verdict: Verdict; count: number }[]) =>
    `共 ${total} 条：${countsOf(counts)}`,
  byRule: '自动判定',
  reused,
  reusedNote: (last: string, before: string, since: string, after: string) =>
    `${reused}：在${last}里是「${before}」，之后一度不再收录，在${since}里是「${after}」。`,
  returned: (last: string, same: boolean) =>
    `曾收录于${last}，之后一度不再收录。${same ? '文字与当时相同。' : '以下与当时的文字对照。'}`,
  table: { caption: '各类变更的数目，勾选的任一类都列出', kind: '类别', count: '数目', explanation: '说明' },
  growth: {
    caption: '各版本的错误码数目',
    codes: '错误码',
    kept: '沿用',
    added: '新增',
    removed: '移除',
    changes: '变更',
    details: '明细',
    detailsOf: (version: string) => `${version}的变更明细`,
    first: (total: number) => `${total} 个`,
    later: ({ total, kept, added, dropped }: Record<'total' | 'kept' | 'added' | 'dropped', number>) =>
      `${total} 个：沿用 ${kept}，新增 ${added}；移除 ${dropped}`,
  },
  changedTo: (from: string, to: string) => `「${from}」改为「${to}」。`,
  notable: '最该留意',
  notableNote: '以上是本站对照两版原文所写，原文见下方各条。',
  pairs: {
    caption: '任意两版之间的变更数目',
    pair: '从哪一版到哪一版',
    columns: ['新增', '移除', '改动', '含义有变'],
  },
};
