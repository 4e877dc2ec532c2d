import { basename } from 'node:path';
import { showSourceDocument } from '../../scripts/convert/read/read-source.ts';
import { filesOf } from '../domain/model/version.ts';
import { contentFolder } from './content-folder.ts';

/** A file of a verbatim document. */
export interface ShownFile {
  name: string;
  sha256: string;
  /** The number of its first line: lines are numbered through all files of a document. */
  first: number;
  lines: string[];
}

/** The files of a verbatim document with their lines; the end of the last line begins no new one. */
export function readSourceFiles(system: string, version: Parameters<typeof filesOf>[0]): ShownFile[] {
  const { files } = showSourceDocument(contentFolder(), system, version);
  const sums = filesOf(version).map(({ sha256 }) => sha256);
  return files.map(({ file, lines, before }, index) => ({
    name: basename(file),
    sha256: sums[index] ?? '',
    first: before + 1,
    lines: lines.at(-1) === '' ? lines.slice(0, -1) : lines,
  }));
}
