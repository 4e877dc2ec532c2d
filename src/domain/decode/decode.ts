/**
 * Finds the codes in whatever people paste. Pure: the page, its worker and the tests call the same function.
 *
 * fold → masks → numbers → which of them are codes (read) → what they mean (explain) → findings. What is masked is
 * not read: neither a number, nor a word that the answer would repeat.
 */
import { upperBound } from '../number/bounds.ts';
import type { NumberIndex } from '../number/number-index.ts';
import { codesOf } from './codes.ts';
import { explain } from './explain.ts';
import type { Decoded, Finding } from './finding.ts';
import { foldLog } from './fold.ts';
import { lineStarts } from './lines.ts';
import { blankOut, findMasks } from './masks.ts';
import { readCodes } from './read.ts';
import { findSigns } from './signs.ts';

/** More findings than anybody reads; bounds the time for pastes that are all codes. */
export const MOST = 1000;

/**
 * @param text anything; never executed, never sent
 * @param index the numbers of all documents
 */
export function decodeLog(text: string, index: NumberIndex): Decoded {
  const codes = codesOf(index);
  const starts = lineStarts(text);
  const whole = foldLog(text);
  const masks = findMasks(text, whole);
  const folded = blankOut(whole, masks);
  const { read, successes, truncated } = readCodes(folded, starts, codes, MOST);
  const signs = read.length > 0 ? findSigns(folded, codes.names) : null;
  const findings = read
    .flatMap((code): Finding[] => {
      const found = signs && explain(text, folded, code, signs, codes);
      return found ? [{ ...found, line: upperBound(starts, found.start) }] : [];
    })
    .sort((a, b) => a.start - b.start);
  return { findings: withoutRepeats(findings), successes, masks, truncated };
}

/**
 * Shards that the index lacks for the texts that were decoded with it: what they said is not final before these are
 * there. None for a whole index.
 */
export const shardsForLog = (index: NumberIndex): number[] => [...codesOf(index).missing];

/** One number can be read twice: as what an envelope holds, and by itself. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, position) => {
    const enveloped = findings.findIndex(
      ({ start, envelope }) => start === finding.start && envelope !== undefined,
    );
    return enveloped < 0 || enveloped === position;
  });
}
