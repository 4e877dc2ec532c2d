import { isCaught, type Outcome } from './mutant.ts';

const LONGEST = 110;

/**
 * The outcomes as a table, with a count in front.
 * @param markdown as tables of Markdown, one for each layer
 */
export function formatOutcomes(outcomes: readonly Outcome[], markdown: boolean): string {
  const layers = [...new Set(outcomes.map(({ layer }) => layer))];
  const tables = layers.map((layer) => {
    const own = outcomes.filter((outcome) => outcome.layer === layer);
    return markdown ? markdownTable(layer, own) : own.map(plainLine).join('\n');
  });
  return [...tables, summary(outcomes)].join('\n\n');
}

function summary(outcomes: readonly Outcome[]): string {
  const missed = outcomes.filter((outcome) => !isCaught(outcome) && !outcome.excuse).length;
  const twice = outcomes.filter(
    ({ verdicts }) => typeof verdicts.convert === 'string' && typeof verdicts.audit === 'string',
  );
  return `${outcomes.length} faults: ${outcomes.length - missed} noticed or explained, ${missed} missed; ${twice.length} noticed by conversion and by the audit`;
}

function plainLine({ layer, name, place, verdicts, excuse }: Outcome): string {
  const said = Object.entries(verdicts).flatMap(([check, verdict]) =>
    verdict === undefined ? [] : [`    ${check}: ${verdict === null ? '–' : shortened(verdict)}`],
  );
  return [
    `${isCaught({ verdicts } as Outcome) ? '✓' : excuse ? '·' : '✗'} ${layer}: ${name} (${place})`,
    ...said,
    ...(excuse ? [`    ${excuse}`] : []),
  ].join('\n');
}

function markdownTable(layer: string, outcomes: readonly Outcome[]): string {
  const checks = [...new Set(outcomes.flatMap(({ verdicts }) => Object.keys(verdicts)))];
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    `### ${layer.replace(/^./u, (letter) => letter.toUpperCase())}: ${outcomes.length} faults`,
    '',
    row(['Fault', 'Where', ...checks]),
    row(['---', '---', ...checks.map(() => '---')]),
    ...outcomes.map(({ name, place, verdicts, excuse }) =>
      row([
        name + (excuse ? ` (${excuse})` : ''),
        place,
        ...checks.map((check) => {
          const verdict = verdicts[check];
          return verdict === undefined ? '' : verdict === null ? '–' : cell(shortened(verdict));
        }),
      ]),
    ),
  ].join('\n');
}

function shortened(text: string): string {
  const [line = ''] = text.trim().split('\n', 1);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Words as they are, whatever marks they hold. */
const cell = (text: string) => `\`${text.replaceAll('`', "'").replaceAll('|', '¦')}\``;
