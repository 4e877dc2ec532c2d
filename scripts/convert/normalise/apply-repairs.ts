import {
  foldSpace,
  wordsOfRow,
  type Block,
  type FileStart,
  type Paragraph,
  type Row,
  type Table,
} from '../parse/block.ts';
import { parseInlineMarkdown } from '../parse/inline-markdown.ts';
import type { SourceDocument } from '../parse/source-document.ts';
import type { Report } from '../../shared/source-error.ts';
import type { Repairs } from './repairs.ts';

export interface RepairedBlocks {
  blocks: Block[];
  /** Lines that are accounted for: left out, or kept as what they are. */
  settled: Set<number>;
  /** How many tables, lists, fences, sections and single lines were left out. */
  leftOut: number;
}

/**
 * Reads headings, lines and tables as the manifest says; rows of tables are left to `readRows`.
 * @param report is told of what is doubtful still
 */
export function applyRepairs(
  source: SourceDocument,
  blocks: readonly Block[],
  repairs: Repairs,
  report: Report,
): RepairedBlocks {
  const result: RepairedBlocks = { blocks: [], settled: new Set(), leftOut: 0 };
  /** Level of the heading whose section is left out. */
  let leftLevel: number | undefined;
  /** The line behind a list whose first line was kept or left out, and which of both. */
  let run: { next: number; isKept: boolean } | undefined;
  for (const block of blocks) {
    if (block.kind === 'file') {
      leftLevel = run = undefined;
      result.blocks.push(block);
      continue;
    }
    if (block.kind === 'heading' && leftLevel !== undefined && block.level <= leftLevel)
      leftLevel = undefined;
    if (leftLevel !== undefined) settle(block);
    else if (block.kind === 'heading') readHeading(block);
    else if (block.kind === 'table') readTable(block);
    else if (block.kind === 'paragraph') readParagraph(block);
    else readMarkup(block);
  }
  return result;

  function settle(block: Exclude<Block, FileStart>): void {
    const end = 'end' in block ? block.end : block.line;
    for (let line = block.line; line <= end; line++) result.settled.add(line);
  }

  function printed(line: number): string {
    return foldSpace(source.lines[line - 1] ?? '');
  }

  function readHeading(block: Block & { kind: 'heading' }): void {
    const repair = repairs.take(
      block.line,
      [block.text, printed(block.line)],
      ['leaveOut', 'keep', 'heading'],
    );
    if (repair?.leaveOut) {
      if (repair.leaveOut !== 'row') leftLevel = block.level;
      result.leftOut++;
      settle(block);
    } else if (repair?.keep) {
      result.blocks.push({ kind: 'paragraph', line: block.line, text: { text: block.text, links: [] } });
    } else result.blocks.push(repair?.heading ? { ...block, text: repair.heading } : block);
  }

  function readTable(block: Table): void {
    const [first] = block.rows;
    const words = [...(first ? [wordsOfRow(first)] : []), printed(block.line)];
    const at = first?.line ?? block.line;
    const isLeftOut = [at, block.line].some(
      (line) => repairs.take(line, words, ['leaveOut'])?.leaveOut === 'table',
    );
    if (isLeftOut) {
      result.leftOut++;
      settle(block);
      return;
    }
    const kept = block.doubt && repairs.take(block.line, words, ['keep']);
    if (!block.doubt || kept) {
      result.blocks.push(block);
      return;
    }
    const { line = block.line, found, remedy } = block.doubt;
    report(
      source.at(line),
      found,
      remedy,
      repairs.draft(block.line, printed(block.line), { leaveOut: 'table' }),
    );
    // Its module is not told as one without a table.
    result.blocks.push({ ...block, rows: [] });
    settle(block);
  }

  function readParagraph(block: Paragraph): void {
    const { line, text, doubt } = block;
    const isOfRun = run?.next === line && !doubt;
    const repair = repairs.take(
      line,
      [text.text, printed(line)],
      ['heading', 'cells', 'code', 'keep', 'leaveOut'],
    );
    if (repair?.heading !== undefined) {
      const level = /^\s*(#+)/u.exec(source.lines[line - 1] ?? '')?.[1]?.length ?? 2;
      result.blocks.push({ kind: 'heading', line, level, text: repair.heading });
    } else if (repair?.cells)
      addRow({ line, cells: repair.cells.map(parseInlineMarkdown), isDelimiter: false });
    else if (repair || (isOfRun && run)) {
      const isKept = repair ? repair.keep === true : run?.isKept === true;
      run = { next: line + 1, isKept };
      result.settled.add(line);
      if (isKept) result.blocks.push({ kind: 'paragraph', line, text });
      else if (repair) result.leftOut++;
      if (repair?.leaveOut === 'row') run = undefined;
    } else {
      if (doubt) {
        const heading = /^\s*#+\s*(.*)$/u.exec(printed(line))?.[1];
        report(
          source.at(line),
          doubt.found,
          doubt.remedy,
          repairs.draft(line, printed(line), heading === undefined ? { keep: true } : { heading }),
        );
        result.settled.add(line);
      }
      result.blocks.push(block);
    }
  }

  /** A line that the manifest reads as a row belongs to the table above it. */
  function addRow(row: Row): void {
    const last = result.blocks.at(-1);
    if (last?.kind === 'table')
      result.blocks[result.blocks.length - 1] = { ...last, rows: [...last.rows, row] };
    else result.blocks.push({ kind: 'table', line: row.line, end: row.line, rows: [row] });
    result.settled.add(row.line);
  }

  function readMarkup(block: Block & { kind: 'markup' }): void {
    const repair = repairs.take(block.line, [printed(block.line)], ['leaveOut', 'keep']);
    if (repair || block.what === 'front matter') settle(block);
    if (repair) result.leftOut++;
    else result.blocks.push(block);
    // A line within that looks like a code.
    for (let line = block.line + 1; line <= block.end; line++) {
      if (repairs.take(line, [printed(line)], ['leaveOut', 'keep'])) result.settled.add(line);
    }
  }
}
