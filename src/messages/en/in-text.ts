/**
 * The label of a document version within a sentence: `the 2019-11-05 edition`, `early edition 1`. A label that begins
 * otherwise, or is not translated, stays as it is.
 */
export const inText = (label: string): string =>
  label.replace(/^(?=\d[\d-]* edition)/u, 'the ').replace(/^Early /u, 'early ');

/** What begins a line elsewhere, within a sentence; of names and abbreviations nothing changes. */
export const lowerFirst = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll}*(?![\p{L}\d]))/u, (letter) => letter.toLowerCase());
