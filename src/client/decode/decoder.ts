/** Decodes at once what is short, and beside the page what could hold it up. */
import { decodeLog, shardsForLog } from '../../domain/decode/decode.ts';
import type { Decoded } from '../../domain/decode/finding.ts';
import type { NumberIndex } from '../../domain/number/number-index.ts';
import { loadNumbersFor, loadShards } from '../shared/numbers.ts';
import type { Answer, Question } from './worker.ts';

/** In characters; the decoder takes less than 50 ms for so many (`npm run bench:decode`). */
const SHORT = 100_000;

let worker: Worker | null = null;
/** The index that the worker has. */
let sent: NumberIndex | null = null;
let turns = 0;

/**
 * Decodes a text, with as much of the number index as it needs.
 * @throws Error where the index or the worker can't be had
 */
export async function decode(text: string): Promise<Decoded> {
  let index = await loadNumbersFor(() => []);
  for (;;) {
    const { decoded, missing } = await decodeWith(text, index);
    if (missing.length === 0) return decoded;
    index = await loadShards(missing);
  }
}

type Decoding = Pick<Answer, 'decoded' | 'missing'>;

/** A promise only where the text is long. */
function decodeWith(text: string, index: NumberIndex): Decoding | Promise<Decoding> {
  if (text.length <= SHORT || typeof Worker === 'undefined') {
    return { decoded: decodeLog(text, index), missing: shardsForLog(index) };
  }
  turns += 1;
  const turn = turns;
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const running = worker;
  const isNew = sent !== index;
  sent = index;
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const { signal } = settled;
    const onAnswer = ({ data }: MessageEvent<Answer>) => {
      if (data.turn !== turn) return;
      settled.abort();
      resolve(data);
    };
    const onError = () => {
      settled.abort();
      running.terminate();
      worker = null;
      sent = null;
      reject(new Error('the decoder did not load'));
    };
    running.addEventListener('message', onAnswer, { signal });
    running.addEventListener('error', onError, { signal });
    running.postMessage({ turn, text, ...(isNew && { index }) } satisfies Question);
  });
}
