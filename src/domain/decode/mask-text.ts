/** What is shown of a text with secrets. */
import type { Span } from './finding.ts';

/** What is shown of a secret: of a long key enough to tell two apart, of anything else nothing. */
export function maskSecret(secret: string): string {
  return /^[A-Za-z][\w+/=*.~-]{19,}$/.test(secret) ? `${secret.slice(0, 4)}…` : '…';
}

/** A stretch of the text with its secrets masked. */
export function maskText(
  text: string,
  masks: readonly Span[],
  { start, end }: Span = { start: 0, end: text.length },
): string {
  let shown = '';
  let at = start;
  for (const mask of masks) {
    if (mask.end <= start || mask.start >= end) continue;
    shown += text.slice(at, Math.max(at, mask.start)) + maskSecret(text.slice(mask.start, mask.end));
    at = mask.end;
  }
  return at < end ? shown + text.slice(at, end) : shown;
}
