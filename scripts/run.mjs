/**
 * `node scripts/run.mjs <script or package> [arguments]`: how every command of the project starts, on a Node that is
 * new enough whatever Node the machine has.
 *
 *   1. this Node, where it is new enough; else the one that npm installed for this machine (`optionalDependencies`);
 *      else one line that says what to install
 *   2. a script of the project (`scripts/convert.ts`), or the command of an installed package (`eslint`)
 *
 * Plain JavaScript, so that an old Node can read it (14.8 or newer) and say what is wrong. Nothing is asked of
 * `node_modules/.bin`: whether npm puts a `node` there, and which, depends on npm's version.
 */
import { spawn, spawnSync } from 'child_process';
import { existsSync, readFileSync } from 'fs';
import { delimiter, dirname, join, resolve } from 'path';
import process from 'process';
import { fileURLToPath, pathToFileURL } from 'url';

/** Oldest Node that the code and all packages accept: type stripping, RegExp.escape, eslint-plugin-astro. */
const FLOOR = [24, 16];

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const MANIFEST = readManifest(PROJECT);

/** The name of the package that holds a Node for this machine; undefined where there is none, as for FreeBSD. */
const NODE_PACKAGE = Object.keys(MANIFEST.optionalDependencies || {}).find((name) =>
  name.endsWith(`-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`),
);

const [what = ''] = process.argv.slice(2);

if (isNewEnough(process.version)) await runHere();
else handOver();

/** Runs the command in this process, so that signals, streams and exit codes are its own. */
async function runHere() {
  if (NODE_PACKAGE !== undefined && !existsSync(folderOf(NODE_PACKAGE))) {
    say(
      'npm left out the optional packages; the build and the checks need them: "npm ci --include=optional".',
    );
  }
  const file = /\.\w+$/.test(what) ? resolve(PROJECT, what) : commandOf(what);
  if (file === null) fail(notInstalled(what));
  process.argv.splice(1, 2, file);
  // What the command starts by the name `node`, with this one.
  process.env.PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    const [, name] = /^Cannot find package '([^']+)'/.exec(error instanceof Error ? error.message : '') || [];
    if (name === undefined) throw error;
    fail(notInstalled(name));
  }
}

/** Runs all this once more with the Node of the package, and ends as that one ends. */
function handOver() {
  const child = spawn(packagedNode(), process.argv.slice(1), { stdio: 'inherit' });
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => child.kill(signal);
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  child.on('exit', (status, signal) => {
    for (const name of signals) process.off(name, forward);
    if (signal === null) process.exitCode = status === null ? 1 : status;
    else process.kill(process.pid, signal);
  });
}

/** The path of the Node that npm installed for this machine; ends with a message where none can be used. */
function packagedNode() {
  const wanted = `Node ${FLOOR.join('.')} or newer is needed, this is ${process.version}`;
  const install = 'install a newer Node (https://nodejs.org/)';
  if (NODE_PACKAGE === undefined) {
    return fail(`${wanted}, and there is no package for ${process.platform}-${process.arch}: ${install}.`);
  }
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const file = join(folderOf(NODE_PACKAGE), 'bin', name);
  if (!existsSync(file)) {
    return fail(
      `${wanted}, and ${NODE_PACKAGE} is not installed: run "npm ci --include=optional", or ${install}.`,
    );
  }
  const { error, status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  // As on Linux without glibc, where the file is there and can't be run.
  if (error || status !== 0)
    return fail(`${wanted}, and that of ${NODE_PACKAGE} does not run here: ${install}.`);
  if (isNewEnough(stdout)) return file;
  return fail(`${wanted}, and ${NODE_PACKAGE} holds ${stdout.trim()}: run "npm ci", or ${install}.`);
}

/** @param {string} version as `node --version` prints it */
function isNewEnough(version) {
  const [, major = 0, minor = 0] = (/^v(\d+)\.(\d+)\./.exec(version) || []).map(Number);
  return major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1]);
}

/** The file of the command that a package brings; null where it is not installed. @param {string} name */
function commandOf(name) {
  const folder = folderOf(name);
  if (name === '' || !existsSync(join(folder, 'package.json'))) return null;
  const { bin = {} } = readManifest(folder);
  return join(folder, typeof bin === 'string' ? bin : Object.values(bin)[0] || '');
}

/** @param {string} name of a package */
function folderOf(name) {
  return join(PROJECT, 'node_modules', name);
}

/**
 * @typedef {Record<string, string>} Names
 * @param {string} folder
 * @returns {{ bin?: string | Names, devDependencies?: Names, optionalDependencies?: Names }}
 */
function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** @param {string} name of a package */
function notInstalled(name) {
  const isForChecks = name in (MANIFEST.devDependencies || {});
  return `the package "${name}" is not installed: run "npm ci${isForChecks ? ' --include=dev' : ''}".`;
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`${message}\n`);
}

/** @param {string} message @returns {never} */
function fail(message) {
  say(message);
  process.exit(1);
}
