import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
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
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new SourceError(
      { file, line: 1 },
      'the file does not exist',
      'Put it there, or correct "file" in the manifest',
    );
  }
  const bytes = readFileSync(path);
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
 * @throws SourceError where it is no text
 */
export const linesOf = (bytes: Buffer, file: string): string[] =>
  decodeText(bytes, file).split(/\r\n|\n|\r/u);

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
  const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
  return new SourceError({ file, line }, found, 'Save the document as UTF-8 text');
}

/** Offset of the line that cannot be decoded: a line feed is never part of a longer UTF-8 sequence. */
function firstBadByte(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return start;
    }
    start = end;
  }
  return 0;
}
