/** Words on where numbers come from, given wrongly: the error names the file and the line. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convert } from '../convert-content.ts';
import { temporaryContent } from '../../verify/testing/content-folder.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

function contentWith(of: string, more: string): string {
  const content = temporaryContent(join(FIXTURES, 'base'), join(FIXTURES, 'cases/notes-and-statements'));
  mkdirSync(join(content, 'curation'), { recursive: true });
  const item = `# Origins.\n- of: ${of}\n  says: 说明。\n${more}\n`;
  writeFileSync(join(content, 'curation/origins.yaml'), item);
  return content;
}

test('an envelope that wraps a module of a document that says so is accepted', () => {
  expect(() => convert(contentWith('demo/0', '  text: 卷首语。\n  wraps: demo/server'))).not.toThrow();
});

test.each([
  ['demo/0', 'demo/nowhere'],
  ['demo/0', 'server'],
  ['demo/common', 'demo/server'],
])('%s cannot be an envelope of %s', (of, wraps) => {
  expect(() => convert(contentWith(of, `  text: 卷首语。\n  wraps: ${wraps}`))).toThrow(
    `content/curation/origins.yaml:2: "wraps: ${wraps}" at ${of}. Only the number of an entry can be an envelope`,
  );
});

test('words that rest on a paragraph which is gone are refused', () => {
  expect(() => convert(contentWith('demo/0', '  text: 旧的一段。'))).toThrow(
    'content/curation/origins.yaml:2: words on the origin of demo/0',
  );
});
