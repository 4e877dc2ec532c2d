/**
 * `npm run add -- <file> --system <id>`: a vendor's document, put in place with a drafted manifest.
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
import { runCommand } from './shared/run-command.ts';

function main(): void {
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
  const [file, ...more] = positionals;
  const { system } = values;
  if (file === undefined || more.length > 0 || system === undefined) {
    console.error('Name one document and its system: npm run add -- <file> --system <id> [--version <id>]');
    process.exitCode = 1;
    return;
  }
  const { content, 'dry-run': isDry, ...said } = values;
  const { lines, isWhole } = addDocument(content, file, { ...said, system }, isDry);
  for (const line of lines) console.log(line);
  if (!isWhole) process.exitCode = 1;
}

runCommand(main);
