/** Faults of the vendors' documents, of manifests and of curation. The checksum is made right, as a maintainer would. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, ManifestVersion, TableNotation } from '../../../src/schemas/manifest.ts';
import { readBare, type BareRow } from '../audit/bare-document.ts';
import { readManifests } from '../../convert/read/project.ts';
import { needed, type ContentMutant } from './mutant.ts';

/** Curation is what a person read out of a text. */
const OWN_WORD = 'the bounds of a class are what a person read: the diff of content/codes shows the change';

interface Source {
  lines: string[];
  rows: BareRow[];
  manifest: Manifest;
}

/** A row changed in the document says something else from then on, and nobody but its vendor can say that it is wrong. */
const NEW_TRUTH = 'what the document says is the truth: the diff of content/codes shows the change';

/**
 * Edits the newest document that has a notation.
 * @param edit changes the lines in place; returns the 0-based index where, or null where the document has no such thing
 */
function inDocument(
  notation: TableNotation,
  name: string,
  edit: (source: Source) => number | null,
  excuse?: string,
): ContentMutant {
  return {
    layer: 'document',
    name: `${notation}: ${name}`,
    ...(excuse && { excuse }),
    inject: (content) => {
      for (const [system, manifest] of readManifests(content)) {
        for (const version of manifest.versions.filter(({ tables }) => tables[0] === notation).reverse()) {
          const file = `sources/${system}/${version.file}`;
          const text = readFileSync(join(content, file), 'utf8');
          const lines = text.split('\n');
          const index = edit({ lines, manifest, rows: rowsOf(lines, manifest, version) });
          if (index === null) continue;
          writeSource(content, file, Buffer.from(lines.join('\n')), `systems/${system}.yaml`, version);
          return `${file}:${index + 1}`;
        }
      }
      return needed<string>(null);
    },
  };
}

function rowsOf(lines: string[], manifest: Manifest, version: ManifestVersion): BareRow[] {
  const headings = Object.keys(manifest.columns).filter((heading) => manifest.columns[heading] === 'code');
  return readBare(lines, version, headings).rows;
}

function writeSource(
  content: string,
  file: string,
  bytes: Buffer,
  manifest: string,
  { sha256 }: ManifestVersion,
): void {
  writeFileSync(join(content, file), bytes);
  const sum = createHash('sha256').update(bytes).digest('hex');
  const path = join(content, manifest);
  writeFileSync(path, readFileSync(path, 'utf8').replace(sha256, sum));
}

/** Rows in a table's middle that stand in one line. */
const single = ({ rows }: Source, fits: (row: BareRow) => boolean = () => true) =>
  rows.find((row, at) => at > 2 && rows[at - 1]?.line === row.line - 1 && fits(row))?.line ?? null;

/** Edits the line of a row. */
const inRow =
  (change: (row: string) => string | string[], fits?: (row: BareRow) => boolean) =>
  (source: Source): number | null => {
    const line = single(source, fits);
    if (line === null) return null;
    source.lines.splice(line - 1, 1, ...[change(source.lines[line - 1] ?? '')].flat());
    return line - 1;
  };

/** Edits the first line after the first row that matches. */
const inLine =
  (pattern: RegExp, change: (line: string) => string | string[]) =>
  ({ lines, rows }: Source): number | null => {
    const index = lines.findIndex((line, at) => at >= (rows[2]?.line ?? 0) && pattern.test(line));
    if (index < 0) return null;
    lines.splice(index, 1, ...[change(lines[index] ?? '')].flat());
    return index;
  };

/** A row of several lines: its first and last index. */
function htmlRow({ rows }: Source): [first: number, last: number] {
  const row = needed(rows[5]);
  return [row.line - 1, row.line - 2 + row.source.split('\n').length];
}

const swapCells = (separator: string) => (row: string) => {
  const cells = row.split(separator);
  const first = separator === '|' ? 1 : 0;
  [cells[first], cells[first + 1]] = [cells[first + 1] ?? '', cells[first] ?? ''];
  return cells.join(separator);
};
/** What stands behind the first cell of a row. */
const wordsIn = (row = '') => row.replace(/^\s*\|[^|]*/u, '').replace(/\s/gu, '');
const isNegative = ({ source }: BareRow) => /^\W*-\d/u.test(source);

/** Edits a YAML file as text. */
const inYaml = (
  layer: 'manifest' | 'curation',
  name: string,
  files: (content: string) => string[],
  pattern: RegExp,
  change: string,
  excuse?: string,
): ContentMutant => ({
  layer,
  name,
  ...(excuse && { excuse }),
  inject: (content) => {
    for (const file of files(content)) {
      const text = readFileSync(join(content, file), 'utf8');
      const at = text.search(pattern);
      if (at < 0) continue;
      writeFileSync(join(content, file), text.replace(pattern, change));
      return `${file}:${text.slice(0, at).split('\n').length}`;
    }
    return needed<string>(null);
  },
});
const manifests = (content: string) => [...readManifests(content).keys()].map((id) => `systems/${id}.yaml`);
const inManifest = (name: string, pattern: RegExp, change: string) =>
  inYaml('manifest', name, manifests, pattern, change);
