import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A manifest that nobody should write: a whole one, with something else in place of one of its lines. */
export interface HostileManifest {
  name: string;
  /** Line of the manifest → what stands in its place. */
  change: [line: string, by: string];
  refused: RegExp;
}

const DEEP = 5000;
const ALIASES = Array.from(
  { length: 9 },
  (_, index) => `&a${index + 1} [${Array(10).fill(`*a${index}`).join(',')}]`,
);

/** The manifest that every change is made to. */
const WHOLE = resolve(import.meta.dirname, '../../convert/fixtures/base/systems/demo.yaml');

/**
 * Makes a change to a whole manifest.
 * @throws Error where it has no such line
 */
export function spoiltManifest({ change: [line, by] }: HostileManifest): string {
  const whole = readFileSync(WHOLE, 'utf8');
  if (!whole.includes(`${line}\n`)) throw new Error(`${WHOLE} has no line "${line}"`);
  return whole.replace(`${line}\n`, () => `${by}\n`);
}

export const MANIFESTS: readonly HostileManifest[] = [
  {
    name: 'aliases of aliases',
    change: ['vendor: 某厂商', `vendor: [&a0 [x,x,x,x,x,x,x,x,x,x],${ALIASES.join(',')}]`],
    refused: /Excessive alias count/u,
  },
  {
    name: 'alias inside itself',
    change: ['    tables: [markdown]', '    tables: &t [*t]'],
    refused: /tables/u,
  },
  {
    name: 'nested 5,000 deep',
    change: ['vendor: 某厂商', `vendor: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`],
    refused: /not YAML/u,
  },
  {
    name: 'key twice',
    change: ['vendor: 某厂商', 'vendor: 甲\nvendor: 乙'],
    refused: /keys must be unique/u,
  },
  { name: 'key __proto__', change: ['columns:', 'columns:\n  __proto__: code'], refused: /__proto__/u },
  {
    name: 'key constructor',
    change: ['vendor: 某厂商', 'vendor: 甲\nconstructor: 乙'],
    refused: /constructor/u,
  },
  { name: 'number beyond all', change: ['order: 1', 'order: 1e999'], refused: /"order"/u },
  {
    name: 'function',
    change: ['vendor: 某厂商', 'vendor: !!js/function "function () {}"\nfoo: 1'],
    refused: /foo/u,
  },
  { name: 'module id with a slash', change: ['  - id: common', '  - id: ../common'], refused: /a slug/u },
  { name: 'version id with a way upwards', change: ['  - id: v1', '  - id: ..'], refused: /a slug/u },
  {
    name: 'document with a way upwards',
    change: ['    file: v1.md', '    file: ../../x'],
    refused: /"versions.0.file"/u,
  },
  {
    name: 'further file with a way upwards',
    change: ['    file: v1.md', "    file: v1.md\n    moreFiles: [{ file: ../../x, sha256: '' }]"],
    refused: /"versions.0.moreFiles.0.file"/u,
  },
  {
    name: 'document that is a folder',
    change: ['    file: v1.md', '    file: ..'],
    refused: /"versions.0.file"/u,
  },
];
