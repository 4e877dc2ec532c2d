import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { Document, parse } from 'yaml';
import { RESERVED } from '../../src/domain/model/address.ts';
import { filesOf } from '../../src/domain/model/version.ts';
import type { ConvertedDocument } from '../../src/schemas/document.ts';
import { manifestSchema, slug, type Manifest } from '../../src/schemas/manifest.ts';
import { explainError } from '../shared/explain-error.ts';
import { readIfThere, writeTogether } from '../shared/files.ts';
import { otherThanFile } from '../shared/other-than-file.ts';
import { Faults, isSourceError, SourceError } from '../shared/source-error.ts';
import { convert, type Conversion } from './convert-content.ts';
import { openTexts } from './emit/open-matters.ts';
import { outputChanges, writeFiles } from './emit/output-files.ts';
import { formatDocument, formatTotals } from './emit/report.ts';
import { convertDocument } from './normalise/convert-document.ts';
import { correctionsOf, type Corrections } from './normalise/corrections.ts';
import { readCurationItems } from './read/curation.ts';
import { readLastDocuments } from './read/last-wordings.ts';
import { readSourceDocument } from './read/read-source.ts';
import { draftVersion, type Draft, type Known, type Request } from './draft/draft-version.ts';
import { GUESSED, manifestText, withBudgets } from './draft/manifest-text.ts';

export interface Added {
  /** For the terminal. */
  lines: string[];
  /** Whether conversion found no fault. */
  isWhole: boolean;
}

/**
 * Puts a document in place with a drafted manifest, and converts.
 * @param content path of the content folder
 * @param paths of the document's files, in the order in which they are to be read
 * @param isDry whether nothing is to be written
 * @throws SourceError for what cannot be added, before anything is written
 */
export function addDocument(
  content: string,
  paths: readonly string[],
  request: Options,
  isDry: boolean,
): Added {
  const { system } = request;
  assertIds(request);
  if (!existsSync(join(content, 'systems'))) {
    throw new SourceError(
      { file: content, line: 1 },
      'no folder "systems" in it, so it is no content folder',
      'Name the folder with --content, or leave that out',
    );
  }
  for (const path of paths) {
    const other = otherThanFile(path);
    if (other)
      throw new SourceError({ file: path, line: 1 }, `${other}, where a document should be`, 'Name its file');
  }
  const manifestFile = `systems/${system}.yaml`;
  const before = readIfThere(join(content, manifestFile));
  const known = knownOf(content, system, before);
  const given = paths.map((path) => ({ path, bytes: readFileSync(path) }));
  const draft = draftVersion({ ...request, files: given }, known);
  const owners = [draft.version, ...(draft.version.moreFiles ?? [])];
  const taken = known.manifest?.versions.flatMap((version) => filesOf(version).map(({ file }) => file)) ?? [];
  const documents = owners.map((owner, index): [string, Buffer] => {
    const { path = '', bytes = Buffer.of() } = given[index] ?? {};
    owner.file = fileInPlace(content, system, path, owner.file, taken);
    return [`sources/${system}/${owner.file}`, bytes];
  });
  const text = manifestText(draft, before);
  const classes = classesFile(content, draft);
  const staged = stage(content, [...documents, ...classes], manifestFile, text, system);
  const inputs = [...documents, [manifestFile, Buffer.from(staged.text)] as const, ...classes];
  const lines = summary(system, draft, known, before, staged.text, manifestFile);
  if (isDry) {
    lines.unshift(
      before === undefined
        ? staged.text.trimEnd()
        : createTwoFilesPatch(
            `content/${manifestFile}`,
            `content/${manifestFile}`,
            before,
            staged.text,
          ).trimEnd(),
      '',
    );
  } else {
    // What stands in the way of the data is told before anything is written.
    if ('conversion' in staged) outputChanges(content, staged.conversion.files);
    writeTogether(
      inputs.map(([name, bytes]) => {
        const path = join(content, name);
        return { path, temporary: join(dirname(path), `.${basename(path)}.${process.pid}.tmp`), bytes };
      }),
    );
  }
  if ('error' in staged) {
    lines.push(
      '',
      staged.error,
      '',
      isDry
        ? 'Nothing was written.'
        : 'Document and manifest are in place; the data is not written. Mend what is told above in the manifest, then run "npm run convert".',
    );
    return { lines, isWhole: false };
  }
  const { conversion } = staged;
  lines.push('', ...reportOf(conversion, system, draft.version.id));
  if (isDry) lines.push('Nothing was written.');
  else {
    const { written, removed } = writeFiles(content, conversion.files);
    lines.push(`Written: ${[...inputs.map(([name]) => name), ...written].join(', ')}`);
    if (removed.length > 0) lines.push(`Removed: ${removed.join(', ')}`);
  }
  lines.push(...openTexts(conversion.open));
  if (!isDry && draft.guesses.some(({ why }) => why.includes('forever')))
    lines.push(
      'Before you change an id or the numbering, take content/permalinks.json and content/permalinks.sha256 back from git: conversion has listed the addresses.',
    );
  return { lines, isWhole: true };
}

