import { alerts } from './alerts.ts';

/** What stands at addresses that no document gives a page any more. */
export const tombstones = {
  attention: alerts.attention,
  retired: '已撤下',
  retiredMeans: '本站收录的任何一版文档里都不再有此码。页面保留，以下是它最后一次出现时的文字。',
  moved: '这个页面已移走',
  movedTo: (from: string, to: string) => `${from} 已移至 ${to}`,
  movedDescription: (from: string, to: string, reason: string) => `${from} 已移至 ${to}。${reason}`,
  movedNote: (to: string) => `已移至 [${to}](target)。`,
  movedFile: (to: string, reason: string) => `已移至 ${to}\n\n${reason}\n`,
  column: (heading: string, text: string) => `${heading}：${text}`,
  numberTitle: (number: string) => `${number} 已无文档收录（已撤下）`,
  numberDescription: (number: string, titles: readonly string[]) =>
    `本站收录的任何一版文档里都不再有数字 ${number}；以前的含义是${titles.map((title) => `「${title}」`).join('')}。`,
  numberSummary: '现已无文档收录',
  numberMeanings: '以前的含义',
  codeTitle: (code: string, title: string, place: string) => `${code} ${title}（${place}错误码，已撤下）`,
  codeDescription: (code: string, title: string, place: string, reason: string) =>
    `${place}错误码 ${code}：${title}。已撤下：${reason}`,
  lastWords: '最后的文字',
  numberLink: (number: string) => `数字 ${number} 的各处含义`,
};
