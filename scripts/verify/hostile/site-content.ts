import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readCuration } from '../../convert/read/curation.ts';
import { CELLS } from './cases.ts';
import { documentOf, manifestOf, writeSystem } from './try-document.ts';

/** First of the codes that {@link writeHostileContent} gives its texts. */
const FIRST = 1001;

/** The texts that documents in pipe tables get through with, each with the code under which the site has it. */
export const ACCEPTED = CELLS.flatMap(({ cell, inCode, plain }) =>
  'text' in plain && !inCode ? [{ cell, ...plain }] : [],
).map((item, index) => ({ ...item, code: String(FIRST + index) }));

/** Names of systems that mean something else to programs: a property of every JavaScript object, a file of curation. */
export const ODD_SYSTEMS = ['constructor', 'evidence'];

/** What leads to codes in the logs of any system: without it the decoder finds nothing. */
const generalHints = () =>
  readCuration(join(import.meta.dirname, '../../../content'), 'log-hints').filter(({ anyone }) => anyone);

/**
 * Writes the content of a site that has to withstand it: a system whose two versions hold nothing but {@link ACCEPTED}, and
 * the {@link ODD_SYSTEMS}, whose module and one version have a name of that kind as well.
 */
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
      .replace('AUTO', hash('sha256', document)),
  );
  mkdirSync(join(folder, 'systems'), { recursive: true });
  mkdirSync(join(folder, 'sources/demo'), { recursive: true });
  mkdirSync(join(folder, 'curation'), { recursive: true });
  writeFileSync(join(folder, 'curation/log-hints.yaml'), stringify(generalHints()));
  writeFileSync(join(folder, 'systems/demo.yaml'), `${first}versions:\n${items.join('')}`);
  for (const [index, document] of documents.entries()) {
    writeFileSync(join(folder, `sources/demo/v${index + 1}.md`), document);
  }
  for (const [index, id] of ODD_SYSTEMS.entries()) {
    const manifest = manifestOf('markdown')
      .replace('演示系统', `奇名 ${index}`)
      .replace('order: 1', `order: ${index + 2}`)
      .replace('numbering: per-system', 'numbering: per-module')
      .replaceAll('common', 'constructor')
      .replace('id: v1', 'id: constructor');
    writeSystem(folder, id, manifest, documentOf('markdown', [['9001', '奇名']]));
  }
}
