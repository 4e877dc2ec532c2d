/** How a language joins parts of a text; src/messages has it for each locale. */
export interface Punctuation {
  /** `label: value`. */
  labelled: (label: string, value: string) => string;
  /** Parts of one remark, the later ones narrowing the first. */
  clauses: (parts: readonly string[]) => string;
  /** Things of one kind. */
  list: (items: readonly string[]) => string;
  /** An aside, as behind a heading. */
  aside: (text: string) => string;
  /** Somebody else's words. */
  quoted: (text: string) => string;
}
