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

/** Whether a text ends, or another begins, with the words of a title. */
export function titleStands(title: string, before: string, after: string): boolean {
  const wording = tellingPart(title);
  return (
    wording !== null &&
    (oneBlank(after.toLowerCase()).startsWith(wording) || oneBlank(before.toLowerCase()).endsWith(wording))
  );
}

const oneBlank = (text: string) => text.replace(/\s+/g, ' ');

/** Null where the title is too short to tell. */
function tellingPart(title: string): string | null {
  const wording = oneBlank(title.toLowerCase().replace(/…$/u, '')).split(CLAUSE_END)[0]?.trim() ?? '';
  const least = /\p{Script=Han}/u.test(wording) ? TELLING.han : TELLING.latin;
  return wording.length >= least ? wording : null;
}
