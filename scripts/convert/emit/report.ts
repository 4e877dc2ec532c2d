import { QUESTIONS, type Question } from '../../../src/domain/handling/site-judgement.ts';
import type { Handling } from '../../../src/domain/handling/handling.ts';
import type { ConversionReport } from '../normalise/convert-document.ts';

/**
 * The report that conversion prints: per document and section the rows read, records written, rows skipped with the
 * reason, notes kept.
 */
export function formatReport(reports: readonly ConversionReport[]): string {
  return [...reports.map(formatDocument), formatTotals(reports)].join('\n');
}

const ASKED: Record<Question, string> = { owner: 'who handles it', retry: 'whether to retry' };

/** How many of the current codes have an answer, question by question, and by what it is given. */
export function formatCoverage(handlings: readonly Handling[]): string[] {
  return QUESTIONS.map((question) => {
    const bases = handlings.flatMap((handling) => handling[question]?.basis ?? []);
    const percent = handlings.length === 0 ? 0 : Math.floor((100 * bases.length) / handlings.length);
    const count = (basis: string) => bases.filter((one) => one === basis).length;
    return `${ASKED[question]}: ${bases.length} of ${handlings.length} current codes (${percent} %): ${count('document')} by the document's words, ${count('topic')} by topic, ${count('code')} by code`;
  });
}

/** The part of it that is about one document. */
export function formatDocument({
  system,
  version,
  file,
  sections,
  droppedLinks,
  pictures = [],
  passedOver = {},
  leftOut = 0,
}: ConversionReport): string {
  const lines = sections.map(({ section, module, rows, records, skipped, further = 0, notes }) => {
    const reasons = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`);
    const parts = [
      rows > 0 ? `${rows} rows = ${records} records + ${reasons.join(' + ') || '0 skipped'}` : '',
      further > 0 ? `${further} further records of rows with several codes` : '',
      notes > 0 ? `${notes} notes` : '',
    ];
    return `  ${module ?? '-'} «${section.at(-1) ?? ''}»: ${parts.filter(Boolean).join('; ')}`;
  });
  const targets = droppedLinks.map(({ line, href }) => `${line} (${href})`);
  if (targets.length > 0) lines.push(`  links to nowhere shown as text, by line: ${targets.join(', ')}`);
  const shown = pictures.map(({ line, src }) => `${line} (${src})`);
  if (shown.length > 0) lines.push(`  pictures not shown, by line: ${shown.join(', ')}`);
  const passed = Object.entries(passedOver).map(([what, count]) => `${count} lines of ${what}`);
  if (passed.length > 0) lines.push(`  passed over: ${passed.join(', ')}`);
  if (leftOut > 0)
    lines.push(`  left out by the manifest, besides rows: ${leftOut} (tables, sections, lists, lines)`);
  return [`${system} ${version} ← ${file}`, ...lines].join('\n');
}

/** Its last line. */
export function formatTotals(reports: readonly ConversionReport[]): string {
  const sections = reports.flatMap((report) => report.sections);
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const rows = sum(sections.map((section) => section.rows));
  const records = sum(sections.map((section) => section.records));
  const skipped = sum(sections.flatMap((section) => Object.values(section.skipped)));
  return `${reports.length} documents: ${rows} rows read = ${records} records written + ${skipped} rows skipped; counted again from the bare text: the same`;
}
