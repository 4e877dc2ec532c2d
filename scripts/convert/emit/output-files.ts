import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, type Dirent } from 'node:fs';
import { dirname, join } from 'node:path';
import { Faults, SourceError } from '../../shared/source-error.ts';
import { entriesBelow, readIfThere, writeTogether } from '../../shared/files.ts';
import { isAlive } from '../../shared/owner.ts';

/** Files to be written: path relative to the content folder → text. */
export type OutputFiles = ReadonlyMap<string, string>;

/** What writing changes: paths relative to the content folder, sorted. */
export interface OutputChanges {
  /** New or different files. */
  written: string[];
  /** Left-over ones of earlier conversions, which nothing generates any more. */
  removed: string[];
}

/** The folder that holds generated files only. */
const GENERATED = 'codes';

/** Lists what is left to decide; there only while anything is. */
export const OPEN_MATTERS = 'open.md';
/** Its first line. */
export const OPEN_TITLE = '# What is left to decide';

/** Path of the data of a document, which may be there no longer. */
const DATA = /^codes\/(?<system>[^/]+)\/(?<version>[^/]+)\.json$/u;

/** Path of a file that a conversion is writing, with the number of its process. */
const TEMPORARY = /^(?:codes\/[^/]+\/[^/]+\.json|permalinks\.(?:json|sha256)|open\.md)\.(\d+)\.tmp$/u;

/** Path of a file of an editor, or of the operating system. */
const HIDDEN = /(?:^|\/)\./u;

/**
 * What writing would change.
 * @throws SourceError or SourceErrors for what stands where conversion writes and is not its own
 */
export function outputChanges(content: string, files: OutputFiles): OutputChanges {
  const faults = new Faults();
  for (const path of pathsTo(files)) {
    faults.attempt(() => {
      assertPlainFile(content, path, files);
    });
  }
  faults.throwIfAny();
  const written = [...files].flatMap(([path, text]) =>
    readIfThere(join(content, path)) === text ? [] : [path],
  );
  return { written: written.sort(), removed: leftOver(content, files).sort() };
}

/**
 * Writes the files that changed, each to a temporary name first and then renamed, and removes left-over ones. Call it when
 * everything has been converted: an error before leaves the old files whole.
 * @throws SourceError or SourceErrors as {@link outputChanges} does, before anything is written
 */
export function writeFiles(content: string, files: OutputFiles): OutputChanges {
  const changes = outputChanges(content, files);
  // The same text stays as it is: a running development server would read every file anew.
  writeTogether(
    changes.written.map((name) => {
      const path = join(content, name);
      return { path, temporary: `${path}.${process.pid}.tmp`, bytes: files.get(name) ?? '' };
    }),
  );
  for (const path of changes.removed) rmSync(join(content, path), { force: true });
  return changes;
}

/** The files and every folder that leads to them, from the content folder on. */
function pathsTo(files: OutputFiles): Set<string> {
  const places = new Set<string>();
  for (const file of files.keys()) {
    for (let path = file; path !== '.'; path = dirname(path)) places.add(path);
  }
  return places;
}

/** Whoever writes through a link writes into somebody else's folder. */
function assertPlainFile(content: string, path: string, files: OutputFiles): void {
  const stats = lstatSync(join(content, path), { throwIfNoEntry: false });
  if (!stats) return;
  if (stats.isSymbolicLink()) throw linkRefusal(path);
  if (files.has(path) ? stats.isFile() : stats.isDirectory()) return;
  throw foreign(
    path,
    `no ${files.has(path) ? 'file' : 'folder'}, and conversion writes one there`,
    'Move it elsewhere',
  );
}

/** What earlier conversions wrote and this one does not. */
function leftOver(content: string, files: OutputFiles): string[] {
  const generated = existsSync(join(content, GENERATED)) ? entriesBelow(join(content, GENERATED)) : [];
  const beside = existsSync(content) ? readdirSync(content, { withFileTypes: true }) : [];
  const entries = [
    ...generated.map(({ path, entry }) => ({ path: `${GENERATED}/${path}`, entry })),
    ...beside
      .filter(({ name }) => TEMPORARY.test(name) || name === OPEN_MATTERS)
      .map((entry) => ({ path: entry.name, entry })),
  ].filter(({ path }) => !files.has(path) && !HIDDEN.test(path));
  const faults = new Faults();
  const removed = entries.filter(({ path, entry }) => faults.attempt(() => isOwn(content, path, entry)));
  faults.throwIfAny();
  return removed.map(({ path }) => path);
}

/**
 * Whether an earlier conversion wrote a file and no other is writing it.
 * @throws SourceError for what conversion never wrote
 */
function isOwn(content: string, path: string, entry: Dirent): boolean {
  if (entry.isSymbolicLink()) throw linkRefusal(path);
  const [, pid] = TEMPORARY.exec(path) ?? [];
  if (pid !== undefined && entry.isFile()) return !isAlive(Number(pid));
  if (path === OPEN_MATTERS && readIfThere(join(content, path))?.startsWith(OPEN_TITLE)) return true;
  if (entry.isFile() && saysWhoseItIs(join(content, path), DATA.exec(path)?.groups)) return true;
  // Another conversion has removed it since.
  if (!lstatSync(join(content, path), { throwIfNoEntry: false })) return false;
  throw foreign(
    path,
    'a file that conversion did not write, in a folder of generated data',
    'Move it elsewhere',
  );
}

/** Whether a file is the data of the document that its path names. */
function saysWhoseItIs(file: string, named: Record<string, string> | undefined): boolean {
  try {
    const data = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> | null;
    return named !== undefined && data?.system === named.system && data?.version === named.version;
  } catch {
    return false;
  }
}

const linkRefusal = (path: string) =>
  foreign(path, 'a symbolic link where conversion writes', 'Remove the link: what it leads to is left alone');

const foreign = (path: string, found: string, remedy: string) =>
  new SourceError({ file: `content/${path}`, line: 1 }, found, remedy);
