import type { Verdict } from '../../domain/history/summary.ts';

/** Said of a number that was gone and came back as something else. */
export const reused = '编号被重新使用';

/** What happened to a code, and what is meant by the name. */
export const verdicts: Record<Verdict, { name: string; explanation: string }> = {
  meaning: { name: '含义', explanation: '同一编号说的成了另一回事' },
  advice: { name: '处理建议', explanation: '该怎么办、查什么、找谁，有增删或不同' },
  limit: { name: '数值', explanation: '数字、单位或取值范围不同' },
  wording: { name: '措辞', explanation: '换了说法或补充说明，意思未变' },
  terminology: { name: '术语', explanation: '只换了同一事物的叫法、大小写或空格' },
  punctuation: { name: '标点', explanation: '只有标点不同' },
  moved: { name: '位置移动', explanation: '文字未变，换了模块' },
  added: { name: '新增', explanation: '旧版没有' },
  removed: { name: '移除', explanation: '新版不再收录' },
};
