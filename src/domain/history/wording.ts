import type { RichText, SourceRecord } from '../../schemas/document.ts';

/**
 * The whole of what a record says, with its links: the description, then on a line of its own the advice where the
 * document has a column for it. It is what versions are compared by.
 */
export function wordingText({ text, advice, split }: SourceRecord): RichText {
  if (split === 'derived' || !advice) return text;
  const shift = text.text.length + 1;
  const moved = (advice.links ?? []).map(({ start, end, href }) => ({
    start: start + shift,
    end: end + shift,
    href,
  }));
  const links = [...(text.links ?? []), ...moved];
  return { text: `${text.text}\n${advice.text}`, ...(links.length > 0 && { links }) };
}

/** What a version says of a code and where, as a key: versions with one key say the same. */
export const stateOf = (records: readonly SourceRecord[]): string =>
  records.map((record) => `${record.module}\0${wordingOf(record)}`).join('\0');

/** The words alone of {@link wordingText}. */
export const wordingOf = (record: SourceRecord): string => wordingText(record).text;
