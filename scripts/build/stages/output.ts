/** The output folder of a build: where it really is, and whether what stands there may go. */
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { site } from '#messages/site.ts';
import { entriesBelow, filesBelow } from '../../shared/files.ts';

/** The file by which a site is known as one that a build wrote. It lists the others, for nothing else may go with them. */
export const SITE_MARK = '.im-error-codes-site';

const HEADING = `${site.name}: the files that a build wrote here. The next build replaces these, and no others.`;

/** What a desktop writes into any folder that it shows. */
const OF_THE_DESKTOP = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/u;

/** By what a site is known that was built before there was a mark. */
const SIGNS = [
  '404.html',
  '_headers',
  'api/v1/codes.json',
  'api/v1/systems.json',
  'pagefind/pagefind-entry.json',
];

/** Names that a message lists, at most. */
const MOST_NAMED = 5;

const REMEDY = 'OUT_DIR names a folder of its own for the site';

/** Marks a finished site as one that a build wrote. */
export function markSite(site: string): void {
  writeFileSync(join(site, SITE_MARK), `${[HEADING, ...filesBelow(site)].join('\n')}\n`);
}

/** Where an output really is: a link stays a link, and what it leads to is built, there already or not. */
export function realOutput(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const parent = dirname(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  if (isLink) return realOutput(resolve(realpathSync(parent), readlinkSync(path)));
  return join(realOutput(parent), basename(path));
}

/**
 * Makes sure that a site can be put at the output, and that nothing is lost by it.
 * @param project real path of the project
 * @param output real path of the output
 * @throws Error that names what is in the way
 */
export function assertUsableOutput(project: string, output: string): void {
  if (`${project}${sep}`.startsWith(output.endsWith(sep) ? output : `${output}${sep}`)) {
    throw new Error(`the output ${output} holds the project: ${REMEDY}`);
  }
  const stats = statSync(output, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw new Error(`the output ${output} is a file: ${REMEDY}`);
  assertOnlyOurs(output, output);
  const inside = `let OUT_DIR name a folder inside it, such as ${join(output, 'site')}`;
  if (isMountPoint(output)) {
    throw new Error(
      `the output ${output} is a mount point, and a whole site is put in place by renaming, which mount points forbid: ${inside}`,
    );
  }
  if (!isWritable(dirname(output)) && isWritable(output)) {
    throw new Error(
      `the output ${output} stands in a folder that can't be written to, and a whole site is put in place by renaming: ${inside}`,
    );
  }
}

/**
 * Makes sure that a folder holds what a build wrote, and nothing besides.
 * @param folder where it is now
 * @param output how messages call it
 * @throws Error that names what is not the build's
 */
export function assertOnlyOurs(folder: string, output: string): void {
  if (readdirSync(folder).length === 0) return;
  const own = ownFiles(folder);
  if (!own) {
    if (isOlderSite(folder)) return;
    throw new Error(`the output ${output} holds something that is no site: ${REMEDY}`);
  }
  const foreign = entriesBelow(folder)
    .filter(({ path, entry }) => !(entry.isFile() && (own.has(path) || OF_THE_DESKTOP.test(path))))
    .map(({ path }) => path);
  if (foreign.length === 0) return;
  const named = foreign.slice(0, MOST_NAMED).join(', ');
  const more = foreign.length > MOST_NAMED ? ` and ${foreign.length - MOST_NAMED} more` : '';
  throw new Error(
    `the output ${output} holds what no build wrote, and would be lost: ${named}${more}. Move it elsewhere, or remove it`,
  );
}

/** The files that a build says it wrote into a folder; null where it says nothing. */
function ownFiles(folder: string): Set<string> | null {
  const mark = join(folder, SITE_MARK);
  if (!lstatSync(mark, { throwIfNoEntry: false })?.isFile()) return null;
  const [heading, ...paths] = readFileSync(mark, 'utf8').split('\n');
  return heading === HEADING ? new Set([SITE_MARK, ...paths]) : null;
}

function isOlderSite(folder: string): boolean {
  const home = join(folder, 'index.html');
  return (
    [home, ...SIGNS.map((path) => join(folder, path))].every((path) =>
      statSync(path, { throwIfNoEntry: false })?.isFile(),
    ) && readFileSync(home, 'utf8').includes(site.name)
  );
}

/** Whether a file system is mounted there; a bind mount of the parent's own shows in Linux's list only. */
function isMountPoint(folder: string): boolean {
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) return true;
  const list = '/proc/self/mountinfo';
  return existsSync(list) && mountPoints(readFileSync(list, 'utf8')).includes(folder);
}

/** The fifth field of each line, in which blanks and the like are written as octal numbers. */
const mountPoints = (list: string): string[] =>
  list
    .split('\n')
    .map((line) =>
      (line.split(' ')[4] ?? '').replaceAll(/\\(\d{3})/gu, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 8)),
      ),
    );

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
