/** Decodes at once what is short, and beside the page what could hold it up. */
import { decodeLog } from '../domain/decode/decode.ts';
import type { Decoded } from '../domain/decode/finding.ts';
import type { NumberIndex } from '../domain/lookup.ts';
import type { Answer, Question } from './worker.ts';

/** In characters; the decoder takes less than 50 ms for so many (`scripts/bench-decode.ts`). */
const SHORT = 100_000;

let worker: Worker | null = null;
let turns = 0;

/** @returns a promise only where the text is long */
export function decode(text: string, index: NumberIndex): Decoded | Promise<Decoded> {
  if (text.length <= SHORT || typeof Worker === 'undefined') return decodeLog(text, index);
  turns += 1;
  const turn = turns;
  const isNew = worker === null;
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const running = worker;
  return new Promise((resolve, reject) => {
    const onAnswer = ({ data }: MessageEvent<Answer>) => {
      if (data.turn !== turn) return;
      running.removeEventListener('message', onAnswer);
      resolve(data.decoded);
    };
    running.addEventListener('message', onAnswer);
    running.addEventListener(
      'error',
      () => {
        worker = null;
        reject(new Error('the decoder did not load'));
      },
      { once: true },
    );
    running.postMessage({ turn, text, ...(isNew && { index }) } satisfies Question);
  });
}
