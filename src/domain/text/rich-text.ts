import type { RichText } from '../../schemas/document.ts';

/** A piece of a rich text that is rendered as one node. */
export type Segment = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string };

/**
 * Splits a rich text at its links.
 * @returns the pieces in order; their texts joined give the whole text
 */
export function richTextSegments({ text, links = [] }: RichText): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const { start, end, href } of links) {
    if (start > done) segments.push({ kind: 'text', text: text.slice(done, start) });
    segments.push({ kind: 'link', text: text.slice(start, end), href });
    done = end;
  }
  if (done < text.length) segments.push({ kind: 'text', text: text.slice(done) });
  return segments;
}

/**
 * Cuts a stretch out of a rich text, with its links, blanks at its ends dropped.
 * @param start UTF-16 offset, inclusive
 * @param end UTF-16 offset, exclusive; must not lie inside a link
 * @returns null where nothing but blanks is left
 */
export function sliceRichText({ text, links = [] }: RichText, start: number, end: number): RichText | null {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = start + part.trimEnd().length;
  if (from >= to) return null;
  const kept = links
    .filter((link) => link.start >= from && link.end <= to)
    .map((link) => ({ ...link, start: link.start - from, end: link.end - from }));
  return { text: text.slice(from, to), ...(kept.length > 0 && { links: kept }) };
}
