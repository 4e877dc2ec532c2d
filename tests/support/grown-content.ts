import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDocument } from '../../scripts/convert/add-document.ts';
import { readManifests } from '../../scripts/convert/read/project.ts';

/**
 * Adds a system in two files and a document version to a copy of the project's content, as a maintainer would (`npm run add`).
 * @throws Error where something is left for a person to mend
 */
export function growContent(folder: string): void {
  const files = ['tests/support/added-system.md', 'tests/support/added-system-server.html'];
  add(folder, files, { system: 'added-system', name: '示例推送' });
  for (const [system, { versions }] of readManifests('content')) {
    const newest = versions.at(-1);
    if (!newest) continue;
    const file = join(folder, `newer-${newest.file}`);
    writeFileSync(file, newerEdition(readFileSync(join('content/sources', system, newest.file), 'utf8')));
    add(folder, [file], { system, version: 'newer', date: '2099-01-01' });
    rmSync(file);
    return;
  }
}

function add(content: string, files: string[], said: Parameters<typeof addDocument>[2]): void {
  const { isWhole, lines } = addDocument(content, files, said, false);
  if (!isWhole) throw new Error(`${files.join(', ')} could not be added:\n${lines.join('\n')}`);
}

/** What a vendor does to a document in a year: rows go, come, and say something else. */
function newerEdition(text: string): string {
  let rows = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      const [row, before = '', code = '', after = ''] =
        /^([|\s]*)(-?\d+)(\s*[|\t].*\p{L}.*)$/u.exec(line) ?? [];
      if (row === undefined) return [line];
      rows += 1;
      if (rows % 41 === 0) return [];
      if (rows % 29 === 0) return [line.replace(/\p{L}/u, '又称$&')];
      if (rows % 37 === 0) return [line, `${before}${code}77${after}`];
      return [line];
    })
    .join('\n');
}
