/** What the page and its summaries say about a finding. */
import type { CodeHit } from '../number/lookup.ts';
import type { Decoded, Finding } from './finding.ts';
import type { FindingGroup } from './group.ts';

/** `腾讯 IM · SDK 通用`; a layer that is named after its system doesn't say it twice. */
export function placeText({ system, module }: Pick<CodeHit, 'system' | 'module'>): string {
  return module.startsWith(system) ? module : `${system} · ${module}`;
}

/** What is said of a number that no document has. */
export function unknownText({ number, system, containing, envelope }: Finding): string {
  const whose = envelope ? '对应平台' : (system ?? '收录');
  return containing.length > 0
    ? `${whose}的文档没有单独列出 ${number}，但它落在下面的区间内。`
    : `${whose}的文档里没有 ${number} 这个错误码。`;
}

/** That the number means something elsewhere, which is not what the text speaks of; empty where it does not. */
export function elsewhereText({ number, certainty, elsewhere }: Finding): string {
  if (certainty !== 'unknown' || elsewhere.length === 0) return '';
  return `${[...new Set(elsewhere.map(placeText))].join('、')}也有 ${number}，但这里说的不是它。`;
}

/** One sentence over the whole answer, for the eye and for screen readers. */
export function countText(
  { findings, successes, masks, truncated }: Decoded,
  groups: readonly FindingGroup[],
): string {
  const count = (certainty: Finding['certainty']) =>
    groups.filter(({ finding }) => finding.certainty === certainty).length;
  const parts = [
    [count('certain'), '个已确定'],
    [count('ambiguous'), '个有几种可能'],
    [count('unknown'), '个未收录'],
  ] as const;
  const detail = parts.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : [])).join('，');
  const found =
    groups.length === 0
      ? '没有找到错误码。'
      : `找到 ${groups.length} 个错误码${findings.length > groups.length ? `，共 ${findings.length} 处` : ''}：${detail}。`;
  return [
    found,
    truncated ? `只列出前 ${findings.length} 处。` : '',
    successes > 0 ? `另有 ${successes} 处返回 0（成功），不列出。` : '',
    masks.length > 0 ? `遮盖了 ${masks.length} 处密钥或个人信息。` : '',
  ].join('');
}
