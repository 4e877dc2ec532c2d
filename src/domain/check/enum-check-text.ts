import { escapeMarkdownSigns } from '../text/markdown-signs.ts';
import type { StandingWords } from '../number/standing-text.ts';
import type { CheckAnswer, CheckLine, CheckPlace, UnknownCode } from './enum-check.ts';
import { VERDICT_NAMES } from '../history/names.ts';

/** The lists of an answer in the order of attention, as the page names them; the last two are shown folded. */
export const CHECK_GROUPS: readonly { group: keyof CheckAnswer; name: string; explanation: string }[] = [
  { group: 'gone', name: '已移除', explanation: '目标版本不再收录' },
  { group: 'meaning', name: '含义变了', explanation: '同一编号说的成了另一回事' },
  { group: 'treatment', name: '处理或数值变了', explanation: '含义未变，处理建议或数值不同' },
  { group: 'reworded', name: '仅措辞', explanation: '换了说法、术语或标点，意思未变' },
  { group: 'moved', name: '位置移动', explanation: '文字未变，换了模块' },
  { group: 'arrived', name: '新增且已处理', explanation: '起始版本没有，目标版本新增' },
  { group: 'unknown', name: '未收录', explanation: '两版都没有' },
  { group: 'unchanged', name: '未变', explanation: '两版文字相同' },
  { group: 'fresh', name: '新增未处理', explanation: '目标版本新增，你的清单里没有' },
];

/** Unknown numbers that are listed; a paste of something else altogether has thousands. */
export const LISTED_UNKNOWN = 200;

/** What stands behind a line's titles: the grade unless the list is of it, and whether no person has confirmed it. */
export function lineMarks({ grade, moved, reviewed }: CheckLine): string[] {
  const isGraded = grade !== null;
  return [
    ...(isGraded && grade !== 'meaning' ? [VERDICT_NAMES[grade].name] : []),
    ...(isGraded && !reviewed ? ['自动判定'] : []),
    ...(isGraded && moved ? ['位置移动'] : []),
  ];
}

/** `old → new`, or the one that there is, or that both share. */
export function titlesText({ before, after }: Pick<CheckLine, 'before' | 'after'>): string {
  if (before === null || after === null) return before ?? after ?? '';
  return before === after ? after : `${before} → ${after}`;
}

/** Numbers that are listed behind their range or class. */
const LISTED_HANDLED = 12;

/** Which of the handled numbers a range documents, or belong to a class; empty for any other line. */
export function handledText({ kind, handled }: CheckLine, words: StandingWords): string {
  if (handled.length === 0) return '';
  const shown = handled.slice(0, LISTED_HANDLED).join('、');
  const all = handled.length > LISTED_HANDLED ? `${shown} 等 ${handled.length} 个` : shown;
  return `${all} ${kind === 'range' ? '已收录于此区间' : words.names['in-class']}`;
}

/** Where the number of a removed code falls in the new version, before the label of the range or class. */
export const withinText = ({ kind }: CheckPlace, words: StandingWords): string =>
  `目标版本里${kind === 'range' ? words.names['in-range'] : '归入类别'} `;

/** Why a number is unknown, and what comes closest. */
export function unknownText({ elsewhere, line }: UnknownCode): string {
  const known = elsewhere
    ? `仅见于${elsewhere.versions.join('、')}${elsewhere.kind === 'exact' ? '' : `的 ${elsewhere.label}`}`
    : '没有收录，也不在任何区间内';
  return `${known}（你的第 ${line} 行）`;
}

/** Counts of all lists that hold something, in one sentence. */
export function answerSummary(answer: CheckAnswer): string {
  return CHECK_GROUPS.filter(({ group }) => answer[group].length > 0)
    .map(({ group, name }) => `${name} ${answer[group].length}`)
    .join('，');
}

export interface CheckHeading {
  system: string;
  /** Labels of the versions. */
  from: string;
  to: string;
}

/**
 * The answer as Markdown, for a ticket or a change request. What didn't change is only counted.
 * @param toUrl address of a page, from its path
 */
export function answerMarkdown(
  answer: CheckAnswer,
  { system, from, to }: CheckHeading,
  toUrl: (path: string) => string,
  words: StandingWords,
): string {
  const lines = [`## 升级核对：${system}，${from} → ${to}`, '', `${answerSummary(answer)}。`];
  for (const { group, name, explanation } of CHECK_GROUPS) {
    const items = group === 'unchanged' ? [] : answer[group];
    if (items.length === 0) continue;
    lines.push('', `### ${name}（${items.length}）`, '', `${explanation}。`, '');
    const texts =
      group === 'unknown'
        ? unknownItems(answer.unknown, toUrl)
        : answer[group as 'gone'].map((line) => lineItem(line, toUrl, words));
    for (const text of texts) lines.push(text);
  }
  return `${lines.join('\n')}\n`;
}

function unknownItems(unknown: readonly UnknownCode[], toUrl: (path: string) => string): string[] {
  const items = unknown.slice(0, LISTED_UNKNOWN).map((item) => {
    const place = item.elsewhere;
    const text = escapeMarkdownSigns(unknownText(item));
    return `- ${item.label} ${place ? `[${text}](${toUrl(place.path)})` : text}`;
  });
  const rest = unknown.length - items.length;
  return rest > 0 ? [...items, `- 另有 ${rest} 个`] : items;
}

function lineItem(line: CheckLine, toUrl: (path: string) => string, words: StandingWords): string {
  const marks = lineMarks(line);
  const details = [
    ...(marks.length > 0 ? [marks.join('，')] : []),
    ...(line.note === null ? [] : [line.note]),
    ...(line.within ? [`${withinText(line.within, words)}${line.within.label}`] : []),
    ...(line.handled.length > 0 ? [handledText(line, words)] : []),
  ];
  const suffix = details.length > 0 ? `（${details.join('；')}）` : '';
  return `- [${line.label}](${toUrl(line.path)}) ${escapeMarkdownSigns(titlesText(line) + suffix)}`;
}
