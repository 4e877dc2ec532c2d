/** Faults of the converter, as text to be replaced in its sources; each text stands there once. */
export interface CodeMutant {
  name: string;
  file: string;
  from: string;
  to: string;
}

const mutant = (name: string, file: string, from: string, to: string): CodeMutant => ({
  name,
  file,
  from,
  to,
});

export const CODE_MUTANTS: CodeMutant[] = [
  mutant(
    'the last row of each Markdown table is skipped',
    'scripts/convert/parse/markdown-table.ts',
    "return { table: { kind: 'table', line: index + 1, rows }, next };",
    "rows.pop();\n    return { table: { kind: 'table', line: index + 1, rows }, next };",
  ),
  mutant(
    'the last row of each HTML table is skipped',
    'scripts/convert/parse/html-table.ts',
    'const rows = $(',
    "$('tr').last().remove();\n    const rows = $(",
  ),
  mutant(
    'negative numbers lose their sign',
    'src/domain/model/code.ts',
    "return { kind: 'exact', code: String(value) };",
    "return { kind: 'exact', code: String(Math.abs(value)) };",
  ),
  mutant(
    'the last character of a text is trimmed',
    'scripts/convert/normalise/resolve-links.ts',
    'return { text, ...(kept',
    'return { text: text.length > 1 ? text.slice(0, -1) : text, ...(kept',
  ),
  mutant(
    'cause and advice swapped',
    'scripts/convert/normalise/row-to-record.ts',
    "const advice = read('advice');",
    "const advice = read('cause');",
  ),
  mutant(
    'no advice is split off',
    'scripts/convert/normalise/split-advice.ts',
    'return first > 0 ? splitAt',
    'return first > 99 ? splitAt',
  ),
  mutant(
    'all tables in the first module',
    'scripts/convert/normalise/convert-document.ts',
    "const module = section.module ?? '';",
    "const module = manifest.modules[0]?.id ?? '';",
  ),
  mutant(
    'repeated rows dropped whatever they say',
    'scripts/convert/normalise/convert-document.ts',
    'if (twin && sameWords(twin, record)) return false;',
    'if (known) return false;',
  ),
  mutant(
    'lines counted from 0',
    'scripts/convert/normalise/row-to-record.ts',
    'line: row.line, text',
    'line: row.line - 1 || 1, text',
  ),
  mutant(
    'relative links of any path made absolute',
    'scripts/convert/normalise/resolve-links.ts',
    'if (!known?.paths.some((path) => href.startsWith(path)) || ',
    "if (!known || href === '#' || ",
  ),
  mutant(
    'links lost',
    'scripts/convert/parse/inline-text.ts',
    'return { text, links };',
    'return { text, links: [] };',
  ),
  mutant(
    'the upper bound of a range is exclusive',
    'src/domain/model/code.ts',
    'code: `${from}-${to}`, from, to };',
    'code: `${from}-${to}`, from, to: to - 1 };',
  ),
  mutant(
    'notes before the first table lost',
    'scripts/convert/normalise/convert-document.ts',
    'return paragraphs.flatMap(({ line, text }) => {',
    'return paragraphs.slice(1).flatMap(({ line, text }) => {',
  ),
  mutant(
    'surplus cells forgiven',
    'scripts/convert/normalise/read-rows.ts',
    'if (surplus || row.cells.length < columns.length) {',
    'if (row.cells.length < columns.length) {',
  ),
  mutant(
    'the count of rows made another way forgotten',
    'scripts/convert/checks/count-rows.ts',
    'if (read === counted) return;',
    'if (read >= 0) return;',
  ),
  mutant(
    'lost addresses forgiven',
    'scripts/convert/checks/lost-addresses.ts',
    'if (lost.length === 0) return;',
    'if (lost.length >= 0) return;',
  ),
];
