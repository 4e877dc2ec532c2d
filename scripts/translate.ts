/**
 * `npm run translate`: writes the texts that have no translation yet behind the items of their files, ready to fill in.
 *
 * Each gets its hash, the beginning of the original, the whole original as a comment and empty parts, which conversion
 * refuses until they are filled in. Options: `--content <folder>` (default `content`); `--dry-run` only prints them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { convert } from './convert/convert-content.ts';
import { translationItem } from './convert/emit/translation-items.ts';
import { translationFile } from './convert/read/translations.ts';
import { readIfThere } from './shared/files.ts';
import { runCommand } from './shared/run-command.ts';

function main(): void {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { untranslated } = convert(values.content).open;
  for (const { locale, name, originals } of untranslated) {
    const items = originals.map(translationItem).join('\n');
    const path = join(values.content, 'translations', locale, `${name}.yaml`);
    console.log(`${translationFile(locale, name)}: ${originals.length} to fill in`);
    if (values['dry-run']) {
      console.log(items);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    const before = readIfThere(path);
    writeFileSync(path, before === undefined ? items : `${before.trimEnd()}\n\n${items}`);
  }
  if (untranslated.length === 0) console.log('Nothing is missing.');
}

runCommand(main);
