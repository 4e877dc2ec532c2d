/** Decodes at once what is short, and beside the page what could hold it up. */
import { decodeLog, shardsForLog } from '../../domain/decode/decode.ts';
import type { Decoded } from '../../domain/decode/finding.ts';
import { loadKnownNumbers, loadShards } from '../shared/numbers.ts';

/** In characters; the decoder takes less than 50 ms for so many (`npm run bench:decode`). */
const SHORT = 100_000;

/**
 * Decodes a text, with as much of the number index as it needs.
 * @throws Error where the index or the worker can't be had
 */
export async function decode(text: string): Promise<Decoded> {
  let index = await loadKnownNumbers();
  const isLong = text.length > SHORT && typeof Worker !== 'undefined';
  const beside = isLong ? await import('./beside.ts') : null;
  for (;;) {
    const { decoded, missing } = beside
      ? await beside.decodeBeside(text, index)
      : { decoded: decodeLog(text, index), missing: shardsForLog(index) };
    if (missing.length === 0) return decoded;
    index = await loadShards(missing);
  }
}
