import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { auditContent } from '../audit/audit-content.ts';
import { runNode } from '../testing/run-node.ts';
import { failedTest } from './failed-test.ts';
import type { Outcome } from './fault.ts';

const [PARSE, NORMALISE, CHECKS] = ['parse', 'normalise', 'checks'].map(
  (name) => `scripts/convert/${name}`,
) as [string, string, string];
const CODE = 'src/domain/model/code.ts';

/** Faults of the converter: what each is, the file, a text that stands there once, and what takes its place. */
export const CONVERTER_FAULTS: readonly (readonly [name: string, file: string, from: string, to: string])[] =
  [
    [
      'the last row of each Markdown table is skipped',
      `${PARSE}/markdown-table.ts`,
      "return { table: { kind: 'table', line: index + 1, end: next, rows }, next };",
      "rows.pop();\n    return { table: { kind: 'table', line: index + 1, end: next, rows }, next };",
    ],
    [
      'the last row of each HTML table is skipped',
      `${PARSE}/html-table.ts`,
      'const rows = expandRows(',
      "$('tr').last().remove();\n    const rows = expandRows(",
    ],
    [
      'links are lost',
      `${PARSE}/inline-text.ts`,
      'return { text, links, ...',
      'return { text, links: [], ...',
    ],
    ['negative numbers lose their sign', CODE, 'code: String(value) };', 'code: String(Math.abs(value)) };'],
    ['the upper bound of a range is exclusive', CODE, '`, from, to };', '`, from, to: to - 1 };'],
    [
      'the last character of a text is trimmed',
      `${NORMALISE}/resolve-links.ts`,
      'return { text, ...(kept',
      'return { text: text.length > 1 ? text.slice(0, -1) : text, ...(kept',
    ],
    [
      'relative links of any path are made absolute',
      `${NORMALISE}/resolve-links.ts`,
      'if (!known?.paths.some((path) => href.startsWith(path)) || ',
      "if (!known || href === '#' || ",
    ],
    [
      'cause and advice are swapped',
      `${NORMALISE}/row-to-record.ts`,
      "= read('advice');",
      "= read('cause');",
    ],
    [
      'lines are counted from 0',
      `${NORMALISE}/row-to-record.ts`,
      'line: row.line,\n',
      'line: row.line - 1 || 1,\n',
    ],
    ['no advice is split off', `${NORMALISE}/split-advice.ts`, 'return first > 0 ?', 'return first > 99 ?'],
    [
      'surplus cells are forgiven',
      `${NORMALISE}/read-rows.ts`,
      'if (surplus || cells.length < columns.length) {',
      'if (cells.length < columns.length) {',
    ],
    [
      'all tables are of the first module',
      `${NORMALISE}/convert-document.ts`,
      "const module = section.module ?? '';",
      "const module = manifest.modules[0]?.id ?? '';",
    ],
    [
      'repeated rows are dropped whatever they say',
      `${NORMALISE}/convert-document.ts`,
      'if (duplicateRow && sameWords(duplicateRow, record)) return false;',
      'if (known) return false;',
    ],
    [
      'notes before the first table are lost',
      `${NORMALISE}/convert-document.ts`,
      'return paragraphs.flatMap(({ line, text }) => {',
      'return paragraphs.slice(1).flatMap(({ line, text }) => {',
    ],
    [
      'the second count of rows is forgotten',
      `${CHECKS}/count-rows.ts`,
      'if (read.length === counted.length) continue;',
      'if (read.length >= 0) continue;',
    ],
    [
      'lost addresses are forgiven',
      `${CHECKS}/lost-addresses.ts`,
      'if (lost.length === 0) return;',
      'if (lost.length >= 0) return;',
    ],
  ];

/** Tests of the converter that know no committed data. */
const UNIT_TESTS = [PARSE, NORMALISE, 'scripts/convert/convert.test.ts', 'src/domain/model/code.test.ts'];

/**
 * Puts a fault into a copy of the converter and lets it convert the project's content.
 * @param project path of the project; the copy is made in its `.cache`, where packages are found as ever
 */
export async function tryConverterFault(
  project: string,
  [name, file, from, to]: (typeof CONVERTER_FAULTS)[number],
): Promise<Outcome> {
  const copy = mkdtempSync(join(project, '.cache/fault-'));
  try {
    for (const part of ['scripts', 'src', 'content', 'package.json', 'vitest.config.ts', 'tests/support']) {
      mkdirSync(dirname(join(copy, part)), { recursive: true });
      cpSync(join(project, part), join(copy, part), { recursive: true });
    }
    const source = readFileSync(join(copy, file), 'utf8');
    if (source.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
    writeFileSync(
      join(copy, file),
      source.replace(from, () => to),
    );
    const line = source.slice(0, source.indexOf(from)).split('\n').length;

    const check = await runNode(['scripts/convert.ts', '--check', '--quiet'], { cwd: copy });
    const converted = await runNode(['scripts/convert.ts', '--quiet'], { cwd: copy });
    return {
      name,
      place: `${file}:${line}`,
      checks: {
        'convert --check': check.status === 0 ? null : check.err.trim(),
        audit: converted.status === 0 ? (auditContent(join(copy, 'content'))[0] ?? null) : null,
        'unit tests': await failedTest(project, ['--root', copy, '--project', 'unit', ...UNIT_TESTS]),
      },
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
