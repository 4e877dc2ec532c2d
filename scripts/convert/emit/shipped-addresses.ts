import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherThanFile } from '../../shared/other-than-file.ts';
import { ADDRESS } from '../../../src/schemas/redirects.ts';
import { SourceError } from '../../shared/source-error.ts';
import { canonicalJson } from './canonical-json.ts';

/** The list of every address ever shipped; and its checksum, without which nobody would see that a line is gone. */
export const PERMALINKS = 'permalinks.json';
export const PERMALINKS_SUM = 'permalinks.sha256';

const FILE = `content/${PERMALINKS}`;
const RESTORE = `Restore ${FILE} and content/${PERMALINKS_SUM} from git; conversion adds what is new, and nobody else writes them`;

/** What was shipped, before this conversion. */
export interface Shipped {
  /** Sorted by code unit. */
  addresses: readonly string[];
  /** Where errors about an address point to. */
  at: (address: string) => { file: string; line: number };
}

/**
 * Reads the list and makes sure that it is the one that conversion wrote.
 * @param content path of the content folder; without both files nothing was shipped yet
 * @param evidence addresses that must have been shipped, for they stand in older data; they tell which line is gone
 * @throws SourceError for a file that is missing, malformed, out of order or changed by hand
 */
export function readShipped(content: string, evidence: () => Iterable<string>): Shipped {
  const [text, sum] = [PERMALINKS, PERMALINKS_SUM].map((name) => readIfThere(join(content, name)));
  const lines = linesOf(text ?? '');
  const addresses = text === undefined ? [] : parseList(text, lines);
  const wanted = text === undefined ? undefined : sumOf(text);
  if (sum !== wanted || text === undefined) assertNoneMissing(addresses, evidence());
  if (sum !== wanted) {
    const missing = text === undefined ? 'the file' : sum === undefined && `content/${PERMALINKS_SUM}`;
    throw refusal(1, missing ? `${missing} is missing` : 'the list was changed by hand');
  }
  return {
    addresses,
    at: (address) => ({ file: FILE, line: lines.get(JSON.stringify(address))?.[0] ?? 1 }),
  };
}

/**
 * The two files, with addresses added. The list only grows.
 * @returns path relative to the content folder → text
 */
export function shippedFiles(shipped: Shipped, added: readonly string[]): [path: string, text: string][] {
  const text = canonicalJson([...new Set([...shipped.addresses, ...added])].sort());
  return [
    [PERMALINKS, text],
    [PERMALINKS_SUM, sumOf(text)],
  ];
}

/** The checksum of the list's text, as `sha256sum -c` reads it. */
export function sumOf(text: string): string {
  return `${hash('sha256', text)}  ${PERMALINKS}\n`;
}

function readIfThere(path: string): string | undefined {
  const other = otherThanFile(path);
  if (other === 'nothing') return undefined;
  if (other) throw refusal(1, `${other}, where a file is read`);
  return readFileSync(path, 'utf8');
}

/** An item as it is written, alone in its line → the lines where it stands. */
function linesOf(text: string): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const [index, line] of text.split('\n').entries()) {
    const item = line.trim().replace(/,$/u, '');
    lines.set(item, [...(lines.get(item) ?? []), index + 1]);
  }
  return lines;
}

function parseList(text: string, lines: ReadonlyMap<string, number[]>): string[] {
  const list = parseJson(text);
  if (!Array.isArray(list)) throw refusal(1, 'no list of addresses');
  const seen = new Set<string>();
  let last = '';
  for (const item of list as unknown[]) {
    const [line = 1, second = line] = lines.get(JSON.stringify(item)) ?? [];
    if (typeof item !== 'string' || !ADDRESS.test(item)) {
      throw refusal(line, `${JSON.stringify(item)} is no address`);
    }
    if (seen.has(item)) throw refusal(second, `"${item}" for the second time`);
    if (item < last) throw refusal(line, `"${item}" stands behind "${last}", out of order`);
    seen.add(item);
    last = item;
  }
  return [...seen];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [, line] = /\(line (\d+) column/u.exec(message) ?? [];
    throw refusal(line ? Number(line) : text.split('\n').length, 'not JSON');
  }
}

/** @throws SourceError at the line where the first address should stand that was shipped and is not there */
function assertNoneMissing(addresses: readonly string[], evidence: Iterable<string>): void {
  const known = new Set(addresses);
  const missing = [...evidence].filter((address) => !known.has(address)).sort()[0];
  if (missing === undefined) return;
  const next = addresses.findIndex((address) => address > missing);
  // The first address stands in line 2.
  const line = addresses.length === 0 ? 1 : (next < 0 ? addresses.length : next) + 2;
  throw refusal(line, `"${missing}" was shipped and is missing here`);
}

function refusal(line: number, found: string): SourceError {
  return new SourceError({ file: FILE, line }, found, RESTORE);
}
