import { diffArrays } from 'diff';
import type { RichText, SourceRecord } from '../../schemas/document.ts';
import { tokenize } from './tokens.ts';
import { wordingText } from './wording.ts';

/** A stretch of a diff: in both texts, only in the new one, or only in the old one. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A stretch that both texts have is only worth showing as such from this many letters or digits on. */
const WORTH_KEEPING = 3;

/** From so many differing words on, two texts are shown as two: the search for what they share takes the square. */
const MOST_EDITS = 2000;

/**
 * Word-level difference between two texts. Equality is that of the words; link targets don't count. A word or two
 * that happen to stand in both, in the midst of what was rewritten, count as rewritten too: the reader sees two
 * phrases, not crumbs.
 * @returns parts in reading order, `removed` before `added`; those that are not `added` joined give `from`, those
 *   not `removed` give `to`
 */
export function diffTexts(from: RichText, to: RichText): DiffPart[] {
  const parts = diffArrays(tokenize(from), tokenize(to), { maxEditLength: MOST_EDITS });
  if (!parts) {
    return [
      { kind: 'removed', text: from.text },
      { kind: 'added', text: to.text },
    ];
  }
  return joinCrumbs(
    parts.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** Joins neighbouring changes, over the crumbs between them, into one removal and one addition each. */
function joinCrumbs(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let change = { removed: '', added: '' };
  const flush = () => {
    if (change.removed !== '') joined.push({ kind: 'removed', text: change.removed });
    if (change.added !== '') joined.push({ kind: 'added', text: change.added });
    change = { removed: '', added: '' };
  };
  for (const [index, { kind, text }] of parts.entries()) {
    if (kind !== 'same') {
      change[kind] += text;
    } else if (index > 0 && index < parts.length - 1 && isCrumb(text, change)) {
      change.removed += text;
      change.added += text;
    } else {
      flush();
      joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}

/** Whether a common stretch is too short to be worth interrupting the change in front of it. */
function isCrumb(text: string, { removed, added }: { removed: string; added: string }): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return (
    letters < WORTH_KEEPING && removed.length + added.length > letters * 2 && removed !== '' && added !== ''
  );
}

/** The difference between what two records say. */
export const diffWordings = (from: SourceRecord, to: SourceRecord): DiffPart[] =>
  diffTexts(wordingText(from), wordingText(to));
