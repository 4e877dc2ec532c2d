/** Decodes long texts beside the page, so that it never stands still. */
import { decodeLog } from '../domain/decode/decode.ts';
import type { Decoded } from '../domain/decode/finding.ts';
import type { NumberIndex } from '../domain/lookup.ts';

export interface Question {
  turn: number;
  text: string;
  /** With the first question only. */
  index?: NumberIndex;
}

export interface Answer {
  turn: number;
  decoded: Decoded;
}

let known: NumberIndex | undefined;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  known = data.index ?? known;
  if (known) postMessage({ turn: data.turn, decoded: decodeLog(data.text, known) } satisfies Answer);
});
