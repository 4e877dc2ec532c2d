import type { Block, Paragraph, Table } from '../parse/block.ts';

/** A heading of a document with what stands under it; the first of each file stands for what is before all headings. */
export interface DraftSection {
  heading: string;
  /** Of what stands before the first heading of a file: which file of the document. */
  file?: number;
  /** Headings above it, outermost first. */
  parents: string[];
  depth: number;
  line: number;
  tables: Table[];
  paragraphs: Paragraph[];
}

/** (一), 一、: how Chinese documents count their chapters, whatever level these are printed at. */
const COUNTED = /^\s*(?:第?[(（]?([一二三四五六七八九十])[)）、.．章节])/u;
const NUMERALS = '一二三四五六七八九十';

/** The sections of a document, each as deep as the document means it, as far as that can be told. */
export function draftSections(blocks: readonly Block[]): DraftSection[] {
  const starts = blocks.flatMap((block, at) => (block.kind === 'file' ? [{ at, line: block.line }] : []));
  return [{ at: 0, line: 1 }, ...starts].flatMap(({ at, line }, file) =>
    sectionsOfFile(blocks.slice(at, starts[file]?.at), line, file),
  );
}

function sectionsOfFile(blocks: readonly Block[], line: number, file: number): DraftSection[] {
  const sections: (DraftSection & { level: number })[] = [
    { heading: '', file, parents: [], depth: -1, level: 0, line, tables: [], paragraphs: [] },
  ];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (block.kind === 'heading')
      sections.push({
        heading: block.text,
        parents: [],
        depth: 0,
        level: block.level,
        line: block.line,
        tables: [],
        paragraphs: [],
      });
    else if (block.kind === 'table') last?.tables.push(block);
    else if (block.kind === 'paragraph') last?.paragraphs.push(block);
  }
  levelChapters(sections);
  const above: { level: number; heading: string }[] = [];
  for (const section of sections.slice(1)) {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= section.level) above.pop();
    section.parents = above.map(({ heading }) => heading);
    section.depth = above.length;
    above.push(section);
  }
  return sections;
}

/**
 * Chapters that are counted (一), (二), (三) are on one level, and what stands between them belongs to them: text that was
 * extracted from a PDF prints headings at any level.
 */
function levelChapters(sections: { heading: string; level: number }[]): void {
  const counted = sections.flatMap(({ heading }, index) => {
    const [, numeral] = COUNTED.exec(heading) ?? [];
    return numeral === undefined ? [] : [{ index, number: NUMERALS.indexOf(numeral) }];
  });
  const isSeries = counted.length > 1 && counted.every(({ number }, index) => number === index);
  const [first, last] = [counted[0]?.index ?? 0, counted.at(-1)?.index ?? 0];
  const level = sections[first]?.level ?? 1;
  const between = sections.slice(first + 1, last);
  const chapters = new Set(counted.map(({ index }) => sections[index]));
  const isMixed = between.some(
    (section) => !chapters.has(section) && section.level <= level && section.level > 1,
  );
  if (!isSeries || !(isMixed || counted.some(({ index }) => sections[index]?.level !== level))) return;
  for (const chapter of chapters) if (chapter) chapter.level = level;
  for (const section of between)
    if (!chapters.has(section)) section.level = Math.max(section.level, level + 1);
}
