/** What the decoder finds in a pasted text. Offsets count UTF-16 units of the whole text, as JavaScript slices it. */
import type { CodeHit } from '../number/number-index.ts';
import type { Standing } from '../number/number-meaning.ts';
import type { Spelling } from '../number/written-number.ts';

/** A stretch of the text; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * - `certain`: one code can be meant.
 * - `ambiguous`: several can, and the text does not say which.
 * - `unknown`: it stands where a code stands, but no document of the system lists it by itself. Never answered with
 *   another code; how it stands in the documents is told apart.
 */
export type Certainty = 'certain' | 'ambiguous' | 'unknown';

/** A platform's code that MSDK passed on inside `msg`, under a `ret` that says so. */
export interface Envelope extends Span {
  /** The `ret` that says whose code `msg` carries. */
  ret: number;
  /** The document's rule, in the site's words. */
  rule: string;
}

/** Value of MSDK's `err_type` beside a code. */
export interface ErrType {
  value: number;
  /** The document's words. */
  text: string;
}

/** Which of the codes with a number is meant. */
export interface Reading {
  certainty: Certainty;
  /** How the number stands in the documents of the system that the text names, else in all. */
  standing: Standing;
  /** One where it is certain, none where it is unknown, else best first. */
  candidates: CodeHit[];
  /** Ranges and classes that the number lies in; of an unknown number only. */
  containing: CodeHit[];
  /** Codes that had the number and that no document has any more. */
  retired: CodeHit[];
  /** Codes of other systems or layers with this number, where the text rules them out. */
  elsewhere: CodeHit[];
  /** Why it is read so; for an ambiguous one, what would settle it. */
  why: string;
}

export interface Finding extends Span, Reading {
  /** 1-based. */
  line: number;
  /** The number as it stands in the text: `text.slice(start, end)`. */
  raw: string;
  /** The code that it stands for; of a range its beginning. */
  number: number;
  /** The same as people read it. */
  label: string;
  /** How the text writes it. */
  spelling: Spelling;
  /** What carried it, in words for people: `字段 ErrorCode`. */
  context: string;
  /** Short name of the system that the text names; null where it names none. */
  system: string | null;
  envelope?: Envelope;
  errType?: ErrType;
}

export interface Decoded {
  /** In the order of the text. */
  findings: Finding[];
  /** How many code fields hold 0: success, no error. */
  successes: number;
  /** Secrets, in the order of the text, not overlapping. */
  masks: Span[];
  /** Whether there were more findings than are told. */
  truncated: boolean;
}
