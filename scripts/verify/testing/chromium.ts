import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeMarkedFolder, removeAbandoned } from '../../shared/owner.ts';
import { runNode } from './run-node.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** What the folders that it is unpacked in are for. */
export const UNPACKING = 'unpacking Chromium';

/** The package has no other way to be told where to unpack than the folder for temporary files. */
const UNPACK = 'import("@sparticuz/chromium").then((chromium) => chromium.default.executablePath())';

/**
 * The path of a Chromium: the one that CHROMIUM_PATH names, or the one inside the npm package.
 *
 * The package takes whatever file has the right name in the folder for temporary files for a whole browser: also one
 * that another process is still writing, that was cut off, or that is another user's. So it unpacks into a folder of
 * its own, which gets its name when it is whole.
 * @throws Error where there is none for this machine, or it can't be unpacked
 */
export async function chromiumPath(cache = join(PROJECT, '.cache')): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const machine = `${process.platform}-${process.arch}`;
  if (machine !== 'linux-x64') {
    throw new Error(
      `the npm package holds a browser for linux-x64, not for ${machine}: install Chrome or Chromium, and let CHROMIUM_PATH name its program`,
    );
  }
  const manifest = readFileSync(join(PROJECT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  const program = join(folder, 'chromium');
  if (!existsSync(program)) await unpack(folder);
  return program;
}

/** Unpacks beside the folder and renames. Of several who do so at once, one is the first; the others use what it made. */
async function unpack(folder: string): Promise<void> {
  const parent = dirname(folder);
  const prefix = `${basename(folder)}-`;
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent, prefix, UNPACKING);
  const partial = makeMarkedFolder(join(parent, prefix), UNPACKING);
  try {
    const { status, err } = await runNode(['--eval', UNPACK], {
      cwd: PROJECT,
      env: { TMPDIR: partial },
    });
    if (status !== 0) throw new Error(`Chromium can't be unpacked into ${partial}:\n${err}`);
    // Whoever can read the project can run it.
    for (const path of [partial, join(partial, 'chromium')]) chmodSync(path, 0o755);
    renameSync(partial, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
