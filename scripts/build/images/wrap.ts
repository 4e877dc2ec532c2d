/** Lines of a Chinese text, broken between words and by the rules for punctuation. */

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** What never begins a line, and what never ends one. */
const CLOSING = /^[\s、，。．：；！？…％%,.:;!?)\]}）］｝】〕〉》」』”’~～-]+$/u;
const OPENING = /^[([{（［｛【〔〈《「『“‘]+$/u;

/** Of a text that was cut: an ellipsis after a comma looks like a mistake. */
const BEFORE_ELLIPSIS = /[\s、，。．：；,.:;（(“‘…]+$/u;

/**
 * Breaks a text into lines of nearly equal length.
 * @param measure width of a text
 * @param width that no line exceeds, unless one character alone does
 * @param longest number of lines; a longer text ends with an ellipsis
 */
export function wrap(
  text: string,
  measure: (text: string) => number,
  width: number,
  longest: number,
): string[] {
  const units = unitsOf(text.replace(/\s+/gu, ' ').trim(), measure, width);
  const lines = fill(units, measure, width);
  if (lines.length > longest) {
    const rest = lines.slice(longest - 1).join(' ');
    return [...lines.slice(0, longest - 1), cut(rest, measure, width)];
  }
  return balance(units, measure, width, lines);
}

/** Cuts a text so that it fits with an ellipsis; a text that fits is left alone. */
export function cut(text: string, measure: (text: string) => number, width: number): string {
  if (measure(text) <= width) return text;
  const characters = [...graphemes.segment(text)].map(({ segment }) => segment);
  const shortened = () => `${characters.join('').replace(BEFORE_ELLIPSIS, '')}…`;
  while (characters.length > 0 && measure(shortened()) > width) characters.pop();
  return shortened();
}

/** What must stay on one line: a word with its punctuation; pieces of one that is wider than a line. */
function unitsOf(text: string, measure: (text: string) => number, width: number): string[] {
  const units: string[] = [];
  let opening = false;
  for (const { segment } of words.segment(text)) {
    const last = units.at(-1);
    if (last !== undefined && (opening || CLOSING.test(segment))) units.splice(-1, 1, last + segment);
    else units.push(segment);
    opening = OPENING.test(segment) || (opening && segment.trim() === '');
  }
  return units.flatMap((unit) =>
    measure(unit.trimEnd()) <= width
      ? [unit]
      : fill(
          [...graphemes.segment(unit)].map(({ segment }) => segment),
          measure,
          width,
        ),
  );
}

function fill(units: string[], measure: (text: string) => number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    if (line !== '' && measure((line + unit).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The narrowest width that needs no more lines: no last line of one word. */
function balance(
  units: string[],
  measure: (text: string) => number,
  width: number,
  lines: string[],
): string[] {
  let best = lines;
  let [low, high] = [0, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const tried = fill(units, measure, middle);
    const fits = tried.length === lines.length && tried.every((line) => measure(line) <= middle);
    if (fits) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}
