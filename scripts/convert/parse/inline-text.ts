/** Text with links, as a parser reads it: white space folded, line breaks as `\n`, link targets as written. */
export interface InlineText {
  text: string;
  /** UTF-16 offsets into `text`, in order, never overlapping. */
  links: { start: number; end: number; href: string }[];
  /** Addresses of pictures, which are not shown; absent where there are none. */
  pictures?: string[];
}

/** What a parser meets inside a cell or a paragraph, in order. */
export type InlinePiece =
  { kind: 'text'; text: string; href?: string } | { kind: 'break' } | { kind: 'picture'; src: string };

/**
 * Joins pieces into one text. Runs of white space become one blank, blanks at the ends of lines and of links fall
 * away, breaks at the ends and in a row too: so two documents that differ in layout only give equal texts.
 */
export function joinInline(pieces: readonly InlinePiece[]): InlineText {
  let text = '';
  let gap: '' | ' ' | '\n' = '';
  const links: InlineText['links'] = [];
  const pictures: string[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'break') {
      gap = '\n';
      continue;
    }
    if (piece.kind === 'picture') {
      pictures.push(piece.src);
      continue;
    }
    let start: number | undefined;
    // Each part is a run of white space or a run without any.
    for (const part of piece.text.match(/\s+|\S+/gu) ?? []) {
      if (/^\s/u.test(part)) {
        gap ||= ' ';
        continue;
      }
      if (text !== '') text += gap;
      gap = '';
      start ??= text.length;
      text += part;
    }
    if (piece.href !== undefined && start !== undefined)
      links.push({ start, end: text.length, href: piece.href });
  }
  return { text, links, ...(pictures.length > 0 && { pictures }) };
}
