import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CELLS } from './cases.ts';
import { documentOf, manifestOf } from './try-document.ts';

/** First of the codes that {@link writeHostileContent} gives its texts. */
const FIRST = 1001;

/** The texts that documents in pipe tables get through with, each with the code under which the site has it. */
export const ACCEPTED = CELLS.flatMap(({ cell, inCode, plain }) =>
  'text' in plain && !inCode ? [{ cell, ...plain }] : [],
).map((item, index) => ({ ...item, code: String(FIRST + index) }));

/** Writes a content folder whose two versions hold nothing but these texts, for a site that is to survive them. */
export function writeHostileContent(folder: string): void {
  const rows = ACCEPTED.map(({ code, cell }) => [code, cell]);
  const documents = [rows, rows.map(([code = '', cell = '']) => [code, `${cell}。请重试`])].map((cells) =>
    documentOf('markdown', cells),
  );
  const [first = '', versions = ''] = manifestOf('markdown').split(/(?=^versions:$)/mu);
  const items = documents.map((document, index) =>
    versions
      .replace('versions:\n', '')
      .replaceAll('v1', `v${index + 1}`)
      .replace('第一版', `第 ${index + 1} 版`)
      .replace('AUTO', createHash('sha256').update(document).digest('hex')),
  );
  mkdirSync(join(folder, 'systems'), { recursive: true });
  mkdirSync(join(folder, 'sources/demo'), { recursive: true });
  writeFileSync(join(folder, 'systems/demo.yaml'), `${first}versions:\n${items.join('')}`);
  for (const [index, document] of documents.entries()) {
    writeFileSync(join(folder, `sources/demo/v${index + 1}.md`), document);
  }
}
