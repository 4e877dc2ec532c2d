/** Decodes long texts beside the page, so that it never stands still. */
import { decodeLog, shardsForLog } from '../../domain/decode/decode.ts';
import type { Decoded } from '../../domain/decode/finding.ts';
import type { NumberIndex } from '../../domain/number/number-index.ts';

export interface Question {
  turn: number;
  text: string;
  /** With the first question, and when it has changed. */
  index?: NumberIndex;
}

export interface Answer {
  turn: number;
  decoded: Decoded;
  /** Shards that the index lacks, see {@link shardsForLog}. */
  missing: number[];
}

let known: NumberIndex | undefined;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  known = data.index ?? known;
  if (!known) return;
  const decoded = decodeLog(data.text, known);
  postMessage({ turn: data.turn, decoded, missing: shardsForLog(known) } satisfies Answer);
});
