/** What the page and its summaries say about a finding. */
import type { CodeHit } from '../number/number-index.ts';
import type { Decoded, Finding } from './finding.ts';
import type { FindingGroup } from './group.ts';
import { standingText, type StandingWords } from '../number/standing-text.ts';

/** `腾讯 IM · SDK 通用`; a layer that is named after its system doesn't say it twice. */
export function placeText({ system, module }: Pick<CodeHit, 'system' | 'module'>): string {
  return module.startsWith(system) ? module : `${system} · ${module}`;
}

/** What is said of a number that no document lists by itself. */
export function unknownText(finding: Finding, words: StandingWords): string {
  const { label, system, standing, containing, envelope } = finding;
  return standingText(label, standing, containing, envelope ? '对应平台' : system, words);
}

/** That the number means something elsewhere, which is not what the text speaks of; empty where it does not. */
export function elsewhereText({ label, certainty, elsewhere }: Finding): string {
  if (certainty !== 'unknown' || elsewhere.length === 0) return '';
  return `${[...new Set(elsewhere.map(placeText))].join('、')}也有 ${label}，但这里说的不是它。`;
}

/** One sentence over the whole answer, for the eye and for screen readers. */
export function countText(
  { findings, successes, masks, truncated }: Decoded,
  groups: readonly FindingGroup[],
  words: StandingWords,
): string {
  const count = (is: (finding: Finding) => boolean) => groups.filter(({ finding }) => is(finding)).length;
  const parts = [
    { number: count(({ certainty }) => certainty === 'certain'), word: '个已确定' },
    { number: count(({ certainty }) => certainty === 'ambiguous'), word: '个有几种可能' },
    ...Object.entries(words.names).map(([wanted, name]) => ({
      number: count(({ certainty, standing }) => certainty === 'unknown' && standing === wanted),
      word: `个${name}`,
    })),
  ];
  const detail = parts.flatMap(({ number, word }) => (number > 0 ? [`${number} ${word}`] : [])).join('，');
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
