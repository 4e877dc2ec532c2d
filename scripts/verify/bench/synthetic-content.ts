import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

export interface ContentSize {
  systems: number;
  /** Codes of each system, over all its versions. */
  codes: number;
  versions: number;
}

/** A section holds about as many codes as one of the real documents. */
const CODES_PER_MODULE = 30;
/** Every system begins its numbers elsewhere, and shares some of them with the one before. */
const SHIFT = 977;

/**
 * Writes a content folder of any size for measuring: manifests and documents, whose texts are the given ones with
 * numbers in them changed. The same size and texts give the same bytes. From each version to the next about one
 * code in ten is reworded, one in forty comes and one in forty goes.
 * @param folder empty or missing
 * @param texts descriptions to draw from
 */
export function writeMadeUpContent(folder: string, size: ContentSize, texts: readonly string[]): void {
  const modules = Array.from({ length: Math.ceil(size.codes / CODES_PER_MODULE) }, (_, index) => ({
    id: `module-${index}`,
    name: `模块 ${index}`,
  }));
  mkdirSync(join(folder, 'systems'), { recursive: true });
  for (let system = 0; system < size.systems; system++) {
    const id = `system-${system}`;
    mkdirSync(join(folder, 'sources', id), { recursive: true });
    const versions = Array.from({ length: size.versions }, (_, version) => {
      const file = `v${version}.md`;
      const text = documentText(system, version, size.codes, modules, texts);
      writeFileSync(join(folder, 'sources', id, file), text);
      return {
        id: `v${version}`,
        label: `第 ${version + 1} 版`,
        date: `${2005 + version}-01-01`,
        dateBasis: 'document',
        file,
        sha256: hash('sha256', text),
        provenance: '为测量而编。',
        tables: ['markdown'],
        sections: [
          { heading: '错误码', sections: modules.map(({ id: module, name }) => ({ heading: name, module })) },
        ],
      };
    });
    const manifest = {
      name: `测量用系统 ${system}`,
      shortName: `系统 ${system}`,
      vendor: '无',
      description: '只为测量而编。',
      order: system + 1,
      numbering: 'per-system',
      modules,
      columns: { 错误码: 'code', 描述: 'description' },
      versions,
    };
    writeFileSync(join(folder, 'systems', `${id}.yaml`), stringify(manifest));
  }
}

function documentText(
  system: number,
  version: number,
  codes: number,
  modules: readonly { name: string }[],
  texts: readonly string[],
): string {
  const lines = ['# 错误码', ''];
  for (const [module, { name }] of modules.entries()) {
    lines.push(`## ${name}`, '', '|错误码|描述|', '|---|---|');
    const first = module * CODES_PER_MODULE;
    for (let index = first; index < Math.min(codes, first + CODES_PER_MODULE); index++) {
      // The first code of a section is always there: no section is empty.
      if (index > first && !isIn(index, version)) continue;
      lines.push(`|${system * SHIFT + index + 1}|${textOf(system, index, version, texts)}|`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** One in forty comes with every version after the first, one in forty goes. */
function isIn(index: number, version: number): boolean {
  const turn = (index % 40) + 1;
  if (index % 3 === 1) return turn > 10 || version >= turn;
  if (index % 3 === 2) return turn > 10 || version < turn;
  return true;
}

function textOf(system: number, index: number, version: number, texts: readonly string[]): string {
  // Grows by one in a tenth of the versions, another tenth for every code.
  const edition = Math.floor((version + (index % 10)) / 10);
  const text = texts[(system * 31 + index + edition * 7) % texts.length] ?? '';
  return `${text.replaceAll('|', '｜').replace(/\s+/gu, ' ')}（接口 ${index % 97}，第 ${edition + 1} 稿）`;
}
