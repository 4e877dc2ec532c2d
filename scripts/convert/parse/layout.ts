/** What stands in a document for looks alone and says nothing. */

/** Tags of layout: those of HTML, and those of components, which have a hyphen or begin with a capital letter. */
export const LAYOUT = String.raw`</?(?:(?:html|body|main|div|p|center|section|article|span|font|a|br|hr|details|summary|figure|nav|aside|header|footer|template|blockquote|b|strong|ul|ol)(?![\w-])|[a-z]+-[\w-]+|(?-i:[A-Z][a-z]\w*)(?=[\s/>]))(?:\s[^<>]*)?>`;

const TAGS_ALONE = new RegExp(`^(?:${LAYOUT}|\\s)*$`, 'iu');

/** Marks alone on a line: rules, containers, hints, tables of contents, imports of components. */
const MARKS = [
  /^([-*_])(?:\s*\1){2,}$/u,
  /^:{3,}\s*[\w-]*(?:\s*\{[^{}]*\})?$/u,
  /^(?:!!!|\?\?\?\+?)\s*\w+$/u,
  /^\{[%{:][^{}]*[%}]?\}$/u,
  /^\{[#:][^{}]*\}$/u,
  /^\[{1,2}toc\]{1,2}$/iu,
  /^\[!\w+\]$/u,
  /^import\s.+\sfrom\s+['"][^'"]+['"];?$/u,
];

/** Whether a line says nothing. */
export function isLayout(line: string): boolean {
  const text = line.trim();
  return text === '' || TAGS_ALONE.test(text) || MARKS.some((mark) => mark.test(text));
}
