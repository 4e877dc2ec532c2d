import { entryId } from '../../../src/domain/model/address.ts';
import type { ClassRow } from '../../../src/schemas/curation.ts';
import type { ConvertedDocument } from '../../../src/schemas/document.ts';

const BOTH = /^\s*(?:到|至|[~～])\s*(-?\d+)/u;
const OPEN = /^\s*及?以([上下])/u;

/**
 * The rows of a document whose words speak of more than their own number, with the bounds that they state. Of negative
 * numbers 以上 may mean either side: these are left to a person.
 */
export function classRows({ system, codes }: ConvertedDocument): ClassRow[] {
  return codes.flatMap(({ namespace, code, kind, records }) =>
    records.flatMap(({ text: { text } }): ClassRow[] => {
      if (kind !== 'exact' || !text.startsWith(code)) return [];
      const own = Number(code);
      const words = text.slice(code.length);
      const id = entryId({ system, namespace, code });
      const [, end] = BOTH.exec(words) ?? [];
      if (end !== undefined) {
        const bounds = [own, Number(end)].sort((a, b) => a - b);
        return [{ id, text, from: bounds[0], to: bounds[1], reason: '原文写明两端。' }];
      }
      const [, side] = OPEN.exec(words) ?? [];
      if (side === undefined || own < 0) return [];
      return [{ id, text, ...(side === '上' ? { from: own } : { to: own }), reason: '原文写明一端。' }];
    }),
  );
}
