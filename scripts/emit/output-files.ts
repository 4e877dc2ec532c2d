import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Files to be written: path relative to the content folder → text. */
export type OutputFiles = ReadonlyMap<string, string>;

/** Folders that hold generated files only. */
const GENERATED_FOLDERS = ['codes'];

/**
 * What writing would change.
 * @returns paths relative to the content folder, sorted: new or different files, and left-over ones that nothing generates
 */
export function staleFiles(content: string, files: OutputFiles): string[] {
  const changed = [...files].filter(([path, text]) => readIfThere(join(content, path)) !== text);
  return [...changed.map(([path]) => path), ...leftOver(content, files)].sort();
}

/**
 * Writes all files, each to a temporary name first and then renamed, and removes left-over ones. Call it when
 * everything has been converted: an error before leaves the old files whole.
 */
export function writeFiles(content: string, files: OutputFiles): void {
  const pending = [...files].map(([path, text]) => {
    const target = join(content, path);
    const temporary = `${target}.${process.pid}.tmp`;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(temporary, text);
    return { temporary, target };
  });
  for (const { temporary, target } of pending) renameSync(temporary, target);
  for (const path of leftOver(content, files)) rmSync(join(content, path));
}

function leftOver(content: string, files: OutputFiles): string[] {
  return GENERATED_FOLDERS.filter((folder) => existsSync(join(content, folder)))
    .flatMap((folder) =>
      readdirSync(join(content, folder), { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => relative(content, join(item.parentPath, item.name)).replaceAll('\\', '/')),
    )
    .filter((path) => !files.has(path));
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