/** What is asked for, besides the files. */
type Options = Omit<Request, 'files'>;

function assertIds({ system, version, date }: Options): void {
  for (const [option, id] of [
    ['--system', system],
    ['--version', version],
  ] as const) {
    if (id === undefined || (slug.safeParse(id).success && !(option === '--system' && RESERVED.includes(id))))
      continue;
    throw new SourceError(
      { file: option, line: 1 },
      `"${id}", which cannot be part of an address`,
      "Use lower-case Latin letters, digits and single hyphens; names of the site's own pages are taken",
    );
  }
  if (date !== undefined && !/^\d{4}-\d\d-\d\d$/u.test(date))
    throw new SourceError(
      { file: '--date', line: 1 },
      `"${date}", which is no day`,
      'Write it as 2025-06-01',
    );
}

/** The rows that speak of intervals, added to what curation lists; nothing where there are none. */
function classesFile(content: string, { classes }: Draft): [string, Buffer][] {
  if (classes.length === 0) return [];
  const name = 'curation/classes.yaml';
  const before = readIfThere(join(content, name)) ?? '';
  return [[name, Buffer.from(before + new Document(classes).toString({ lineWidth: 0, singleQuote: true }))]];
}

/** What is known of the system: its manifest, and what its documents say. */
function knownOf(content: string, system: string, before: string | undefined): Known {
  const corrections = new Faults().attempt(() =>
    correctionsOf(
      readCurationItems(content, 'classes').map(({ value }) => value),
      readCurationItems(content, 'splits').map(({ value }) => value),
    ),
  );
  const folder = join(content, 'systems');
  const orders = readdirSync(folder).map((name) =>
    Number(/^order:\s*(-?\d+)/mu.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? 0),
  );
  const lastOrder = Math.max(0, ...orders);
  if (before === undefined) {
    // Where the manifest is gone, the addresses were shipped, so the modules are still wanted.
    return { documents: readLastDocuments(content, system), corrections, lastOrder };
  }
  const manifest = manifestOf(before, system);
  const documents = manifest.versions.map((version) =>
    convertedOf(content, system, manifest, version, corrections),
  );
  return { manifest, documents, corrections, lastOrder };
}

/** A manifest may be there without a version yet. */
function manifestOf(text: string, system: string): Manifest {
  const at = { file: `content/systems/${system}.yaml`, line: 1 };
  let value: Partial<Manifest>;
  try {
    value = parse(text) as Partial<Manifest>;
  } catch (error) {
    throw new SourceError(at, `not YAML: ${explainError(error).split('\n', 1)[0] ?? ''}`, 'Mend the syntax');
  }
  const isEmpty = !Array.isArray(value.versions) || value.versions.length === 0;
  const some = {
    id: 'x',
    label: 'x',
    date: null,
    dateBasis: 'none',
    file: 'x',
    sha256: '0'.repeat(64),
    provenance: 'x',
    tables: ['tab'],
  };
  const result = manifestSchema.safeParse(isEmpty ? { ...value, versions: [some] } : value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new SourceError(
      at,
      `"${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`,
      'Mend the manifest first: "npm run convert" tells all that is wrong',
    );
  }
  return isEmpty ? { ...result.data, versions: [] } : result.data;
}

/** A version's document, as far as it can be read. */
function convertedOf(
  content: string,
  system: string,
  manifest: Manifest,
  version: Manifest['versions'][number],
  corrections: Corrections | undefined,
): ConvertedDocument | undefined {
  const faults = new Faults();
  return faults.attempt(() => {
    const source = readSourceDocument(content, system, version);
    return convertDocument(system, manifest, version, source, corrections, faults).document;
  });
}

