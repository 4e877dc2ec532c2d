/** The table of pastes from public bug reports (real-pastes.yaml) against the decoder. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { decodeLog } from '../../../src/domain/decode/decode.ts';
import type { Finding } from '../../../src/domain/decode/finding.ts';
import { maskText } from '../../../src/domain/decode/mask-text.ts';
import type { NumberIndex } from '../../../src/domain/number/number-index.ts';

const TABLE = 'scripts/verify/evaluate/real-pastes.yaml';

/** A code that a paste speaks of. */
interface Wanted {
  code: string;
  system?: string;
  layer?: string;
  unknown?: boolean;
  foreign?: string;
  ambiguous?: boolean;
  optional?: boolean;
}

/** An item of the table; the file says what each field means. */
interface RealPaste {
  name: string;
  text: string;
  expect: Wanted[];
  forbid?: string[];
  forbid_ids?: string[];
  redact?: string[];
}

export const readRealPastes = () => parse(readFileSync(TABLE, 'utf8')) as RealPaste[];

/** Everything that is not as the table expects, in words. */
export function realPasteFaults(
  { text, expect, forbid = [], forbid_ids = [], redact = [] }: RealPaste,
  index: NumberIndex,
): string[] {
  const { findings, masks } = decodeLog(text, index);
  const shown = maskText(text, masks);
  const told = findings.map(
    ({ label, certainty, candidates, containing, foreign }) =>
      `${label} ${foreign ?? certainty} ${[...candidates, ...containing].map(({ id }) => id).join(', ')}`,
  );
  return [
    ...expect
      .filter((wanted) => !isReported(wanted, findings))
      .map((wanted) => `missing ${JSON.stringify(wanted)}; told ${JSON.stringify(told)}`),
    ...forbid
      .filter((code) => findings.some(({ label }) => label === code))
      .map((code) => `no code: ${code}`),
    ...forbid_ids
      .filter((code) =>
        findings.some(({ candidates, containing }) =>
          [...candidates, ...containing].some(({ id }) => id === code),
        ),
      )
      .map((code) => `not meant: ${code}`),
    ...redact.filter((word) => shown.includes(word)).map((word) => `not masked: ${word}`),
  ];
}

function isReported(wanted: Wanted, findings: readonly Finding[]): boolean {
  const same = findings.filter(({ label }) => label === wanted.code);
  if (same.length === 0) return wanted.optional ?? false;
  return same.every((finding) => fits(wanted, finding));
}

function fits(
  { system, layer, unknown, foreign, ambiguous }: Wanted,
  { certainty, candidates, containing, foreign: product }: Finding,
): boolean {
  if (foreign !== undefined) return product === foreign;
  if (unknown) return candidates.length + containing.length === 0;
  const prefix = [system, ...(layer === undefined ? [] : [layer]), ''].join('/');
  const given = certainty === 'ambiguous' && !ambiguous ? [] : candidates;
  return (ambiguous ? given : given.slice(0, 1)).some(({ id }) => id.startsWith(prefix));
}
