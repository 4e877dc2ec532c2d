/** The word in front of a number: which field, callback or phrase carries it. */

export interface Key {
  /** As written; empty where no word leads to the number. */
  name: string;
  /** Where the word begins and ends, its particles included. */
  start: number;
  end: number;
  /** What stands between: `sign` for any of `: = ( [ > |`, an arrow or a dash with a blank behind it; a blank; or nothing. */
  by: 'sign' | 'blank' | 'nothing';
  /** Whether the last sign before the number is an opening parenthesis. */
  called: boolean;
  /** The word before the name, where only blanks lie between (`error code 6206`). */
  before: string;
}

/** How far from the number the word may end. */
const REACH = 16;
/** Longest name that is read. */
const LONGEST = 40;

const BETWEEN = /[\s"'`:=([{<>\]|#*~“”‘’「【《→]/;
const SIGN = /[:=([>|「【→]/;
const NAME = /[\w$.-]/;
const HAN = /\p{Script=Han}/u;

/** Casts, and particles between a word and its number. */
const WRAPPER =
  /^(?:u?int(?:eger)?(?:16|32|64)?(?:_t)?|long|number|numberint|numberlong|optional|some|string|is|was|of|value)$/i;
const PARTICLE = /(?:为|是|了|等于|都是|均为|显示)$/u;

/** Reads backwards from a number; never past the beginning of its line. */
export function readKey(folded: string, at: number): Key {
  const key: Key = { name: '', start: at, end: at, by: 'nothing', called: false, before: '' };
  let end = at;
  for (let hops = 0; hops < 3; hops++) {
    end = skipBetween(folded, end, key);
    const start = wordStart(folded, end);
    const word = folded.slice(start, end).replace(PARTICLE, '');
    if (word !== '' && !WRAPPER.test(word)) {
      Object.assign(key, { name: word, start, end });
      key.before = wordBefore(folded, start);
      return key;
    }
    if (start === end) return key;
    end = start;
  }
  return key;
}

function skipBetween(folded: string, from: number, key: Key): number {
  let at = from;
  while (at > 0 && from - at < REACH) {
    const character = folded[at - 1] ?? '';
    // `->`, `code - 6206`.
    const isDash = character === '-' && (folded[at] === '>' || folded[at] === ' ');
    if (character === '\n' || character === '\r' || (!isDash && !BETWEEN.test(character))) break;
    if (isDash || SIGN.test(character)) {
      if (key.by !== 'sign') key.called = character === '(';
      key.by = 'sign';
    } else if (key.by === 'nothing') key.by = 'blank';
    at -= 1;
  }
  return at;
}

/** Beginning of the run of letters, or of Chinese characters, that ends at an offset. */
function wordStart(folded: string, end: number): number {
  const kind = HAN.test(folded[end - 1] ?? '') ? HAN : NAME;
  let start = end;
  while (start > 0 && end - start < LONGEST && kind.test(folded[start - 1] ?? '')) start -= 1;
  return start;
}

function wordBefore(folded: string, start: number): string {
  let end = start;
  while (end > 0 && start - end < 3 && /[ \t_]/.test(folded[end - 1] ?? '')) end -= 1;
  return end === start ? '' : folded.slice(wordStart(folded, end), end);
}
