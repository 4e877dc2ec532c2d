/** The text of a quotation again; the inverse of `quoteMarkdown` (api/markdown.ts), links as their text. */
export function unquoteMarkdown(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^> ?/u, '').replace(/(?<!\\)((?:\\\\)*)\\$/u, '$1'))
    .join('\n')
    .replace(/(?<!\\)\[((?:\\.|[^\\\]])*)\]\([^)]*\)/gu, '$1')
    .replace(/(?<!\\)<(https?:[^>]*)>/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}
