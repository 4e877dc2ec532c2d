import type { ConversionReport } from '../normalise/convert-document.ts';

/**
 * The report that conversion prints: per document and section the rows read, records written, rows skipped with the
 * reason, notes kept.
 */
export function formatReport(reports: readonly ConversionReport[]): string {
  return [...reports.map(formatDocument), formatTotals(reports)].join('\n');
}

function formatDocument({ system, version, file, sections, droppedLinks }: ConversionReport): string {
  const lines = sections.map(({ section, module, rows, records, skipped, notes }) => {
    const reasons = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`);
    const parts = [
      rows > 0 ? `${rows} rows = ${records} records + ${reasons.join(' + ') || '0 skipped'}` : '',
      notes > 0 ? `${notes} notes` : '',
    ];
    return `  ${module ?? '-'} «${section.at(-1) ?? ''}»: ${parts.filter(Boolean).join('; ')}`;
  });
  const targets = droppedLinks.map(({ line, href }) => `${line} (${href})`);
  if (targets.length > 0) lines.push(`  links to nowhere shown as text, by line: ${targets.join(', ')}`);
  return [`${system} ${version} ← ${file}`, ...lines].join('\n');
}

function formatTotals(reports: readonly ConversionReport[]): string {
  const sections = reports.flatMap((report) => report.sections);
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const rows = sum(sections.map((section) => section.rows));
  const records = sum(sections.map((section) => section.records));
  const skipped = sum(sections.flatMap((section) => Object.values(section.skipped)));
  return `${reports.length} documents: ${rows} rows read = ${records} records written + ${skipped} rows skipped; counted again from the bare text: the same`;
}
