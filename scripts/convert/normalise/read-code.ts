import { parseCode, type Code } from '../../../src/domain/model/code.ts';
import { foldNumbers } from '../../../src/domain/number/written-number.ts';

/** One code of a cell. */
export interface CellCode {
  code: Code;
  /** What the cell prints, where that is not the code itself. */
  printed?: string;
  /** The name that stands beside the number in the same cell. */
  symbol?: string;
}

const NUMBER = String.raw`[-+]?(?:0x[\da-f]+|\d+)`;
const NAME = String.raw`[A-Za-z_]\w*`;

/** Words between the ends of an interval, and around both. */
const RANGE = new RegExp(
  String.raw`^(?:from|between|从|自|介于)?\s*(${NUMBER})\s*(?:[~\u223C]|-|到|至|\.{2,}|…+|\s(?:to|through|thru|and)\s|から|부터|에서)\s*(${NUMBER})\s*(?:까지|まで|之间|间)?$`,
  'iu',
);

/** Words before or behind a bound: which side is open, and whether the bound itself is out. */
const OPEN: { pattern: RegExp; isLowest: boolean; isOut?: true }[] = [
  ...bound(
    String.raw`>=|≥|≧|⩾|大于等于|大于或等于|不小于|不低于|at least`,
    String.raw`\+|及?或?以上|以降|이상|(?:and|or) (?:above|up|over|higher|greater|more|later)`,
    true,
  ),
  ...bound(
    String.raw`<=|≤|≦|⩽|小于等于|小于或等于|不大于|不超过|at most|up to`,
    String.raw`及?或?以下|이하|(?:and|or) (?:below|under|lower|less|fewer)`,
    false,
  ),
  ...bound(
    String.raw`>|大于|超过|高于|above|over|(?:greater|more|higher) than`,
    String.raw`초과|超`,
    true,
    true,
  ),
  ...bound(String.raw`<|小于|低于|below|under|(?:less|lower|fewer) than`, String.raw`미만|未満`, false, true),
];

function bound(before: string, behind: string, isLowest: boolean, isOut?: true): typeof OPEN {
  return [`^(?:${before})\\s*(${NUMBER})$`, `^(${NUMBER})\\s*(?:${behind})$`].map((source) => ({
    pattern: new RegExp(source, 'iu'),
    isLowest,
    ...(isOut && { isOut }),
  }));
}

const BETWEEN_CODES = /\s*(?:[/／,，、;；|\n]|\s(?:or|and)\s|或|和|及)\s*/iu;
/** 1,000 is one number. */
const THOUSANDS = /^[-+]?\d{1,3}(?:,\d{3})+$/u;

const PAIRS: [open: string, close: string][] = [
  ['[', ']'],
  ['【', '】'],
  ['(', ')'],
  ['（', '）'],
  ['"', '"'],
  ['“', '”'],
  ["'", "'"],
  ['`', '`'],
];

/**
 * Reads a cell of the code column: one code, several with the same text, or a number with its name.
 * @param catchAll the words that the document uses for all other errors
 * @returns none where the cell holds no code, or something that may be one or another
 */
export function readCode(text: string, catchAll: readonly string[]): CellCode[] {
  const plain = parseCode(text, catchAll);
  if (plain) return [{ code: plain }];
  const bare = withoutMarks(text);
  const printed = text;
  const one = readOne(bare);
  if (one) return [{ code: one, printed }];
  const named = readNamed(bare);
  if (named) return [{ ...named, printed }];
  if (THOUSANDS.test(bare)) return [];
  const parts = bare.split(BETWEEN_CODES).filter((part) => part !== '');
  // A number that a line break cuts in two (10, 01) is not two.
  if (new Set(parts.map((part) => /^[-+]?0\d/u.test(part))).size > 1) return [];
  const codes = parts.map((part) => readOne(withoutMarks(part)) ?? parseCode(part, catchAll));
  const known = codes.filter((code) => code !== null);
  if (known.length < 2 || known.length < codes.length) return [];
  return [...new Map(known.map((code) => [code.code, { code, printed }])).values()];
}

/** Whether a text is a code, or several, without the document's own words for all others. */
export const isCode = (text: string): boolean => readCode(text, []).length > 0;

/** Whether a text is a name of a code rather than a number. */
export const isName = (text: string): boolean => /^[A-Za-z_][\w.:/-]*$/u.test(withoutMarks(text));

function withoutMarks(text: string): string {
  const bare = text.trim().replace(/\s*[:：;；,，、。]$/u, '');
  const pair = PAIRS.find(
    ([open, close]) => bare.length > 2 && bare.startsWith(open) && bare.endsWith(close),
  );
  return pair ? withoutMarks(bare.slice(1, -1)) : bare;
}

function readOne(text: string): Code | null {
  const folded = foldNumbers(text).trim();
  const value = readValue(folded);
  if (value !== null) return { kind: 'exact', code: String(value) };
  const [from, to] = (RANGE.exec(folded)?.slice(1) ?? []).map(readValue);
  if (from != null && to != null)
    return from < to ? { kind: 'range', code: `${from}-${to}`, from, to } : null;
  for (const { pattern, isLowest, isOut } of OPEN) {
    const end = readValue(pattern.exec(folded)?.[1] ?? '');
    if (end === null) continue;
    // Of negative numbers, "above" may mean the larger or the one with more digits.
    if (end < 0 && !/^[<>≥≤≧≦⩾⩽]/u.test(folded)) return null;
    const inside = isOut ? end + (isLowest ? 1 : -1) : end;
    return { kind: 'class', code: String(inside), ...(isLowest ? { from: inside } : { to: inside }) };
  }
  return null;
}

function readValue(text: string): number | null {
  const [, sign = '', digits = ''] = /^([-+]?)(0x[\da-f]+|\d+)$/iu.exec(text) ?? [];
  if (digits === '') return null;
  const value = Number(digits) * (sign === '-' ? -1 : 1);
  return Number.isSafeInteger(value) ? value + 0 : null;
}

/** `ERR_X (1001)`, `ERR_X = 1001`, `1001 ERR_X`; a word before a number is a name only where it looks like one. */
function readNamed(text: string): { code: Code; symbol: string } | null {
  const first = new RegExp(
    `^(${NAME})\\s*(?:([=(（\\[:：])|\\s|\\n)\\s*(${NUMBER})\\s*[)）\\]]?$`,
    'iu',
  ).exec(text);
  const last = new RegExp(
    `^(${NUMBER})\\s*(?:([=(（\\[:：-])|\\s|\\n)\\s*(${NAME})\\s*[)）\\]]?$`,
    'iu',
  ).exec(text);
  const [symbol, mark, number] = first?.slice(1) ?? [last?.[3], last?.[2], last?.[1]];
  if (symbol === undefined || number === undefined) return null;
  const looksLikeName = symbol.includes('_') || /[a-z][A-Z]|[A-Z]{2}.*[a-z]/u.test(symbol);
  const value = readValue(number);
  if (value === null || !(looksLikeName || (mark !== undefined && symbol.length > 3))) return null;
  return { code: { kind: 'exact', code: String(value) }, symbol };
}
