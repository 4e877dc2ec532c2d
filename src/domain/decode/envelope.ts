/**
 * Envelopes, a `ret` that says that `msg` begins with the code of a platform, and MSDK's `err_type` as its document
 * states it (content/sources/msdk/2015-10-21.md, 1 概述, 6). Which codes are envelopes stands in
 * content/curation/origins.yaml.
 */
import { codePath, parseEntryId } from '../model/address.ts';
import { placeIn, type NumberIndex } from '../number/number-index.ts';
import { ERR_TYPES, type Envelope, type ErrType, type Span } from './finding.ts';

export const MSDK = 'msdk';

/** What a `ret` says of the number at the beginning of `msg`. */
export interface Wrapping {
  ret: number;
  /** Its page. */
  path: string;
  /** System and layer of the number. */
  system: string;
  layer: string;
  /** What the layer is called. */
  name: string;
}

/** The envelopes of an index, by `ret`. */
export function wrappingsOf(index: NumberIndex): Map<number, Wrapping> {
  return new Map(
    (index.envelopes ?? []).map(({ of, wraps }) => {
      const address = parseEntryId(of);
      const ret = Number(address?.code);
      const [system = '', layer = ''] = wraps.split('/');
      const name = placeIn(index, wraps).module?.name ?? layer;
      return [ret, { ret, path: address ? codePath(address) : '', system, layer, name }];
    }),
  );
}

const MESSAGE = /(?<![A-Za-z])msg["'\s]{0,8}(?:[:=]|=>)["'\s]{0,8}(-?\d{1,9})\s{0,4},/gi;
const ERR_TYPE = /err_?type["'\s]{0,8}(?:[:=]|=>)["'\s]{0,8}(\d)(?!\d)/i;

export interface Unwrapped extends Span {
  number: number;
  wrapping: Wrapping;
  envelope: Envelope;
}

/** Lines of a log on which `ret` and `msg` may stand apart. */
const APART = 300;

/**
 * Unwraps the envelope whose `ret` stands at `outer`.
 * @param scope object or line of the `ret`
 * @returns null where no message with a code belongs to it
 */
export function unwrap(
  folded: string,
  outer: Span,
  wrapping: Wrapping,
  scope: Span,
  isObject: boolean,
): Unwrapped | null {
  // Without braces the message may stand on a neighbouring line.
  const around = isObject ? 0 : APART;
  const start = Math.max(0, Math.min(scope.start, outer.start - around));
  const stretch = folded.slice(start, Math.max(scope.end, outer.end + around));
  const found = [...stretch.matchAll(MESSAGE)]
    .map((match) => {
      const digits = match[1] ?? '';
      const at = start + match.index + match[0].indexOf(digits);
      return { start: at, end: at + digits.length, number: Number(digits) };
    })
    .sort((a, b) => distance(a, outer) - distance(b, outer))[0];
  if (!found) return null;
  return {
    ...found,
    wrapping,
    envelope: { start: outer.start, end: outer.end, ret: wrapping.ret, path: wrapping.path },
  };
}

const distance = (a: Span, b: Span) => Math.max(a.start - b.end, b.start - a.end);

/** The `err_type` of a stretch of the text, where the document explains its value. */
export function errTypeIn(stretch: string): ErrType | null {
  const digit = ERR_TYPE.exec(stretch)?.[1];
  return ERR_TYPES.find((value) => String(value) === digit) ?? null;
}
