/**
 * `npm run add -- <file> [<file> …] --system <id>`: a vendor's document, put in place with a drafted manifest. Several files
 * are one document, which the vendor prints on several pages; they are read in the order given.
 *
 *   1. read the document, and what is known of its system
 *   2. draft its version in the manifest, or the whole manifest of a new system
 *   3. convert a copy of the content with both
 *   4. put document and manifest in place, and the data where conversion found no fault
 *   5. print what was guessed and what is left to decide
 *
 * Nothing is asked. Options: `--version <id>`; `--date <day>`, of the vendor's public page history; `--name`, `--vendor` of a
 * new system; `--dry-run` prints the manifest and writes nothing; `--content <folder>` (default `content`).
 */
import { parseArgs } from 'node:util';
import { addDocument } from './convert/add-document.ts';
import { explainError } from './shared/explain-error.ts';
import { runCommand } from './shared/run-command.ts';

const USAGE =
  'Name the file of one document, or its files in their order, and its system: npm run add -- <file> [<file> …] --system <id> [--version <id>] [--dry-run]';

function main(): void {
  const read = readOptions();
  if ('refused' in read) {
    console.error(read.refused);
    process.exitCode = 1;
    return;
  }
  const { files, content, isDry, request } = read;
  const { lines, isWhole } = addDocument(content, files, request, isDry);
  for (const line of lines) console.log(line);
  if (!isWhole) process.exitCode = 1;
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        system: { type: 'string' },
        version: { type: 'string' },
        date: { type: 'string' },
        name: { type: 'string' },
        vendor: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        content: { type: 'string', default: 'content' },
      },
    });
    const { system, content, 'dry-run': isDry, ...rest } = values;
    if (positionals.length === 0 || system === undefined) return { refused: USAGE };
    return { files: positionals, content, isDry, request: { ...rest, system } };
  } catch (error) {
    return { refused: `${explainError(error)}\n${USAGE}` };
  }
}

runCommand(main);
