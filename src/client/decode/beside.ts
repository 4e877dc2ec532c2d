/** The page's side of the worker that decodes long texts; loaded with the first of them. */
import type { NumberIndex } from '../../domain/number/number-index.ts';
import type { Answer, Question } from './worker.ts';

let worker: Worker | null = null;
/** The index that the worker has. */
let sent: NumberIndex | null = null;
let turns = 0;

/**
 * Decodes a text with an index.
 * @returns also the shards that the index lacks
 * @throws Error where the worker can't be had
 */
export function decodeBeside(text: string, index: NumberIndex): Promise<Pick<Answer, 'decoded' | 'missing'>> {
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
