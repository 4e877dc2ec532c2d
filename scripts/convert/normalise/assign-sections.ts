import type { Manifest, ManifestSection, ManifestVersion } from '../../../src/schemas/manifest.ts';
import type { Block, Paragraph, Table } from '../parse/block.ts';
import { SourceError } from '../../shared/source-error.ts';

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
 * @throws SourceError for a heading that the manifest does not have at that place, or one that it has in vain
 */
export function assignSections(
  file: string,
  blocks: readonly Block[],
  version: ManifestVersion,
  manifest: Manifest,
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
    else sections.push({ ...expectHeading(block, expected.shift()), line: block.line });
  }
  const [missing] = expected;
  if (missing) {
    const heading = missing.path.at(-1) ?? '';
    throw new SourceError(
      { file, line: blocks.at(-1)?.line ?? 1 },
      `the document ends without the heading "${heading}"`,
      `Remove it from the sections of version ${version.id} in the manifest, or restore the document`,
    );
  }
  for (const section of sections) checkModule(section);
  return sections;

  function expectHeading(
    block: Block & { kind: 'heading' },
    next: Omit<Section, 'line'> | undefined,
  ): Omit<Section, 'line'> {
    if (next?.path.at(-1) === block.text) return next;
    throw new SourceError(
      { file, line: block.line },
      `the heading "${block.text}", where the manifest has ${next ? `"${next.path.at(-1) ?? ''}"` : 'no further heading'}`,
      `List every heading of version ${version.id} in the manifest's "sections", in document order`,
    );
  }

  function checkModule({ module, tables, path, line }: Section): void {
    const [table] = tables;
    if (module === null) {
      if (!table) return;
      throw new SourceError(
        { file, line: table.line },
        `a table under "${path.at(-1) ?? ''}", to which the manifest gives no module`,
        'Give the section a "module" in the manifest',
      );
    }
    if (!manifest.modules.some(({ id }) => id === module)) {
      throw new SourceError(
        { file, line },
        `the module "${module}", which the manifest does not define`,
        'Add it to "modules"',
      );
    }
    if (!table) {
      throw new SourceError(
        { file, line },
        `no table under "${path.at(-1) ?? ''}", to which the manifest gives the module "${module}"`,
        'Take the module off the section, or list the table\'s notation in "tables"',
      );
    }
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
