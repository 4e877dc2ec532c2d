/**
 * The table of pastes (tests/decode/pastes.yaml) against the decoder. As a command it prints the rates, and what failed:
 *
 *     node scripts/decode-table.ts [another table]
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { decodeLog } from '../src/domain/decode/decode.ts';
import type { Finding } from '../src/domain/decode/finding.ts';
import { maskText } from '../src/domain/decode/masks.ts';
import { buildNumberIndex, type NumberIndex } from '../src/domain/lookup.ts';
import { readOrigins } from './normalise/origins.ts';
import { readSystems } from './manifest/project.ts';

export const TABLE = 'tests/decode/pastes.yaml';

interface Expected {
  line: number;
  number: number;
  entry?: string;
  candidates?: string[];
  unknown?: true;
  containing?: string[];
  envelope?: number;
  errType?: number;
}

export interface Paste {
  name: string;
  text: string;
  expect: Expected[];
  forbidden?: number[];
  secret?: string[];
}

export interface PasteResult {
  name: string;
  /** Expected findings that are there, with the expected entry first. */
  right: number;
  /** Findings that nobody expects. */
  extra: string[];
  /** Everything that is not as expected, in words. */
  faults: string[];
}

export const readPastes = (file = TABLE) => parse(readFileSync(file, 'utf8')) as Paste[];

export const readIndex = (content = 'content'): NumberIndex =>
  buildNumberIndex(readSystems(content), [], readOrigins(content));

/** Decodes one paste and compares. */
export function checkPaste(
  { name, text, expect, forbidden = [], secret = [] }: Paste,
  index: NumberIndex,
): PasteResult {
  const { findings, masks } = decodeLog(text, index);
  const seen = findings.map(toExpected);
  const missing = expect.filter((wanted) => !seen.some((found) => isSame(wanted, found)));
  const extra = findings.filter(
    ({ number, line }) => !expect.some((wanted) => wanted.number === number && wanted.line === line),
  );
  const shown = maskText(text, masks);
  return {
    name,
    right: expect.length - missing.length,
    extra: extra.map(({ line, raw }) => `line ${line}: ${raw}`),
    faults: [
      ...missing.map((wanted) => `missing ${JSON.stringify(wanted)}; found ${JSON.stringify(seen)}`),
      ...extra.map(({ line, raw, context }) => `false finding ${raw} on line ${line} (${context})`),
      ...forbidden
        .filter((number) => findings.some((found) => found.number === number))
        .map((number) => `forbidden ${number}`),
      ...secret.filter((word) => shown.includes(word)).map((word) => `not masked: ${word}`),
    ],
  };
}

function toExpected({
  line,
  number,
  certainty,
  candidates,
  containing,
  envelope,
  errType,
}: Finding): Expected {
  const ids = candidates.map(({ id }) => id);
  return {
    line,
    number,
    ...(certainty === 'certain' && ids[0] && { entry: ids[0] }),
    ...(certainty === 'ambiguous' && { candidates: ids }),
    ...(certainty === 'unknown' && { unknown: true as const }),
    ...(containing.length > 0 && { containing: containing.map(({ id }) => id) }),
    ...(envelope && { envelope: envelope.ret }),
    ...(errType && { errType: errType.value }),
  };
}

const isSame = (a: Expected, b: Expected) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: Expected) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

function main([file]: string[]) {
  const pastes = readPastes(file);
  const index = readIndex();
  const results = pastes.map((paste) => checkPaste(paste, index));
  for (const { name, faults } of results.filter((result) => result.faults.length > 0)) {
    console.log(`${name}\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
  const expected = pastes.reduce((sum, { expect }) => sum + expect.length, 0);
  const right = results.reduce((sum, result) => sum + result.right, 0);
  const extra = results.reduce((sum, result) => sum + result.extra.length, 0);
  const whole = results.filter(({ faults }) => faults.length === 0).length;
  console.log(
    `pastes ${whole}/${pastes.length} as expected; findings ${right}/${expected} right; false findings ${extra}`,
  );
  if (whole < pastes.length) process.exitCode = 1;
}

if (import.meta.main) main(process.argv.slice(2));
