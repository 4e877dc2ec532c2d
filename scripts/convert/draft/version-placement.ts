import type { ConvertedDocument } from '../../../src/schemas/document.ts';

/** A day that a document prints as that of its last change. */
const PRINTED_DATE =
  /(?:更新|发布|修订|修改|版本|日期|updated?|modified|published|date)[^\d\n]{0,24}(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})/iu;

/** The day that a document prints, with its line. */
export function printedDate(lines: readonly string[]): { date: string; line: number } | undefined {
  for (const [index, text] of lines.entries()) {
    if (index > 80 && index < lines.length - 20) continue;
    const [, year = '', month = '', day = ''] = PRINTED_DATE.exec(text) ?? [];
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (year !== '' && isDay(date)) return { date, line: index + 1 };
  }
  return undefined;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/u.test(text) && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(-2));

/** What a version says of its age. */
interface Aged {
  id: string;
  date: string | null;
}

const dayOf = ({ id, date }: Aged): string | undefined => date ?? (isDay(id) ? id : undefined);

/**
 * Where a version stands among the others, oldest first.
 * @param documents those of the others, in their order, where they could be read
 * @returns its index, and whether only the likeness of the documents says so
 */
export function placementOf(
  version: Aged,
  others: readonly Aged[],
  document: ConvertedDocument,
  documents: readonly (ConvertedDocument | undefined)[],
): { index: number; isGuess: boolean } {
  if (others.length === 0) return { index: 0, isGuess: false };
  const day = dayOf(version);
  if (day !== undefined && others.some((other) => dayOf(other) !== undefined)) {
    const later = others.findIndex((other) => (dayOf(other) ?? '') > day);
    return { index: later < 0 ? others.length : later, isGuess: false };
  }
  // Documents change step by step: it stands where it makes the whole way the shortest.
  const detour = (index: number) => {
    const [before, behind] = [documents[index - 1], documents[index]];
    const direct = before && behind ? difference(before, behind) : 0;
    return (before ? difference(before, document) : 0) + (behind ? difference(document, behind) : 0) - direct;
  };
  const detours = Array.from({ length: others.length + 1 }, (_, index) => detour(index));
  return { index: detours.lastIndexOf(Math.min(...detours)), isGuess: true };
}

/** From 0, the same, to 1, nothing in common. */
function difference(a: ConvertedDocument, b: ConvertedDocument): number {
  const [left, right] = [wordings(a), wordings(b)];
  const common = [...left].filter((wording) => right.has(wording)).length;
  return 1 - common / Math.max(1, left.size + right.size - common);
}

const wordings = ({ codes }: ConvertedDocument): Set<string> =>
  new Set(codes.flatMap(({ code, records }) => [code, ...records.map(({ text }) => `${code} ${text.text}`)]));
