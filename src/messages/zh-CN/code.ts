import type { CodeKind } from '../../domain/model/code.ts';

const kinds: Record<Exclude<CodeKind, 'exact'>, string> = {
  range: '区间',
  class: '类别',
  'catch-all': '其余错误',
};

/** The page of a code. */
export const code = {
  kinds,
  meaning: '含义与处理建议',
  printed: (printed: string) => `原文写作 ${printed}`,
  cause: '含义',
  advice: '处理建议',
  noCause: '原文只写了处理办法',
  noAdvice: (cell: string | undefined) =>
    cell === undefined ? '原文未给出处理建议' : `原文未给出处理建议（此格为「${cell}」）`,
  divided: (whole: string) => `原文为一栏，本站按原句断开为含义与处理建议；未断开的全文见${whole}。`,
  /** Where the undivided text stands. */
  wholeBelow: '下方各版本原文',
  wholeOnPage: '该码的页面',
  /** Stand before, between and behind the codes that once had the same wording. */
  sameWordingBefore: '在它最后所在的那一版里，同一节的',
  sameWordingBetween: '、',
  sameWordingBehind: (count: number) => `与它说法相同；现行文档仍收录${count > 1 ? '这些编号' : '该编号'}。`,
  classNote: (bounds: string) => `这一行说的是一类编号（${bounds}）。`,
  severalPlaces: (count: number) => `此码在这一版文档的 ${count} 处出现，各处文字逐一列出。`,
  /** Between the heading of a column and its text. */
  columnEnd: '：',
  /** What every version says. */
  wordings: {
    heading: '各版本原文',
    same: '文字未变',
    pin: (version: string) => `${version}的固定链接`,
    asOf: (version: string) => `以下是${version}的文字。`,
    toNewest: '看最新的文字',
    gone: (version: string) => `自${version}起不再收录。`,
    lacking: (versions: readonly string[]) => `未收录此码的版本：${versions.join('、')}`,
    comparedWith: (version: string) => `与${version}相比：`,
  },
  versions: {
    all: '收录此码的文档版本',
    lacking: (version: string) => `${version}：未收录`,
  },
  sameNumber: '同一数字的其他含义',
  compare: (number: string) => `并排对照 ${number} 的各种含义`,
  opposite: (number: string) => `另有相反符号的 [${number}](opposite)`,
  related: '相关错误码',
  topic: '主题：',
  removed: '（已移除）',
  all: (count: number) => `全部 ${count} 个`,
  andMore: (count: number) => `等 ${count} 个`,
  codesOf: (place: string, count: number) => `${place}的 ${count} 个错误码`,
  previous: '上一个',
  next: '下一个',
  neighbours: '相邻错误码',
};
