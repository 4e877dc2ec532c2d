import { Document, Scalar, visit } from 'yaml';
import { escapeInvisible, hasInvisible } from '../../../src/domain/text/invisible.ts';
import type { Repair, RepairKind } from '../../../src/schemas/repairs.ts';
import { foldSpace } from '../parse/block.ts';

/** Control characters that YAML does not escape within quotes; no terminal should be given them. */
const CONTROL = /[\x7f-\x9f]/gu;

/** The repairs of one document, and which of them a place of it asked for. */
export class Repairs {
  readonly #items: readonly Repair[];
  readonly #used = new Set<Repair>();
  readonly #where: string;

  /** @param where the manifest and the version, as the ready item names them */
  constructor(items: readonly Repair[], where: string) {
    this.#items = items;
    this.#where = where;
  }

  /**
   * The repair of a place.
   * @param words what stands there, in each form in which an item may name it
   * @param kinds the repairs that the place can have
   */
  take(line: number, words: readonly string[], kinds: readonly RepairKind[]): Repair | undefined {
    const folded = words.map(foldSpace);
    const found = this.#items.find(
      (item) =>
        item.line === line &&
        folded.includes(foldSpace(item.words)) &&
        kinds.some((kind) => item[kind] !== undefined),
    );
    if (found) this.#used.add(found);
    return found;
  }

  /** Indexes of the items that no place asked for. */
  unused(): number[] {
    return this.#items.flatMap((item, index) => (this.#used.has(item) ? [] : [index]));
  }

  /** The item that a place needs, to be completed and pasted. */
  draft(line: number, words: string, repair: Partial<Repair>): string {
    const item = new Document([{ line, words: foldSpace(words), ...repair, reason: '…' }]);
    visit(item, {
      Scalar: (_, scalar) => {
        const { value } = scalar;
        if (typeof value === 'string' && (hasInvisible(value) || value.search(CONTROL) >= 0))
          scalar.type = Scalar.QUOTE_DOUBLE;
      },
    });
    const text = escapeInvisible(item.toString({ lineWidth: 0 }).trimEnd()).replace(
      CONTROL,
      (character) => `\\x${character.charCodeAt(0).toString(16)}`,
    );
    return `# ${this.#where}; or with one of cells, code, heading, keep, leaveOut in place of what is proposed\n${text}`;
  }
}
