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
 * - `certain`: the text says whose code it is, and one can be meant.
 * - `likely`: one is the best of what can be meant, but the text does not say so.
 * - `ambiguous`: several can, and the text does not say which.
 * - `unknown`: it stands where a code stands, but no document of the system lists it by itself. Never answered with
 *   another code; how it stands in the documents is told apart.
 * - `foreign`: it is the number of a product that this site has no document of.
 */
export type Certainty = 'certain' | 'likely' | 'ambiguous' | 'unknown' | 'foreign';

/** A platform's code that MSDK passed on inside `msg`, under a `ret` that says so. */
export interface Envelope extends Span {
  /** The `ret` that says whose code `msg` carries. */
  ret: number;
  /** Page of the `ret`, without the site's base. */
  path: string;
}

/** Values of MSDK's `err_type` that its document explains. */
export const ERR_TYPES = [0, 1, 2, 3, 5] as const;

export type ErrType = (typeof ERR_TYPES)[number];

/** What the text tells of the system that a number comes from. */
export type SystemClue =
  /** Words that only one system logs, and the smallest part of the text that they share with the number. */
  | { kind: 'sign'; where: 'object' | 'line' | 'record' | 'text'; words: string }
  /** Fields that stand together in the answers of one system or layer only, and what it is called. */
  | { kind: 'fields'; fields: readonly [string, string]; name: string };

/** Why a number is read as it is; where several codes are possible, what is not known. */
export type Basis =
  | SystemClue
  /** No other code has the number, and nothing says whose it is. */
  | { kind: 'only-one' }
  /** Several systems are named near the number: the nearest one that has it. */
  | { kind: 'nearest'; clue: SystemClue }
  /** A line of the text says whose this number is, and no other line says otherwise. */
  | { kind: 'same-number'; line: number }
  /** The text beside it is the code's title. */
  | { kind: 'title' }
  /** A `ret` says that `msg` begins with a code of this layer. */
  | { kind: 'envelope'; ret: number; layer: string }
  /** The same, where the text names the layer, with the words that do. */
  | { kind: 'named-envelope'; words: string; layer: string }
  /** The same, but the layer that the `ret` says has no such code, and this one has. */
  | { kind: 'other-envelope'; layer: string }
  /** The layer is not known. Without a clue the number itself tells the system: no other has it. */
  | { kind: 'which-layer'; clue: SystemClue | null; system: string }
  /** The system is not known, though a clue may speak for one. `systems` are ids of those that are possible. */
  | { kind: 'which-system'; clue: SystemClue | null; systems: string[] };

/** What carries a number; `name` is the field, function or word, and empty for the first three. */
export interface Carrier {
  /**
   * - `whole`: the text is nothing but the number.
   * - `mention`: its line speaks of an error.
   * - `message`: it begins the `msg` of an envelope.
   * - `argument`: it is the first argument of a function.
   * - `phrase`, `word`: it stands behind Chinese words, or another word.
   */
  kind: 'whole' | 'mention' | 'message' | 'field' | 'argument' | 'phrase' | 'word';
  name: string;
}

/** Which of the codes with a number is meant. */
export interface Reading {
  certainty: Certainty;
  /** How the number stands in the documents of the system that the text names, else in all. */
  standing: Standing;
  /** One where it is certain or likely, none where it is unknown or foreign, else best first. */
  candidates: CodeHit[];
  /** Ranges and classes that the number lies in; of an unknown number only. */
  containing: CodeHit[];
  /** Codes that had the number and that no document has any more. */
  retired: CodeHit[];
  /** Codes of other systems or layers with this number, where the text rules them out. */
  elsewhere: CodeHit[];
  /** The product that a foreign number is of. */
  foreign?: string;
  /** Null where the number is unknown and nothing tells its system. */
  basis: Basis | null;
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
  carrier: Carrier;
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
