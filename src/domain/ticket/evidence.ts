import type { Owner } from '../../schemas/values.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import type { SourceRecord } from '../../schemas/document.ts';
import type { Judgement } from '../handling/handling.ts';

/** Everything that a record says, part by part. */
export function saidBy({ text, cause, advice, extra = [] }: SourceRecord): string[] {
  const parts = [text, cause, advice, ...extra.map((column) => column.text)];
  return [...new Set(parts.flatMap((part) => (part ? [part.text] : [])))];
}

/**
 * What the document itself asks to provide when it sends the reader to the vendor's support.
 * @returns its own words in the order of the document; empty where it names nothing; null where it sends nobody there
 */
export function evidenceOf(
  records: readonly SourceRecord[],
  owner: Judgement<Owner> | null,
  items: readonly Evidence[],
): string[] | null {
  const said = records.flatMap(saidBy);
  const fitting = items.filter(({ words }) => said.some((text) => text.includes(words)));
  if (fitting.length === 0 && (owner?.value !== 'vendor-support' || owner.basis !== 'document')) return null;
  return [...new Set(fitting.flatMap(({ collect }) => collect))];
}
