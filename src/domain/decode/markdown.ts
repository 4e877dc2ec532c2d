/** The answer as Markdown, for a ticket. Secrets are masked; the pasted text can't change its structure. */
import { escapeMarkdownSigns } from '../text/markdown-signs.ts';
import { maskText } from './mask-text.ts';
import type { Decoded, Finding } from './finding.ts';
import { linesText, type FindingGroup } from './group.ts';
import type { CodeHit } from '../number/number-index.ts';
import { lineSpan, lineStarts } from './lines.ts';
import type { StandingWords } from '../number/standing-text.ts';
import { elsewhereText, placeText, unknownText } from './words.ts';

/** Longest quotation of a line, in characters. */
const LONGEST = 200;
const QUOTED_LINES = 20;

/**
 * @param urlOf full address of a path of the site
 * @returns a list of what was found, then the lines that it was found on
 */
export function decodedMarkdown(
  text: string,
  { masks }: Decoded,
  groups: readonly FindingGroup[],
  urlOf: (path: string) => string,
  words: StandingWords,
): string {
  const link = (hit: CodeHit) =>
    `[${hit.label}](${urlOf(hit.path)}) ${escapeMarkdownSigns(hit.title)}（${escapeMarkdownSigns(placeText(hit))}${hit.removed ? '，已移除' : ''}）`;
  const items = groups.flatMap(({ finding, lines }) => [
    `- ${headOf(finding, link, words)} — ${linesText(lines)}，${escapeMarkdownSigns(finding.context)}`,
    ...detailsOf(finding, link, words).map((detail) => `  - ${detail}`),
  ]);
  return [...items, '', ...quotation()].join('\n');

  function quotation(): string[] {
    const starts = lineStarts(text);
    const numbers = [...new Set(groups.flatMap(({ lines }) => lines))]
      .sort((a, b) => a - b)
      .slice(0, QUOTED_LINES);
    const quoted = numbers.map((line) => {
      const shown = maskText(text, masks, lineSpan(text, starts, line - 1)).trim();
      return `${line}: ${shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown}`;
    });
    if (quoted.length === 0) return [];
    const runs = quoted.join('\n').match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
    return [fence, ...quoted, fence];
  }
}

function headOf(
  { label, certainty, standing, candidates, envelope }: Finding,
  link: (hit: CodeHit) => string,
  words: StandingWords,
): string {
  const outer = envelope ? `ret ${envelope.ret} → ` : '';
  const [only] = candidates;
  if (certainty === 'certain' && only) return `${outer}**${label}** ${link(only)}`;
  const verdict = certainty === 'ambiguous' ? `有 ${candidates.length} 种可能` : words.names[standing];
  return `${outer}**${label}** ${verdict}`;
}

function detailsOf(finding: Finding, link: (hit: CodeHit) => string, words: StandingWords): string[] {
  const { certainty, candidates, containing, retired, errType, why } = finding;
  return [
    ...(certainty === 'ambiguous' ? [...candidates.map(link), escapeMarkdownSigns(why)] : []),
    ...(certainty === 'unknown'
      ? [unknownText(finding, words), ...[...containing, ...retired].map(link), elsewhereText(finding)]
      : []),
    ...(errType ? [`err_type ${errType.value}：${errType.text}`] : []),
  ].filter((detail) => detail !== '');
}
