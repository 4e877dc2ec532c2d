import type { Manifest, ManifestSection, ManifestVersion } from '../../../src/schemas/manifest.ts';
import type { Block, Paragraph, Table } from '../parse/block.ts';
import type { Report } from '../../shared/source-error.ts';

/** A section of a document with what stands under its heading. */
export interface Section {
  /** Headings from the outermost to its own; empty for what stands before the first heading. */
  path: string[];
  /** Line of its heading. */
  line: number;
  module: string | null;
  role: ManifestSection['role'];
  headerless: ManifestSection['headerless'];
  tables: Table[];
  paragraphs: Paragraph[];
}

/**
 * Puts the blocks of a document into the sections that the manifest lists. Headings are matched in document
 * order, because a document may print the same heading twice and at an unreliable level: only the order tells
 * which is which.
 * @param report is told of a heading that the manifest does not have at that place, behind which nothing is read; of one
 *   that it has in vain; and of tables without a module, or a module without a table
 * @returns the sections that can be read
 */
export function assignSections(
  file: string,
  blocks: readonly Block[],
  version: ManifestVersion,
  manifest: Manifest,
  report: Report,
): Section[] {
  const expected = flatten(version.sections, []);
  const preface: Section = {
    path: [],
    line: 1,
    module: null,
    role: undefined,
    headerless: undefined,
    tables: [],
    paragraphs: [],
  };
  const sections = [preface];
  for (const block of blocks) {
    const section = sections.at(-1) ?? preface;
    if (block.kind === 'table') section.tables.push(block);
    else if (block.kind === 'paragraph') section.paragraphs.push(block);
    else {
      const next = expected.shift();
      if (next?.path.at(-1) !== block.text) {
        report(
          { file, line: block.line },
          `the heading "${block.text}", where the manifest has ${next ? `"${next.path.at(-1) ?? ''}"` : 'no further heading'}`,
          `List every heading of version ${version.id} in the manifest's "sections", in document order`,
        );
        return sections.filter(hasModule);
      }
      sections.push({ ...next, line: block.line });
    }
  }
  for (const { path } of expected) {
    report(
      { file, line: blocks.at(-1)?.line ?? 1 },
      `the document ends without the heading "${path.at(-1) ?? ''}"`,
      `Remove it from the sections of version ${version.id} in the manifest, or restore the document`,
    );
  }
  return sections.filter(hasModule);

  /** Whether a section has a module if and only if it has tables. */
  function hasModule({ module, tables: [table], path, line }: Section): boolean {
    if (module === null) {
      if (!table) return true;
      report(
        { file, line: table.line },
        `a table under "${path.at(-1) ?? ''}", to which the manifest gives no module`,
        'Give the section a "module" in the manifest',
      );
    } else if (!manifest.modules.some(({ id }) => id === module)) {
      report(
        { file, line },
        `the module "${module}", which the manifest does not define`,
        'Add it to "modules"',
      );
    } else if (!table) {
      report(
        { file, line },
        `no table under "${path.at(-1) ?? ''}", to which the manifest gives the module "${module}"`,
        'Take the module off the section, or list the table\'s notation in "tables"',
      );
    } else return true;
    return false;
  }
}

function flatten(sections: readonly ManifestSection[], parents: string[]): Omit<Section, 'line'>[] {
  return sections.flatMap(({ heading, module, role, headerless, sections: inner = [] }) => {
    const path = [...parents, heading];
    return [
      { path, module: module ?? null, role, headerless, tables: [], paragraphs: [] },
      ...flatten(inner, path),
    ];
  });
}
