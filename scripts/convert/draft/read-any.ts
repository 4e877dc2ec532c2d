import { splitLines } from '../../../src/domain/text/split-lines.ts';
import type { ManifestVersion, TableNotation } from '../../../src/schemas/manifest.ts';
import { SourceError } from '../../shared/source-error.ts';
import type { SourceText } from '../parse/block.ts';
import { parseDocument } from '../parse/document.ts';
import { isCode } from '../normalise/read-code.ts';
import { decodeText } from '../read/read-source.ts';

type Encoding = NonNullable<ManifestVersion['encoding']>;

/** Letters that are common in texts of this kind, by the encoding in which they are looked for. */
const COMMON: [Encoding, RegExp][] = [
  ['gb18030', /[的是不请求参数错误码失败用户服务无效说明描述]/gu],
  ['big5', /[的是不請求參數錯誤碼失敗用戶服務無效說明描述]/gu],
  ['shift_jis', /[\u3040-\u30FF]/gu],
  ['euc-kr', /[\uAC00-\uD7A3]/gu],
];

/**
 * Reads a document of which nobody has said anything yet.
 * @returns its lines, and the encoding where it has to be said
 * @throws SourceError where it is no text in any encoding that a manifest can name
 */
export function readAny(bytes: Buffer, file: string): { lines: string[]; encoding?: Encoding } {
  if (bytes.length === 0) throw new SourceError({ file, line: 1 }, 'the file is empty', 'Name another');
  try {
    return { lines: splitLines(decodeText(bytes, file)) };
  } catch (error) {
    const found = bytes.includes(0) ? wideEncoding(bytes) : likeliestEncoding(bytes, file);
    if (found === undefined) throw error;
    try {
      return { lines: splitLines(decodeText(bytes, file, found)), encoding: found };
    } catch {
      throw error;
    }
  }
}

/** UTF-16 without a mark: of Latin letters, digits and line ends every other byte is 0. */
function wideEncoding(bytes: Buffer): Encoding {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  return (zeros[0] ?? 0) > (zeros[1] ?? 0) ? 'utf-16be' : 'utf-16le';
}

function likeliestEncoding(bytes: Buffer, file: string): Encoding | undefined {
  const rated = COMMON.flatMap(([encoding, letters]): { encoding: Encoding; count: number }[] => {
    try {
      const count = [...decodeText(bytes, file, encoding).matchAll(letters)].length;
      return count > 0 ? [{ encoding, count }] : [];
    } catch {
      return [];
    }
  });
  return rated.sort((a, b) => b.count - a.count)[0]?.encoding;
}

/** The table notations that stand in a document; `markdown` where there is no table. */
export function notationsOf(source: SourceText): TableNotation[] {
  const blocks = parseDocument(source, ['html', 'markdown']);
  const lineOf = (line: number) => source.lines[line - 1] ?? '';
  const found = new Set(
    blocks.flatMap((block): TableNotation[] =>
      block.kind === 'table' ? [/<table\b/iu.test(lineOf(block.line)) ? 'html' : 'markdown'] : [],
    ),
  );
  const rows = blocks.filter(
    ({ kind, line }) =>
      kind === 'paragraph' && /\S\t+\S/u.test(lineOf(line)) && lineOf(line).split('\t').some(isCode),
  );
  if (rows.length > 1) found.add('tab');
  return found.size > 0 ? [...found] : ['markdown'];
}
