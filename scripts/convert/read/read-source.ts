import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherThanFile } from '../../shared/other-than-file.ts';
import type { ManifestVersion } from '../../../src/schemas/manifest.ts';
import { filesOf } from '../../../src/domain/model/version.ts';
import { splitLines } from '../../../src/domain/text/split-lines.ts';
import type { SourceText } from '../parse/block.ts';
import { SourceDocument } from '../parse/source-document.ts';
import { Faults, SourceError } from '../../shared/source-error.ts';

/**
 * Reads the document of a version.
 * @param content path of the content folder
 * @throws SourceError for a file that cannot be read, SourceErrors for several
 */
export function readSourceDocument(
  content: string,
  system: string,
  version: ManifestVersion,
): SourceDocument {
  const faults = new Faults();
  const files = filesOf(version).flatMap((file) => {
    const name = `sources/${system}/${file.file}`;
    const read = faults.attempt(() => readSource(join(content, name), `content/${name}`, file));
    return read ? [{ ...read, notations: file.tables }] : [];
  });
  faults.throwIfAny();
  return new SourceDocument(files);
}

/**
 * Reads a file of a vendor's document and makes sure that it is the one that the manifest means.
 * @param path file on disk
 * @param file the file as errors name it
 * @param promised what the manifest says: the checksum, and the encoding where it is not UTF-8
 * @throws SourceError for a file that is missing, empty, in another encoding or another one than the manifest's
 */
export function readSource(path: string, file: string, { sha256, encoding }: Promised): SourceText {
  const bytes = readDocument(path, file);
  if (bytes.length === 0) {
    throw new SourceError({ file, line: 1 }, 'the file is empty', 'Put the document there again');
  }
  const lines = linesOf(bytes, file, encoding);
  const actual = hash('sha256', bytes);
  if (actual !== sha256) {
    throw new SourceError(
      { file, line: 1 },
      `sha256 is ${actual}, the manifest says ${sha256}`,
      'Documents are kept verbatim: restore the file, or enter the new sum for a new document version',
    );
  }
  return { file, lines };
}

type Promised = Pick<ManifestVersion, 'sha256' | 'encoding'>;

/**
 * The document of a version as conversion numbers its lines, whatever its checksums are: while a file is being changed, the
 * site shows it.
 * @throws SourceError where a file is missing, no file or no text
 */
export function showSourceDocument(
  content: string,
  system: string,
  version: Parameters<typeof filesOf>[0],
): SourceDocument {
  const files = filesOf(version).map(({ file, encoding, tables }) => {
    const name = `content/sources/${system}/${file}`;
    const bytes = readDocument(join(content, 'sources', system, file), name);
    return { file: name, lines: linesOf(bytes, name, encoding), notations: tables };
  });
  return new SourceDocument(files);
}

const linesOf = (bytes: Buffer, file: string, encoding: Promised['encoding']): string[] =>
  splitLines(decodeText(bytes, file, encoding));

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

/** What a byte order mark says. */
const BYTE_ORDER_MARKS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * Bytes as text: UTF-8, with or without a byte order mark, UTF-16 with one, or what the manifest says; no NUL, which no text
 * document holds.
 * @throws SourceError at the line of the first byte that is no such text
 */
export function decodeText(bytes: Buffer, file: string, encoding?: Promised['encoding']): string {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const name = marked?.encoding ?? encoding;
  if (name !== undefined) return decodeAs(name, bytes, file);
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw notText(
      bytes,
      nul,
      file,
      'a NUL byte',
      'Save the document as UTF-8 text; where it is UTF-16, say so as "encoding" in the manifest',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const remedy = looksLikeGb18030(bytes)
      ? 'It can be read as GB18030 (GBK): say so with "encoding: gb18030" in the manifest'
      : 'Save the document as UTF-8 text, or say in the manifest which "encoding" it has';
    throw notText(bytes, firstBadByte(bytes), file, 'bytes that are not UTF-8', remedy);
  }
}

function decodeAs(encoding: NonNullable<Promised['encoding']>, bytes: Buffer, file: string): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    if (nul < 0) return text;
    throw new SourceError(
      { file, line: splitLines(text.slice(0, nul)).length },
      'a NUL byte',
      'Save the document as UTF-8 text',
    );
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw notText(bytes, 0, file, `bytes that are not ${encoding}`, 'Correct "encoding" in the manifest');
  }
}

/** Whether the text is Chinese when it is read as GB18030. */
function looksLikeGb18030(bytes: Buffer): boolean {
  try {
    return /\p{Script=Han}{2}/u.test(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

function notText(bytes: Buffer, offset: number, file: string, found: string, remedy: string): SourceError {
  const { length: line } = splitLines(bytes.subarray(0, offset).toString('latin1'));
  return new SourceError({ file, line }, found, remedy);
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
