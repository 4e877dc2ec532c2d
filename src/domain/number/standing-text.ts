/** How a number stands in the documents, in the same words wherever it is asked. */
import type { CodeHit } from './number-index.ts';
import type { NumberMeaning, Standing } from './number-meaning.ts';

/** Behind or before the number, in short. */
export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  listed: '已收录',
  'in-range': '已收录于区间',
  'in-class': '归入该类',
  retired: '已撤下',
  unlisted: '未收录',
};

/** The range that documents a number, or the class that it belongs to: the narrowest. */
export function intervalOf<T extends Pick<CodeHit, 'kind'>>(
  standing: Standing,
  containing: readonly T[],
): T | undefined {
  const kind = standing === 'in-range' ? 'range' : 'class';
  return containing.find((hit) => hit.kind === kind);
}

/**
 * How a number stands that no document lists by itself, in one sentence.
 * @param whose the documents that were asked: `腾讯 IM`, `收录`
 */
export function standingText(
  label: string,
  standing: Standing,
  containing: readonly Pick<CodeHit, 'kind' | 'label'>[],
  whose: string,
): string {
  const docs = /[a-z\d]$/iu.test(whose) ? `${whose} ` : whose;
  const interval = intervalOf(standing, containing)?.label ?? '';
  if (standing === 'in-range') return `${label} 已收录于区间 ${interval}（${whose}），没有单独列出。`;
  if (standing === 'in-class') return `${docs}的文档没有单独列出 ${label}，归入类别 ${interval}。`;
  if (standing === 'retired') return `${docs}的文档里不再有 ${label}，它已撤下。`;
  return `${docs}的文档里没有 ${label}。`;
}

/** That a number was written in another form; empty where it was not. */
export function spellingText({
  shown,
  spelling,
}: Pick<NumberMeaning<unknown>, 'shown' | 'spelling'>): string {
  if (spelling === 'plain') return '';
  return `${shown} 是它的${spelling === 'unsigned' ? '无符号' : '十六进制'}写法`;
}