const inCuration = (name: string, file: string, pattern: RegExp, change: string, excuse?: string) =>
  inYaml(
    'curation',
    name,
    (content) =>
      file.endsWith('/')
        ? [...readManifests(content).keys()]
            .map((id) => `curation/${file}${id}.yaml`)
            .filter((path) => existsSync(join(content, path)))
        : [`curation/${file}`],
    pattern,
    change,
    excuse,
  );

export const DOCUMENT_MUTANTS: ContentMutant[] = [
  inDocument(
    'markdown',
    'drop a row',
    inRow(() => []),
  ),
  inDocument(
    'tab',
    'drop a row',
    inRow(() => []),
  ),
  inDocument('html', 'drop a row', (source) => {
    const [first, last] = htmlRow(source);
    source.lines.splice(first, last - first + 1);
    return first;
  }),
  inDocument(
    'markdown',
    'a row twice, with another text',
    inRow((row) => [row, row.replace(/(\p{Script=Han})(?=\s*\|)/u, '$1吗')]),
  ),
  inDocument(
    'tab',
    'a row twice, with another text',
    inRow((row) => [row, `${row}吗`]),
  ),
  inDocument('markdown', 'swap code and text', inRow(swapCells('|'))),
  inDocument('tab', 'swap code and text', inRow(swapCells('\t'))),
  inDocument(
    'markdown',
    'shift a row by one column',
    inRow((row) => row.replace('|', '| |')),
  ),
  inDocument(
    'tab',
    'shift a row by one column',
    inRow((row) => `\t${row}`),
  ),
  inDocument(
    'html',
    'a row loses a cell',
    inLine(/<td>/u, () => []),
  ),
  inDocument(
    'html',
    'lose </tr>',
    inLine(/<\/tr>/u, () => []),
  ),
  inDocument(
    'html',
    'lose </table>',
    inLine(/<\/table>/u, () => []),
  ),
  inDocument('html', 'lose <table>', ({ lines }) => {
    const index = lines.findIndex((line, at) => at > 20 && line.includes('<table'));
    lines.splice(index, 1);
    return index;
  }),
  inDocument(
    'markdown',
    'lose the first pipe',
    inRow((row) => row.replace('|', '')),
  ),
  inDocument(
    'markdown',
    'lose an inner pipe',
    inRow((row) => row.replace(/(?<=\d\s*)\|/u, '')),
  ),
  inDocument(
    'tab',
    'lose the tab',
    inRow((row) => row.replace('\t', ' ')),
  ),
  inDocument(
    'markdown',
    'lose a minus sign',
    inRow((row) => row.replace('-', ''), isNegative),
  ),
  inDocument(
    'tab',
    'lose a minus sign',
    inRow((row) => row.replace('-', ''), isNegative),
  ),
  inDocument(
    'markdown',
    'change one digit of a code',
    inRow((row) => row.replace(/\d(?=\s*\|)/u, (digit) => String((Number(digit) + 5) % 10))),
  ),
  inDocument('markdown', 'merge two rows', ({ lines, ...source }) => {
    const line = needed(single({ lines, ...source }));
    lines.splice(line - 1, 2, `${lines[line - 1] ?? ''}${lines[line] ?? ''}`);
    return line - 1;
  }),
  inDocument('tab', 'merge two rows', ({ lines, ...source }) => {
    const line = needed(single({ lines, ...source }));
    lines.splice(line - 1, 2, `${lines[line - 1] ?? ''}\t${lines[line] ?? ''}`);
    return line - 1;
  }),
  inDocument(
    'tab',
    'a blank line in a table',
    inRow((row) => [row, '']),
  ),
  inDocument('markdown', 'delete a heading', ({ lines, rows }) => {
    const index = lines.findIndex((line, at) => at > (rows[2]?.line ?? 0) && line.startsWith('#'));
    lines.splice(index, 1);
    return index;
  }),
  inDocument(
    'markdown',
    'rename a heading',
    inLine(/^#/u, (line) => line.replace(/\p{Script=Han}/u, '某')),
  ),
  inDocument('markdown', 'swap two headings', ({ lines, rows }) => {
    const [first = 0, second = 0] = lines.flatMap((line, at) =>
      at > (rows[2]?.line ?? 0) && line.startsWith('#') ? [at] : [],
    );
    [lines[first], lines[second]] = [lines[second] ?? '', lines[first] ?? ''];
    return first;
  }),
  inDocument(
    'tab',
    'rename a column heading',
    inLine(/^错误码\t/u, (line) => line.replace(/\t.+/u, '\t某')),
  ),
  inDocument('markdown', 'swap two columns, headings and all', (source) => {
    const first = source.lines.findIndex((line) => line.startsWith('|'));
    for (let at = first; source.lines[at]?.startsWith('|'); at++)
      source.lines[at] = swapCells('|')(source.lines[at] ?? '');
    return first;
  }),
  inDocument('markdown', 'cut the file off', ({ lines }) => {
    lines.length = Math.floor(lines.length * 0.7);
    return lines.length - 1;
  }),
  inDocument(
    'markdown',
    'a cell is emptied',
    inRow((row) => row.replace(/^(\s*\|[^|]*\|)[^|]*/u, '$1 ')),
  ),
  encoding('bytes of another encoding', (bytes, at) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from([0xb4, 0xed]), bytes.subarray(at)]),
  ),
  encoding('UTF-16', (bytes) => Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le')),
  {
    layer: 'document',
    name: 'changed, its checksum forgotten',
    inject: (content) => {
      const [[system, manifest]] = [...readManifests(content)] as [[string, Manifest]];
      const file = `sources/${system}/${needed(manifest.versions[0]).file}`;
      writeFileSync(
        join(content, file),
        readFileSync(join(content, file), 'utf8').replace(/\p{Script=Han}/u, '某'),
      );
      return file;
    },
  },
  inDocument(
    'markdown',
    'change one word of a text',
    inRow((row) => row.replace(/\p{Script=Han}(?=[^\p{Script=Han}]*$)/u, '某')),
    NEW_TRUTH,
  ),
  inDocument('markdown', 'swap the texts of two rows', ({ lines, ...source }) => {
    const line = needed(
      single({ lines, ...source }, ({ line: at }) => wordsIn(lines[at - 1]) !== wordsIn(lines[at])),
    );
    const [a, b] = [lines[line - 1] ?? '', lines[line] ?? ''];
    const code = /^\s*\|[^|]*\|/u;
    const [codeA = '', codeB = ''] = [code.exec(a)?.[0], code.exec(b)?.[0]];
    [lines[line - 1], lines[line]] = [codeA + b.slice(codeB.length), codeB + a.slice(codeA.length)];
    return line - 1;
  }),
  inManifest('rename a module', /- id: (\w[\w-]*)\n(\s+)name:/u, '- id: $1-x\n$2name:'),
  inManifest(
    'leave a version out',
    /(\nversions:\n {2}- id: [\s\S]*?)\n {2}- id: [\s\S]*?(?=\n {2}- id: )/u,
    '$1',
  ),
  inManifest('rename a version', /(versions:\n\s+- id: )(\S+)/u, '$1$2-x'),
  inManifest(
    'a section under another module',
    /(heading: [^\n]+\n\s+module: )(\S+)([\s\S]*?module: )(\S+)/u,
    '$1$4$3$2',
  ),
  inManifest('leave a section out', /\n\s+- heading: [^\n]+\n\s+module: \S+/u, ''),
  inManifest('swap the roles of two columns', /: cause\n([^\n]+): advice/u, ': advice\n$1: cause'),
  inManifest('number across modules', /numbering: per-module/u, 'numbering: per-system'),
  inManifest('leave a notation out', /tables: \[html, markdown\]/u, 'tables: [markdown]'),
  inManifest('forget the words for all other errors', /catchAll:\n\s+- [^\n]+\n/u, ''),
  inManifest('a field that does not exist', /\nshortName:/u, '\nshortname:'),
  inCuration('a class without its bound', 'classes.yaml', /\n\s+from: -?\d+/u, '', OWN_WORD),
  inCuration('a class for another text', 'classes.yaml', /(text: .+)/u, '$1吗'),
  inCuration('a split amid a word', 'splits.yaml', /(advice: )../u, '$1'),
  inCuration('a review of other wordings', 'reviews/', /(hash: )[0-9a-f]{4}/u, '$1ffff'),
  inCuration('leave a code out of its topic', 'topics.yaml', /\n {4}[\w-]+\/-?\d+: [^\n]+/u, ''),
  inCuration(
    'words beside a code that are not its own',
    'topics.yaml',
    /(\n {4}[\w-]+\/-?\d+: )[^\n]+/u,
    '$1没有这样的话',
  ),
  inCuration('an origin that quotes nothing', 'origins.yaml', /(text: )/u, '$1某'),
];

/** Breaks the bytes of the first document. */
function encoding(name: string, change: (bytes: Buffer, middle: number) => Buffer): ContentMutant {
  return {
    layer: 'document',
    name,
    inject: (content) => {
      const [system, manifest] = needed([...readManifests(content)][0]);
      const version = needed(manifest.versions[0]);
      const file = `sources/${system}/${version.file}`;
      const bytes = readFileSync(join(content, file));
      writeSource(
        content,
        file,
        change(bytes, bytes.indexOf('\n', bytes.length / 2)),
        `systems/${system}.yaml`,
        version,
      );
      return file;
    },
  };
}
