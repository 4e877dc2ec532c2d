import type { Verdict } from '../../domain/history/summary.ts';

/** What happened to a code, and what is meant by the name. */
const verdicts: Record<Verdict, { name: string; explanation: string }> = {
  meaning: { name: '含义', explanation: '同一编号说的成了另一回事' },
  advice: { name: '处理建议', explanation: '该怎么办，写法有增删或不同' },
  limit: { name: '数值', explanation: '数字、单位或取值范围不同' },
  wording: { name: '措辞', explanation: '换了说法或补充说明，意思未变' },
  terminology: { name: '术语', explanation: '只换了同一事物的叫法、大小写或空格' },
  punctuation: { name: '标点', explanation: '只有标点不同' },
  moved: { name: '位置移动', explanation: '文字未变，换了模块' },
  added: { name: '新增', explanation: '旧版没有' },
  removed: { name: '移除', explanation: '新版不再收录' },
};

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
  table: { caption: '各类变更的数目', kind: '类别', count: '数目', explanation: '说明' },
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