/**
 * The name of a file in the folder of sources: it keeps the one that it has there, unless it is another version's.
 * @param drafted for one that comes from elsewhere
 * @param taken names of the files that other versions have
 */
function fileInPlace(
  content: string,
  system: string,
  path: string,
  drafted: string,
  taken: readonly string[],
): string {
  const folder = resolve(content, 'sources', system);
  const name = resolve(path).slice(folder.length + 1);
  const isThere = dirname(resolve(path)) === folder && /^\w[\w.-]*$/u.test(name);
  if (isThere && !taken.includes(name)) return name;
  const target = join(folder, drafted);
  if (existsSync(target) && !readFileSync(target).equals(readFileSync(path))) {
    throw new SourceError(
      { file: `content/sources/${system}/${drafted}`, line: 1 },
      'another document stands there',
      'Move it elsewhere, or choose another id with --version',
    );
  }
  return drafted;
}

type Staged = { text: string } & ({ conversion: Conversion } | { error: string });

/** Converts a copy of the content with the document and the manifest. */
function stage(
  content: string,
  files: [string, Buffer][],
  manifestFile: string,
  text: string,
  system: string,
): Staged {
  const copy = mkdtempSync(join(tmpdir(), 'im-error-codes-add-'));
  try {
    cpSync(realpathSync(content), copy, { recursive: true });
    for (const [name, bytes] of [...files, [manifestFile, Buffer.from(text)] as const]) {
      mkdirSync(dirname(join(copy, name)), { recursive: true });
      writeFileSync(join(copy, name), bytes);
    }
    const first = convert(copy);
    const topics = first.open.withoutTopic.find((open) => open.system === system);
    const missing = first.open.untranslated.filter(({ name }) => name === system);
    const untranslated = Math.max(0, ...missing.map(({ originals }) => originals.length));
    const isOver = untranslated > (missing[0]?.allowed ?? 0);
    if (!isOver && (!topics || topics.codes.length <= topics.allowed)) return { text, conversion: first };
    const allowed = withBudgets(text, {
      ...(topics && topics.codes.length > topics.allowed && { withoutTopic: topics.codes.length }),
      ...(isOver && { untranslated }),
    });
    writeFileSync(join(copy, manifestFile), allowed);
    return { text: allowed, conversion: convert(copy) };
  } catch (error) {
    if (isSourceError(error)) return { text, error: error.message };
    throw error;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What was drafted, where it was guessed, and what is left to a person. */
function summary(
  system: string,
  { version, doubts }: Draft,
  { manifest }: Known,
  before: string | undefined,
  text: string,
  manifestFile: string,
): string[] {
  const old = new Set(before?.split('\n'));
  const added = text
    .split('\n')
    .map((line, index) => ({ line, place: `content/${manifestFile}:${index + 1}` }))
    .filter(({ line }) => !old.has(line));
  const guesses = added.flatMap(({ line, place }) => {
    const [words = '', why] = line.split(`#${GUESSED}`);
    return why === undefined ? [] : [`${place}: ${words.trim()} (${why.trim()})`];
  });
  const open = added
    .filter(({ line }) => /^\s*(?:- )?(?:reason|code): …$/u.test(line))
    .map(({ line, place }) => `${place}: ${line.trim()}`);
  const repairs = version.repairs?.length ?? 0;
  const files = filesOf(version).map(
    ({ file, tables, encoding }) =>
      `content/sources/${system}/${file}, ${tables.join(' and ')}${encoding ? `, ${encoding}` : ''}`,
  );
  return [
    `${manifest ? 'Version' : 'New system, version'} ${version.id}: ${files.join('; ')}; ${repairs} ${repairs === 1 ? 'repair' : 'repairs'}`,
    ...(guesses.length > 0 ? ['', `Guessed, to be looked at: ${guesses.length}`, ...guesses] : []),
    ...(doubts.length > 0 ? ['', ...doubts] : []),
    ...(open.length > 0 ? ['', `Only a person can say: ${open.length}`, ...open] : []),
  ];
}

/** The part of the report that is about the document, and the totals. */
function reportOf({ reports }: Conversion, system: string, version: string): string[] {
  const own = reports.filter((report) => report.system === system && report.version === version);
  return [...own.map(formatDocument), formatTotals(reports)];
}
