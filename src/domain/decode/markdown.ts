/** The answer as Markdown, for a ticket. Secrets are masked; the pasted text can't change its structure. */
import { escapeMarkdownSigns } from '../text/markdown-signs.ts';
import { alertLine } from '../alerts/alert-text.ts';
import { maskText } from './mask-text.ts';
import type { Facts } from './facts.ts';
import type { Decoded, Finding } from './finding.ts';
import type { FindingGroup } from './group.ts';
import type { CodeHit } from '../number/number-index.ts';
import { lineSpan, lineStarts } from './lines.ts';
import {
  alertsIn,
  basisText,
  carrierText,
  elsewherePath,
  elsewhereText,
  factLines,
  linesText,
  placeText,
  unknownText,
  verdictText,
  type DecodeWords,
} from './words.ts';

/** Longest quotation of a line, in characters. */
const LONGEST = 200;
const QUOTED_LINES = 20;

/**
 * @param facts what there is to do, by entry id
 * @param urlOf full address of a path of the site
 * @returns a list of what was found, then the lines that it was found on
 */
export function decodedMarkdown(
  text: string,
  { masks }: Decoded,
  groups: readonly FindingGroup[],
  facts: ReadonlyMap<string, Facts>,
  urlOf: (path: string) => string,
  words: DecodeWords,
): string {
  const link = (hit: CodeHit) => {
    const place = words.markdown.place(escapeMarkdownSigns(placeText(hit)), hit.removed);
    return `**[${hit.label}](${urlOf(hit.path)})** ${escapeMarkdownSigns(hit.title)}${place}`;
  };
  const factsOf = (hit: CodeHit, finding: Finding) => [
    ...alertsIn(facts.get(hit.id), finding).map((alert) =>
      alertLine(alert, words.alerts, escapeMarkdownSigns, (label, path) => `[${label}](${urlOf(path)})`),
    ),
    ...factLines(facts.get(hit.id), words).map(({ name, text: said }) =>
      words.alerts.labelled(name, escapeMarkdownSigns(said)),
    ),
  ];
  const items = groups.flatMap(({ finding, lines }) => {
    const carrier = escapeMarkdownSigns(carrierText(finding.carrier, words));
    return [
      `- ${headOf(finding, link, urlOf, words)} — ${words.markdown.found(linesText(lines, words), carrier)}`,
      ...detailsOf(finding, { link, factsOf, urlOf }, words).map((detail) => `  - ${detail}`),
    ];
  });
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
  finding: Finding,
  link: (hit: CodeHit) => string,
  urlOf: (path: string) => string,
  words: DecodeWords,
): string {
  const { label, certainty, candidates, envelope } = finding;
  const outer = envelope ? `[ret ${envelope.ret}](${urlOf(envelope.path)}) → ` : '';
  const [only] = candidates;
  if (certainty === 'certain' && only) return outer + link(only);
  if (certainty === 'likely' && only) return `${outer}${words.likely} ${link(only)}`;
  return `${outer}**${label}** ${verdictText(finding, words)}`;
}

interface Writers {
  link: (hit: CodeHit) => string;
  factsOf: (hit: CodeHit, finding: Finding) => string[];
  urlOf: (path: string) => string;
}

function detailsOf(finding: Finding, { link, factsOf, urlOf }: Writers, words: DecodeWords): string[] {
  const { certainty, candidates, containing, retired, elsewhere, errType, basis } = finding;
  const factsAbout = (hit: CodeHit) => factsOf(hit, finding);
  const said = escapeMarkdownSigns(basis ? basisText(basis, words) : '');
  return [
    ...(certainty === 'ambiguous'
      ? candidates.map((hit) => words.markdown.parts([link(hit), ...factsAbout(hit)]))
      : candidates.flatMap(factsAbout)),
    ...(certainty === 'unknown'
      ? [
          unknownText(finding, words),
          ...[...containing, ...retired].map((hit) => words.markdown.parts([link(hit), ...factsAbout(hit)])),
          elsewhere.length > 0
            ? `[${escapeMarkdownSigns(elsewhereText(finding, words))}](${urlOf(elsewherePath(finding))})`
            : '',
        ]
      : []),
    ...(certainty === 'certain' ? [] : [said]),
    ...(errType === undefined ? [] : [words.markdown.errType(errType, words.errTypes[errType])]),
  ].filter((detail) => detail !== '');
}
