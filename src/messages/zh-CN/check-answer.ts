import type { CheckHeading, CheckWords } from '../../domain/check/enum-check-text.ts';
import { standing } from './standing.ts';
import { reused, verdicts } from './verdicts.ts';

/** The answer of the enum check, and the Markdown that is copied. */
export const checkAnswer = {
  groups: {
    removed: { name: '已移除', explanation: '目标版本不再收录' },
    meaning: { name: '含义变了', explanation: verdicts.meaning.explanation },
    treatment: { name: '处理或数值变了', explanation: '含义未变，处理建议或数值不同' },
    reworded: { name: '仅措辞', explanation: '换了说法、术语或标点，意思未变' },
    moved: verdicts.moved,
    alreadyHandled: { name: '新增，你已处理', explanation: '起始版本没有，目标版本新增' },
    unknown: { name: '未收录', explanation: '两版都没有' },
    unchanged: { name: '未变', explanation: '两版文字相同' },
    unhandled: { name: '新增未处理', explanation: '目标版本新增，你的清单里没有' },
  },
  verdicts,
  byRule: '自动判定',
  reused,
  lastIn: (version) => `上一次收录于${version}，之后一度不再收录`,
  handled: (shown, count, kind) =>
    `${shown.join('、')} ${count > shown.length ? `等 ${count} 个 ` : ''}${kind === 'range' ? '已收录于此区间' : standing.names['in-class']}`,
  within: (kind) => `目标版本里${kind === 'range' ? standing.names['in-range'] : '归入类别'} `,
  elsewhere: (versions, label) => `仅见于${versions.join('、')}${label === null ? '' : `的 ${label}`}`,
  nowhere: '没有收录，也不在任何区间内',
  atLine: (text, line) => `${text}（你的第 ${line} 行）`,
  heading: ({ system, from, to }) => `升级核对：${system}，${from} → ${to}`,
  group: (name, count) => `${name}（${count}）`,
  clauses: (parts) => parts.join('，'),
  sentence: (text) => `${text}。`,
  remarks: (parts) => `（${parts.join('；')}）`,
  more: (count) => `另有 ${count} 个`,
  page: {
    summary: ({ system, from, to }: CheckHeading, codes: number, summary: string) =>
      `${system}，${from} → ${to}。认出 ${codes} 个：${summary}。`,
    ignored: (count: number) => `另有 ${count} 个数字不像错误码，没有核对。`,
    codes: (count: number) => `${count} 个`,
    group: (count: number, explanation: string) => `${count} 个，${explanation}`,
    notListed: (count: number) => `另有 ${count} 个没有列出。`,
    siteNote: '本站说明',
  },
} satisfies CheckWords & Record<'page', object>;
