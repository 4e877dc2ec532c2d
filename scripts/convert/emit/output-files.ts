import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../shared/files.ts';
import { isAlive } from '../../shared/owner.ts';

/** Files to be written: path relative to the content folder → text. */
export type OutputFiles = ReadonlyMap<string, string>;

/** Folders that hold generated files only. */
const GENERATED_FOLDERS = ['codes'];

/** What is being written, with the number of the process. */
const TEMPORARY = /\.(\d+)\.tmp$/u;

/**
 * What writing would change.
 * @returns paths relative to the content folder, sorted: new or different files, and left-over ones that nothing generates
 */
export function staleFiles(content: string, files: OutputFiles): string[] {
  const changed = [...files].filter(([path, text]) => readIfThere(join(content, path)) !== text);
  return [...changed.map(([path]) => path), ...leftOver(content, files)].sort();
}

/**
 * Writes the files that changed, each to a temporary name first and then renamed, and removes left-over ones. Call it when
 * everything has been converted: an error before leaves the old files whole.
 */
export function writeFiles(content: string, files: OutputFiles): void {
  // The same text stays as it is: a running development server would read every file anew.
  const pending = [...files]
    .map(([path, text]) => ({ target: join(content, path), text }))
    .filter(({ target, text }) => readIfThere(target) !== text)
    .map(({ target, text }) => ({ target, temporary: `${target}.${process.pid}.tmp`, text }));
  try {
    for (const { temporary, target, text } of pending) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(temporary, text);
    }
    for (const { temporary, target } of pending) renameSync(temporary, target);
  } catch (error) {
    for (const { temporary } of pending) rmSync(temporary, { force: true });
    throw error;
  }
  for (const path of leftOver(content, files)) rmSync(join(content, path), { force: true });
}

function leftOver(content: string, files: OutputFiles): string[] {
  const generated = GENERATED_FOLDERS.filter((folder) => existsSync(join(content, folder))).flatMap(
    (folder) => filesBelow(join(content, folder)).map((path) => `${folder}/${path}`),
  );
  const beside = existsSync(content) ? readdirSync(content).filter((name) => TEMPORARY.test(name)) : [];
  return [...generated, ...beside].filter((path) => !files.has(path) && !isBeingWritten(path));
}

/** Another conversion at the same time has it. */
function isBeingWritten(path: string): boolean {
  const [, pid] = TEMPORARY.exec(path) ?? [];
  return pid !== undefined && isAlive(Number(pid));
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
