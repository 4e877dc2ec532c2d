import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from '../../convert/convert-content.ts';
import { isSourceError } from '../../shared/source-error.ts';
import type { ConvertedDocument } from '../../../src/schemas/document.ts';
import type { TableNotation } from '../../../src/schemas/manifest.ts';

export const NOTATIONS = ['markdown', 'html', 'tab'] as const;

/** What became of a document. */
export type Result = { codes: ConvertedDocument['codes']; error: null } | { codes: null; error: string };

const HEADINGS = ['错误码', '描述'];

/** A document of one table whose rows are the given ones; cells stand as they are. */
export function documentOf(notation: TableNotation, rows: readonly (readonly string[])[]): string {
  const lines = [HEADINGS, ...rows].map((cells) => {
    if (notation === 'html') return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    return notation === 'tab' ? cells.join('\t') : `|${cells.join('|')}|`;
  });
  const table = notation === 'html' ? ['<table>', ...lines, '</table>'] : lines;
  return ['# 错误码', '', ...table, ''].join('\n');
}

/** A manifest for such a document, with `AUTO` for its checksum. */
export function manifestOf(notation: TableNotation): string {
  return `name: 演示系统
shortName: 演示
vendor: 某厂商
description: 只为测试而编的系统。
order: 1
numbering: per-system
modules:
  - id: common
    name: 公共
columns:
  错误码: code
  描述: description
versions:
  - id: v1
    label: 第一版
    date: null
    dateBasis: none
    file: v1.md
    sha256: AUTO
    provenance: 为测试而编。
    tables: [${notation}]
    sections:
      - heading: 错误码
        module: common
`;
}

/** Writes a system of one document into a content folder. */
export function writeSystem(
  folder: string,
  id: string,
  manifest: string,
  document: Uint8Array | string,
): void {
  const sum = hash('sha256', document);
  mkdirSync(join(folder, 'systems'), { recursive: true });
  mkdirSync(join(folder, 'sources', id), { recursive: true });
  writeFileSync(join(folder, 'sources', id, 'v1.md'), document);
  writeFileSync(join(folder, 'systems', `${id}.yaml`), manifest.replace('AUTO', sum));
}

/**
 * Converts a document as `npm run convert` does, in a folder of its own.
 * @throws whatever is no SourceError or SourceErrors: a fault of the converter
 */
export function tryDocument(document: Uint8Array | string, manifest: string): Result {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    writeSystem(folder, 'demo', manifest, document);
    const json = convert(folder).files.get('codes/demo/v1.json') ?? '';
    return { codes: (JSON.parse(json) as ConvertedDocument).codes, error: null };
  } catch (error) {
    if (isSourceError(error)) return { codes: null, error: error.message };
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
