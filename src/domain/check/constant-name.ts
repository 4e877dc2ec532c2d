import type { SourceToken } from './source-tokens.ts';

/** A name in capitals and low lines, which only constants have: `ERR_REVOKE`. */
const CAPITALS = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;
/** A name with a capital: `ErrRevoke`, `kErrRevoke`, `REVOKE`. */
const WITH_CAPITAL = /^(?=.*[A-Z])[A-Za-z_$][\w$]*$/;
/** Fields and variables that hold some code, and words that stand before any: they name none. */
const HOLDER = /^(?:err(?:or)?|ret(?:urn)?|result)?_?(?:code|no|num|status)?s?$/i;
/** Types that languages write between a constant and its value: `ErrRevoke int = 10034`, `REVOKE: i32 = 10034`. */
const TYPE =
  /^(?:[iu](?:8|16|32|64|size)|u?int(?:\d+(?:_t)?)?|long|short|number|integer|(?:NS)?U?Integer|U?Int(?:\d+)?|Long|Short)$/;
const QUOTES = '"\'`';

/**
 * What the paste calls the number at an index: the constant or enumerator that it is the value of, also on the line
 * below, or the constant that a table gives for it (`6016: "ERR_ELEM"`).
 * @returns null where it has no name, or only that of a field or variable that holds codes (`errCode == 6016`)
 */
export function constantName(tokens: readonly SourceToken[], index: number): string | null {
  return nameBefore(tokens, index) ?? nameBehind(tokens, index);
}

function nameBefore(tokens: readonly SourceToken[], index: number): string | null {
  let at = index - 1;
  const text = (offset = 0) => tokens[at + offset]?.text ?? '';
  // A sign, the quotation mark of "6016", the stroke at the end of a continued line.
  while (isMark(tokens[at], `-\\${QUOTES}`)) at--;
  if (isMark(tokens[at], '(')) {
    const isFirst = at < 2 || tokens[at - 2]?.line !== tokens[at - 1]?.line;
    const name = asName(tokens[at - 1], WITH_CAPITAL);
    // REVOKE(10034, "…") of an enumeration and `#define REVOKE (10034)`, but not handle(10034) nor Ui.Handle(10034).
    const isEnumerator = /^[A-Z][A-Z\d_]+$/.test(text(-1)) || (isFirst && /^[A-Z]\w*$/.test(text(-1)));
    return isEnumerator || text(-2) === 'define' ? name : null;
  }
  if (text(-1) === 'define') return asName(tokens[at], WITH_CAPITAL);
  const isArrow = text() === '>' && text(-1) === '=';
  if (isArrow) at--;
  if (!isMark(tokens[at], '=:')) {
    // ERR_REVOKE | 10034, define('ERR_REVOKE', 10034)
    if (isMark(tokens[at], '|') || (isMark(tokens[at], ',') && tokens[at - 1]?.kind === 'string')) at--;
    return tokens[at]?.line === tokens[index]?.line ? asName(tokens[at], CAPITALS) : null;
  }
  at--;
  if (isMark(tokens[at], '=!<>')) return null;
  // Go's `:=`.
  if (text() === ':') at--;
  while (tokens[at]?.kind === 'word' && TYPE.test(text())) {
    at--;
    if (text() === ':') at--;
  }
  return asName(tokens[at], WITH_CAPITAL);
}

/** `6016: "ERR_ELEM"`, `[6016] = "ERR_ELEM"`, `6016 => ERR_ELEM`, `{6016, "ERR_ELEM"}`. */
function nameBehind(tokens: readonly SourceToken[], index: number): string | null {
  let at = index + 1;
  while (isMark(tokens[at], `]${QUOTES}`)) at++;
  const joint = tokens[at];
  if (!isMark(joint, ':=,')) return null;
  at++;
  if (isMark(tokens[at], '>')) at++;
  if (joint?.text === ',' && tokens[at]?.kind !== 'string') return null;
  // What has a value of its own is the next constant, and what a label leads to stands below it.
  const isOther = isMark(tokens[at + 1], ':=(') || tokens[at]?.line !== tokens[index]?.line;
  return isOther ? null : asName(tokens[at], CAPITALS);
}

/** The name that a token is or, as a string, holds; of `Errors.REVOKE` the last part. */
function asName(token: SourceToken | undefined, form: RegExp): string | null {
  if (token?.kind !== 'word' && token?.kind !== 'string') return null;
  const whole = token.kind === 'string' ? token.text.slice(1, -1) : token.text;
  const name = whole.split('.').at(-1) ?? '';
  return form.test(name) && !HOLDER.test(name) ? name : null;
}

const isMark = (token: SourceToken | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.text);
