import { execFileSync } from 'node:child_process';
import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { filesBelow } from '../../shared/files.ts';

/** The years that an archive can name. */
const EARLIEST = Date.UTC(1980, 0, 1) / 1000;
const LATEST = Date.UTC(2107, 11, 31, 23, 59, 58) / 1000;

/** Where an archive comes from. */
export interface Origin {
  /** Root folder of the project. */
  project: string;
  /** Content folder. */
  content: string;
  /** The newest date of its documents, like `2024-02-29`; null where none has one. */
  newest: string | null;
}

/**
 * The date of every file in an archive. Servers tell readers by it that a page is not the one they have: it is later
 * when the content is, and the same wherever the same commit is packed.
 *
 * SOURCE_DATE_EPOCH, where that is set; otherwise that of the commit, or of the last file that was changed since; without
 * git that of the newest document.
 * @throws Error for a SOURCE_DATE_EPOCH that is no such date
 */
export function archiveDate({ project, content, newest }: Origin, { SOURCE_DATE_EPOCH } = process.env): Date {
  if (SOURCE_DATE_EPOCH) return toDate(SOURCE_DATE_EPOCH);
  const isOwn = content === join(project, 'content');
  const commit = commitDate(project);
  const seconds = [
    commit ?? (newest === null ? EARLIEST : Date.parse(newest) / 1000),
    ...(commit === null ? [] : changedFiles(project)).map((path) => modified(join(project, path))),
    // Other content than the project's no commit of it dates.
    ...(isOwn ? [] : filesBelow(content).map((path) => modified(join(content, path)))),
  ];
  const latest = seconds.reduce((most, each) => Math.max(most, each), EARLIEST);
  return new Date(Math.min(latest, LATEST) * 1000);
}

function toDate(text: string): Date {
  const seconds = Number(text);
  if (/^\d+$/u.test(text) && seconds >= EARLIEST && seconds <= LATEST) return new Date(seconds * 1000);
  throw new Error(
    `SOURCE_DATE_EPOCH is "${text}": it is a number of seconds since 1970, from ${EARLIEST} (1980) to ${LATEST} (2107), as \`git log -1 --format=%ct\` prints it`,
  );
}

/** Seconds of the commit that is checked out; null where the project is no repository of its own, or without git. */
function commitDate(project: string): number | null {
  const top = git(project, 'rev-parse', '--show-toplevel')?.trim();
  if (!top || realpathSync(top) !== realpathSync(project)) return null;
  const seconds = git(project, 'log', '-1', '--format=%ct')?.trim();
  return seconds ? Number(seconds) : null;
}

/** What differs from the commit, and what it does not know yet. */
function changedFiles(project: string): string[] {
  const status = git(project, 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all') ?? '';
  return status.split('\0').flatMap((line) => line.slice(3) || []);
}

/** Seconds; of a file that is gone none. */
const modified = (file: string): number =>
  Math.floor((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) / 1000);

/** What a command of git prints; null where it fails, or there is no git. */
function git(project: string, ...args: string[]): string | null {
  // A hook of git sets these, for a repository that need not be this one.
  const env = { ...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined };
  try {
    return execFileSync('git', args, {
      cwd: project,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 100_000_000,
    });
  } catch {
    return null;
  }
}

/** The newest date that a document of any system has; null where none has one. */
export function newestDate(systems: readonly System[]): string | null {
  const dates = systems.flatMap(({ manifest }) => manifest.versions.flatMap(({ date }) => date ?? []));
  return dates.sort().at(-1) ?? null;
}
