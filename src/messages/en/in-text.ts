/**
 * The label of a document version within a sentence: `the version of 2019-11-05`, `early version 1`. A label that begins
 * otherwise, or is not translated, stays as it is.
 */
export const inText = (label: string): string =>
  label
    .replace(/^Version of /u, 'the version of ')
    .replace(/^(?:Early |Version )/u, (word) => word.toLowerCase());

/** What begins a line elsewhere, within a sentence; of names and abbreviations nothing changes. */
export const lowerFirst = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll}*(?![\p{L}\d]))/u, (letter) => letter.toLowerCase());
