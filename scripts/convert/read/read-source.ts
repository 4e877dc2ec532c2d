import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { otherThanFile } from '../../shared/other-than-file.ts';
import { splitLines } from '../../../src/domain/text/split-lines.ts';
import type { SourceText } from '../parse/block.ts';
import { SourceError } from '../../shared/source-error.ts';

/**
 * Reads a vendor document and makes sure that it is the one that the manifest means.
 * @param path file on disk
 * @param file the file as errors name it
 * @param sha256 checksum that the manifest promises
 * @throws SourceError for a file that is missing, empty, not UTF-8 or another one than the manifest's
 */
export function readSource(path: string, file: string, sha256: string): SourceText {
  const bytes = readDocument(path, file);
  if (bytes.length === 0) {
    throw new SourceError({ file, line: 1 }, 'the file is empty', 'Put the document there again');
  }
  const lines = linesOf(bytes, file);
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== sha256) {
    throw new SourceError(
      { file, line: 1 },
      `sha256 is ${actual}, the manifest says ${sha256}`,
      'Documents are kept verbatim: restore the file, or enter the new sum for a new document version',
    );
  }
  return { file, lines };
}

/**
 * Lines of a document, as conversion numbers them.
 * @throws SourceError where it is missing, no file or no text
 */
export const readLines = (path: string, file: string): string[] => linesOf(readDocument(path, file), file);

const linesOf = (bytes: Buffer, file: string): string[] => splitLines(decodeText(bytes, file));

/** The bytes of a document. To read a pipe or a device may never end. */
function readDocument(path: string, file: string): Buffer {
  const other = otherThanFile(path);
  if (other) {
    throw new SourceError(
      { file, line: 1 },
      other === 'nothing' ? 'the file does not exist' : `${other}, where a document should be`,
      'Put it there, or correct "file" in the manifest',
    );
  }
  return readFileSync(path);
}

/**
 * Bytes as text: UTF-8, with or without a byte order mark; no NUL, which no text document holds but UTF-16 does.
 * @throws SourceError at the line of the first byte that is no such text
 */
export function decodeText(bytes: Buffer, file: string): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw notText(bytes, nul, file, 'a NUL byte');
  try {
    return decoder.decode(bytes);
  } catch {
    throw notText(bytes, firstBadByte(bytes), file, 'bytes that are not UTF-8');
  }
}

function notText(bytes: Buffer, offset: number, file: string, found: string): SourceError {
  const { length: line } = splitLines(bytes.subarray(0, offset).toString('latin1'));
  return new SourceError({ file, line }, found, 'Save the document as UTF-8 text');
}

/** Offset of the line that cannot be decoded: a line end is never part of a longer UTF-8 sequence. */
function firstBadByte(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // One character stands for one byte, so that offsets are the same.
  for (const { index, 0: line } of bytes.toString('latin1').matchAll(/[^\r\n]+/gu)) {
    try {
      decoder.decode(bytes.subarray(index, index + line.length));
    } catch {
      return index;
    }
  }
  return 0;
}
