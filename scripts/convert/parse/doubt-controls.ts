import type { Block, Doubt } from './block.ts';
import type { InlineText } from './inline-text.ts';

/** Control characters but for white space, and what is no character at all. HTML may name them (`&#27;`). */
const CONTROL = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|\p{Surrogate}/u; // eslint-disable-line no-control-regex -- they are what is looked for

/** The blocks, with a doubt where a text is none: control characters have no place in a page, and feeds must not hold them. */
export function doubtControls(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'table') {
      return {
        ...block,
        rows: block.rows.map((row) => ({ ...row, ...(row.doubt ? {} : doubtOf(row.cells)) })),
      };
    }
    if (block.kind === 'heading') {
      const text = { text: block.text, links: [] };
      const { doubt } = doubtOf([text]);
      return doubt ? { kind: 'paragraph', line: block.line, text, doubt } : block;
    }
    if (block.kind !== 'paragraph' || block.doubt) return block;
    return { ...block, ...doubtOf([block.text]) };
  });
}

function doubtOf(texts: readonly InlineText[]): { doubt?: Doubt } {
  const [found] = texts.flatMap(({ text, links }) =>
    [text, ...links.map(({ href }) => href)].flatMap((part) => CONTROL.exec(part)?.[0] ?? []),
  );
  if (found === undefined) return {};
  const number = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    doubt: {
      found: `the control character U+${number}, also where it is written as &#x${number};`,
      remedy: 'It has no place in a page',
    },
  };
}
