import type { Block } from './block.ts';
import { assertNotTooLong } from './assert-not-too-long.ts';
import { SourceError } from '../../shared/source-error.ts';

/** Control characters but for white space, and what is no character at all. HTML may name them (`&#27;`). */
const CONTROL = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|\p{Surrogate}/u; // eslint-disable-line no-control-regex -- they are what is looked for

/**
 * Makes sure that every text is text: control characters have no place in a page, and feeds must not hold them.
 * @throws SourceError at the first one
 */
export function assertNoControls(file: string, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'heading') refuse(block.text, block.line);
    else if (block.kind === 'paragraph') assertNoneIn(block.text, block.line);
    else for (const row of block.rows) for (const cell of row.cells) assertNoneIn(cell, row.line);
  }

  function assertNoneIn(
    { text, links }: { text: string; links: readonly { href: string }[] },
    line: number,
  ): void {
    assertNotTooLong(text, { file, line });
    refuse(text, line);
    for (const { href } of links) refuse(href, line);
  }

  function refuse(text: string, line: number): void {
    const [found] = CONTROL.exec(text) ?? [];
    if (found === undefined) return;
    const number = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw new SourceError(
      { file, line },
      `the control character U+${number}, also where it is written as &#x${number};`,
      'Take it out of the document, and say so in the "provenance" of the version',
    );
  }
}
