/**
 * `npm run hostile`: what every hostile document of scripts/verify/hostile gets, and how the time for long ones grows.
 *
 * Options: `--markdown` prints the tables of docs/security.md; `--runs <n>` (default 3), of which the fastest counts.
 */
import { parseArgs } from 'node:util';
import { visibleText } from '../src/domain/text/invisible.ts';
import { CELLS, FILES, rowWith } from './verify/hostile/cases.ts';
import { GROWTHS, type Growth } from './verify/hostile/growth.ts';
import { MANIFESTS, spoiltManifest } from './verify/hostile/manifests.ts';
import {
  documentOf,
  manifestOf,
  NOTATIONS,
  tryDocument,
  type Result,
} from './verify/hostile/try-document.ts';

/** Characters of a message that are shown. */
const SHOWN = 90;
/** Milliseconds below which a long input is not worth a row of the document. */
const WORTH_SHOWING = 400;

const { values } = parseArgs({
  options: { markdown: { type: 'boolean', default: false }, runs: { type: 'string', default: '3' } },
});

/** What a document got, in a line; of an error without the file, which is that of the trial. */
function outcomeOf({ codes, error }: Result): string {
  if (error !== null) {
    const [, line = '', found = ''] = /^[^:]+:(\d+): ([\s\S]*)$/u.exec(error) ?? [];
    return `refused, line ${line}: ${cut(found)}`;
  }
  return `text ${JSON.stringify(cut(codes[0]?.records[0]?.text.text ?? ''))}`;
}

function cut(text: string): string {
  const shown = visibleText(text.replace(/\s+/gu, ' '));
  return shown.length <= SHOWN ? shown : `${shown.slice(0, SHOWN)}…`;
}

/** The same outcome is said once. */
function joined(outcomes: [notation: string, outcome: string][]): string {
  const groups = [...Map.groupBy(outcomes, ([, outcome]) => outcome)];
  if (groups.length === 1) return groups[0]?.[0] ?? '';
  return groups
    .map(([outcome, items]) => `${items.map(([notation]) => notation).join(', ')}: ${outcome}`)
    .join('; ');
}

function printTable(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const cell = (text: string) =>
    visibleText(text).replace(/(?!\n)\p{Cc}/gu, (mark) => JSON.stringify(mark).slice(1, -1));
  if (!values.markdown) {
    console.log(`\n${title}`);
    for (const row of rows) console.log(`  ${row.map(cell).join('  |  ')}`);
    return;
  }
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const escape = (text: string) => cell(text).replace(/[\\`*_[\]<>|~&$]/gu, '\\$&');
  console.log(`\n### ${title}\n`);
  console.log(
    [line(headings), line(headings.map(() => '---')), ...rows.map((row) => line(row.map(escape)))].join('\n'),
  );
}

function printCells(): void {
  for (const [group, cells] of Map.groupBy(CELLS, (item) => item.group)) {
    const rows = cells.map((cell) => {
      const outcomes = NOTATIONS.map((notation): [string, string] => [
        notation,
        outcomeOf(tryDocument(documentOf(notation, [rowWith(cell)]), manifestOf(notation))),
      ]);
      return [cell.name, cell.cell, joined(outcomes)];
    });
    printTable(`In cells: ${group}`, ['Input', 'As written', 'What it gets'], rows);
  }
}

/** The fastest of some runs, in milliseconds, and what the last gave. */
function measured({ run }: Growth, size: number): [time: number, result: Result] {
  const tries = Array.from({ length: Number(values.runs) }, (): [number, Result] => {
    const start = performance.now();
    const result = run(size);
    return [performance.now() - start, result];
  });
  return [Math.min(...tries.map(([time]) => time)), tries.at(-1)?.[1] ?? { codes: null, error: '' }];
}

function printGrowths(): void {
  const rows = GROWTHS.map((growth) => {
    const [first] = measured(growth, growth.size);
    const [second, result] = measured(growth, growth.size * 10);
    const outcome = result.error === null ? 'data' : outcomeOf(result);
    const ms = (time: number) => time.toFixed(0);
    const cells = [
      growth.name,
      String(growth.size),
      ms(first),
      ms(second),
      (second / first).toFixed(1),
      outcome,
    ];
    return { time: second, cells };
  });
  const slow = rows.filter(({ time }) => time >= WORTH_SHOWING);
  const shown = values.markdown ? slow : rows;
  const others = `${rows.length - slow.length} others`;
  const rest = values.markdown ? [[others, '', '', `less than ${WORTH_SHOWING}`, '', '']] : [];
  printTable(
    'Long input',
    ['Input', 'n', 'ms at n', 'ms at 10n', 'ratio', 'What 10n gets'],
    [...shown.map(({ cells }) => cells), ...rest],
  );
}

function printFiles(): void {
  const rows = FILES.map(({ name, bytes }) => {
    const document = bytes(documentOf('markdown', [['1001', '甲']]));
    return [name, outcomeOf(tryDocument(document, manifestOf('markdown')))];
  });
  printTable('Files', ['Input', 'What it gets'], rows);
}

function printManifests(): void {
  const rows = MANIFESTS.map((manifest) => [
    manifest.name,
    outcomeOf(tryDocument('# 错误码\n', spoiltManifest(manifest))),
  ]);
  printTable('Manifests', ['Input', 'What it gets'], rows);
}

printCells();
printFiles();
printManifests();
printGrowths();
