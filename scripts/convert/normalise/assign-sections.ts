import { filesOf, type VersionFile } from '../../../src/domain/model/version.ts';
import type { Manifest, ManifestSection, ManifestVersion } from '../../../src/schemas/manifest.ts';
import { wordsOfRow, type Block, type Heading, type Paragraph, type Table } from '../parse/block.ts';
import type { SourceDocument } from '../parse/source-document.ts';
import type { Repairs } from './repairs.ts';
import type { Report } from '../../shared/source-error.ts';

/** A section of a document with what stands under its heading. */
export interface Section {
  /** Headings from the outermost to its own; empty for what stands before the first heading of a file. */
  path: string[];
  /** Line of its heading. */
  line: number;
  module: string | null;
  role: ManifestSection['role'];
  headerless: ManifestSection['headerless'];
  tables: Table[];
  paragraphs: Paragraph[];
  /** Whether nothing of it is read, because its heading or module has a fault. */
  isUnread?: boolean;
}

/**
 * Puts the blocks of a document into the sections that the manifest lists. Headings are matched in document
 * order, because a document may print the same heading twice and at an unreliable level: only the order tells
 * which is which.
 * @param report is told of a heading that the manifest does not have at that place, under which nothing is read; of one
 *   that only the manifest has; and of tables without a module, or a module without a table
 * @returns all sections, with those marked that cannot be read
 */
export function assignSections(
  source: SourceDocument,
  blocks: readonly Block[],
  version: ManifestVersion,
  manifest: Manifest,
  repairs: Repairs,
  report: Report,
): Section[] {
  const expected = flatten(version.sections, []);
  const files = filesOf(version);
  const preface = prefaceOf(files[0], 1);
  const sections = [preface];
  for (const block of blocks) {
    const section = sections.at(-1) ?? preface;
    if (block.kind === 'file') sections.push(prefaceOf(files[block.index], block.line));
    else if (block.kind === 'table') section.tables.push(block);
    else if (block.kind === 'paragraph') section.paragraphs.push(block);
    else if (block.kind === 'heading') sections.push(nextSection(block));
  }
  for (const { path } of expected) {
    report(
      source.at(blocks.at(-1)?.line ?? 1),
      `the document ends without the heading "${path.at(-1) ?? ''}"`,
      `Remove it from the sections of version ${version.id} in the manifest, or restore the document`,
    );
  }
  return sections.map((section) =>
    section.isUnread || !hasModule(section) ? { ...section, isUnread: true } : section,
  );

  /** Where the heading is another one, the document goes on behind it: with the next that the manifest has. */
  function nextSection({ text, line, level }: Heading): Section {
    const at = expected.findIndex(({ path }) => path.at(-1) === text);
    const [next] = expected;
    if (at !== 0) {
      report(
        source.at(line),
        `the heading "${text}", where the manifest has ${next ? `"${next.path.at(-1) ?? ''}"` : 'no further heading'}`,
        `List every heading of version ${version.id} in the manifest's "sections", in document order`,
        at < 0 ? repairs.draft(line, `${'#'.repeat(level)} ${text}`, { leaveOut: 'section' }) : '',
      );
    }
    const found = expected.splice(0, at + 1).at(-1);
    return found ? { ...found, line } : { ...prefaceOf(undefined, line), path: [text], isUnread: true };
  }

  /** Whether a section has a module if and only if it has tables. */
  function hasModule({ module, tables: [table], path, line, isUnread }: Section): boolean {
    if (isUnread) return false;
    const owner = path.length > 0 ? 'section' : source.fileOf(line) === source.files[0] ? 'version' : 'file';
    if (module === null) {
      if (!table) return true;
      const [first] = table.rows;
      report(
        source.at(table.line),
        `a table under "${path.at(-1) ?? ''}", to which the manifest gives no module`,
        `Give the ${owner} a "module" in the manifest`,
        first ? repairs.draft(first.line, wordsOfRow(first), { leaveOut: 'table' }) : '',
      );
    } else if (!manifest.modules.some(({ id }) => id === module)) {
      report(
        source.at(line),
        `the module "${module}", which the manifest does not define`,
        'Add it to "modules"',
      );
    } else if (!table) {
      report(
        source.at(line),
        `no table under "${path.at(-1) ?? ''}", to which the manifest gives the module "${module}"`,
        `Take the module off the ${owner}, or list the table's notation in "tables"`,
      );
    } else return true;
    return false;
  }
}

/** What stands before the first heading of a file. */
const prefaceOf = (file: VersionFile | undefined, line: number): Section => ({
  path: [],
  line,
  module: file?.module ?? null,
  role: undefined,
  headerless: file?.headerless,
  tables: [],
  paragraphs: [],
});

function flatten(sections: readonly ManifestSection[], parents: string[]): Omit<Section, 'line'>[] {
  return sections.flatMap(({ heading, module, role, headerless, sections: inner = [] }) => {
    const path = [...parents, heading];
    return [
      { path, module: module ?? null, role, headerless, tables: [], paragraphs: [] },
      ...flatten(inner, path),
    ];
  });
}
