/** Decodes at once what is short, and beside the page what could hold it up. */
import type { Decoded } from '../../domain/decode/finding.ts';
import type { Facts } from '../../domain/decode/facts.ts';
import type { NumberIndex } from '../../domain/number/number-index.ts';
import { loadLogIndex } from '../shared/log-index.ts';
import { loadTexts } from '../shared/texts.ts';

/** In characters; the decoder takes less than 50 ms for so many (`npm run bench -- decode`). */
const SHORT = 100_000;

export type Engine = typeof import('./engine.ts');

/** Fetches the decoder, which comes with the numbers and not with the page: a visitor may not paste anything. */
const loadEngine = () => import('./engine.ts');

/** What there is to do about each code; nothing where that can't be had. */
export const loadFacts = ({ factsOf }: Engine, index: NumberIndex): Promise<ReadonlyMap<string, Facts>> =>
  loadTexts().then(
    (texts) => factsOf(index, texts),
    () => new Map(),
  );

/** Fetches what the first answer needs, at the first sign that a text is to come. */
export const warmUp = (): void => {
  void Promise.allSettled([loadEngine(), loadLogIndex()]);
};

/**
 * Decodes a text, with as much of the number index as it needs.
 * @throws Error where the decoder, the index or the worker can't be had
 */
export async function decode(
  text: string,
): Promise<{ engine: Engine; decoded: Decoded; index: NumberIndex }> {
  const isLong = text.length > SHORT && typeof Worker !== 'undefined';
  const [engine, beside, known] = await Promise.all([
    loadEngine(),
    isLong ? import('./beside.ts') : null,
    loadLogIndex(),
  ]);
  let index = known;
  for (;;) {
    const { decoded, missing } = beside
      ? await beside.decodeBeside(text, index)
      : { decoded: engine.decodeLog(text, index), missing: engine.shardsForLog(index) };
    if (missing.length === 0) return { engine, decoded, index };
    index = await loadLogIndex(missing);
  }
}
