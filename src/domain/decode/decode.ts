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
import { findHints } from './hints.ts';
import { lineStarts } from './lines.ts';
import { blankOut, findMasks } from './masks.ts';
import { readCodes } from './read.ts';

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
  const hints = findHints(folded, codes.hints);
  const { read, successes, truncated } = readCodes(folded, starts, codes, hints, MOST);
  const findings = read
    .map((code): Finding => {
      const found = explain(text, folded, code, hints, codes);
      return { ...found, line: upperBound(starts, found.start) };
    })
    .sort((a, b) => a.start - b.start);
  return { findings: asElsewhereSaid(withoutRepeats(findings)), successes, masks, truncated };
}

/**
 * Shards that the index lacks for the texts that were decoded with it: what they said is not final before these are
 * there. None for a whole index.
 */
export const shardsForLog = (index: NumberIndex): number[] => [...codesOf(index).missing];

/** A number whose own line names nobody is the same as where a line names its system, if all such lines agree. */
function asElsewhereSaid(findings: readonly Finding[]): Finding[] {
  const isOpen = ({ certainty, basis }: Finding) =>
    (certainty === 'likely' || certainty === 'ambiguous') && basis?.kind !== 'nearest';
  const said = new Map<string, Finding | null>();
  for (const finding of findings.filter(({ certainty }) => certainty === 'certain')) {
    const other = said.get(finding.label);
    const isSame = other === undefined || other?.candidates[0]?.id === finding.candidates[0]?.id;
    said.set(finding.label, isSame ? finding : null);
  }
  return findings.map((finding) => {
    const same = isOpen(finding) ? said.get(finding.label) : null;
    if (!same || !finding.candidates.some(({ id }) => id === same.candidates[0]?.id)) return finding;
    const { certainty, candidates, elsewhere, system } = same;
    return {
      ...finding,
      certainty,
      candidates,
      elsewhere,
      system,
      basis: { kind: 'same-number', line: same.line },
    };
  });
}

/** One number can be read twice: as what an envelope holds, and by itself. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, position) => {
    const enveloped = findings.findIndex(
      ({ start, envelope }) => start === finding.start && envelope !== undefined,
    );
    return enveloped < 0 || enveloped === position;
  });
}
