/** Whether a text repeats what a document says of a code. */

/** What is shorter may stand in any text by chance. */
const TELLING = { latin: 6, han: 4 };

/** A document's title is longer than what people quote of it: its first clause will do. */
const CLAUSE_END = /[，。,;；:：（(…]/u;

/** @param around in lower case */
export function titleOccurs(title: string, around: string): boolean {
  const wording = tellingPart(title);
  return wording !== null && oneBlank(around).includes(wording);
}

/** Whether the words of a title end at one offset of a text, or begin at the other. */
export function titleStands(title: string, text: string, left: number, right: number): boolean {
  const wording = tellingPart(title);
  if (wording === null) return false;
  const { length } = wording;
  return (
    text.slice(right, right + length).toLowerCase() === wording ||
    text.slice(Math.max(0, left - length), left).toLowerCase() === wording
  );
}

const oneBlank = (text: string) => text.replace(/\s+/g, ' ');

const parts = new Map<string, string | null>();

/** Its first clause in lower case; null where that is too short to tell. */
function tellingPart(title: string): string | null {
  const known = parts.get(title);
  if (known !== undefined) return known;
  const part = firstClause(title);
  parts.set(title, part);
  return part;
}

function firstClause(title: string): string | null {
  const wording = oneBlank(title.toLowerCase().replace(/…$/u, '')).split(CLAUSE_END)[0]?.trim() ?? '';
  const least = /\p{Script=Han}/u.test(wording) ? TELLING.han : TELLING.latin;
  return wording.length >= least ? wording : null;
}
