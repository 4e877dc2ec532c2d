import { stringify } from 'yaml';
import type { Repair, RepairKind } from '../../../src/schemas/repairs.ts';
import { foldSpace } from '../parse/block.ts';

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
    const item = [{ line, words: foldSpace(words), ...repair, reason: '…' }];
    return `# ${this.#where}; or with one of cells, code, heading, keep, leaveOut in place of what is proposed\n${stringify(item, { lineWidth: 0 }).trimEnd()}`;
  }
}
