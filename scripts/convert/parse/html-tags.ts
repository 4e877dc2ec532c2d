import { SourceError } from '../../shared/source-error.ts';

/** More than any table that people read needs; the time of the HTML parser grows with the square of either. */
const DEEPEST = 100;
const MOST_ATTRIBUTES = 100;

/** Elements that are not open behind their tag, or that the next of their kind closes. */
const NOT_NESTED = new Set([
  'br',
  'img',
  'hr',
  'input',
  'wbr',
  'col',
  'p',
  'li',
  'thead',
  'tbody',
  'tfoot',
  'colgroup',
]);
/** Where one of these begins, everything inside the cell before it is closed. */
const CELLS = new Set(['td', 'th', 'tr']);

/**
 * Looks through the tags of a table without parsing it, in one pass.
 * @param index 0-based index of the line in which the table begins
 * @throws SourceError for elements nested deeper, and tags with more attributes, than is worth parsing
 */
export function assertCheapTags(html: string, file: string, index: number): void {
  const tag = /<(?<end>\/?)(?<name>[a-z][^\s/>]*)/giu;
  let depth = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const name = match.groups?.name?.toLowerCase() ?? '';
    const { attributes, end } = readAttributes(html, tag.lastIndex);
    tag.lastIndex = end;
    if (CELLS.has(name)) depth = 0;
    else if (!NOT_NESTED.has(name)) depth = Math.max(0, depth + (match.groups?.end === '/' ? -1 : 1));
    if (depth > DEEPEST) refuse(match.index, `elements nested more than ${DEEPEST} deep`);
    if (attributes > MOST_ATTRIBUTES)
      refuse(match.index, `a tag with more than ${MOST_ATTRIBUTES} attributes`);
  }

  function refuse(at: number, found: string): never {
    const line = index + html.slice(0, at).split('\n').length;
    throw new SourceError({ file, line }, found, 'Write the table without them');
  }
}

/** Counts attributes as the HTML standard reads them: a quoted value ends at its quote, whatever stands in it. */
function readAttributes(html: string, from: number): { attributes: number; end: number } {
  const blank = /[\s/]*/y;
  const name = /=?[^\s/>=]*/y;
  const equals = /\s*=\s*/y;
  const bare = /[^\s>]*/y;
  let at = from;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const isMatch = pattern.test(html);
    if (isMatch) at = pattern.lastIndex;
    return isMatch;
  };
  let attributes = 0;
  for (; at < html.length; attributes++) {
    skip(blank);
    if (at >= html.length || html[at] === '>') break;
    skip(name);
    if (!skip(equals)) continue;
    const quote = html[at] === '"' || html[at] === "'" ? html[at] : undefined;
    if (quote === undefined) skip(bare);
    else {
      const close = html.indexOf(quote, at + 1);
      at = close < 0 ? html.length : close + 1;
    }
  }
  return { attributes, end: at };
}
