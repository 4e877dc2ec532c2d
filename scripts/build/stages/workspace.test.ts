import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { site } from '#messages/site.ts';
import { SITE_MARK } from './output.ts';
import { openWorkspace } from './workspace.ts';

let folder: string;
let output: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  output = join(folder, 'dist');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const build = (text: string) => {
  const workspace = openWorkspace(folder, output);
  mkdirSync(workspace.site);
  writeFileSync(join(workspace.site, 'index.html'), text);
  return workspace;
};
const published = () => readFileSync(join(output, 'index.html'), 'utf8');
const publish = (text: string) => {
  const workspace = build(text);
  workspace.publish();
  workspace.discard();
};

/** A folder as a build leaves it that was killed: of a process that no longer runs. */
const abandon = (path: string, purpose: string) => {
  mkdirSync(path, { recursive: true });
  const pid = spawnSync(process.execPath, ['--version']).pid;
  writeFileSync(join(path, '.im-error-codes-workspace'), JSON.stringify({ purpose, host: hostname(), pid }));
};

it('puts a site in place of the old one, all of it', () => {
  const old = build('old');
  writeFileSync(join(old.site, 'stale.html'), 'old');
  old.publish();
  old.discard();
  const workspace = build('new');
  expect(readdirSync(output)).toEqual([SITE_MARK, 'index.html', 'stale.html']);
  workspace.publish();
  workspace.discard();
  expect(readdirSync(output)).toEqual([SITE_MARK, 'index.html']);
  expect(readdirSync(folder)).toEqual(['dist']);
});

it('leaves the output alone when a build fails', () => {
  publish('old');
  build('half').discard();
  expect(published()).toBe('old');
  expect(readdirSync(folder)).toEqual(['dist']);
});

it('keeps the old site when the new one is not there to be moved', () => {
  build('old').publish();
  const workspace = openWorkspace(folder, output);
  expect(() => workspace.publish()).toThrow(/ENOENT/);
  expect(published()).toBe('old');
});

it('lets two builds go on side by side', () => {
  const [first, second] = [build('first'), build('second')];
  first.publish();
  first.discard();
  second.publish();
  second.discard();
  expect(published()).toBe('second');
});

it('removes what killed builds left, told by its mark, and nothing else whatever its name and age', () => {
  const ours = ['.cache/build-x', '.dist-x'].map((name) => join(folder, name));
  abandon(join(folder, '.cache/build-x'), 'build');
  abandon(join(folder, '.dist-x'), 'dist');
  const foreign = ['.cache/build-notes', '.dist-notes', '.dist-vm.1.abcdef'].map((name) =>
    join(folder, name),
  );
  for (const path of foreign) mkdirSync(path, { recursive: true });
  const file = join(folder, '.dist-old.tar');
  writeFileSync(file, 'of the user');
  // Of another output, which `.dist-` is the beginning of as well.
  const other = join(folder, '.dist-old-x');
  abandon(other, 'dist-old');
  mkdirSync(join(other, 'old-1'));
  const elsewhere = join(folder, 'elsewhere');
  abandon(elsewhere, 'dist');
  const link = join(folder, '.dist-link');
  symlinkSync(elsewhere, link);
  for (const path of [...foreign, file, other]) utimesSync(path, 0, 0);
  build('new').discard();
  expect(ours.filter((path) => existsSync(path))).toEqual([]);
  expect([...foreign, file, other, elsewhere, link].filter((path) => !existsSync(path))).toEqual([]);
  expect(existsSync(output)).toBe(false);
});

it('leaves the workspace of a build that is at work', () => {
  const running = build('running');
  build('other').discard();
  running.publish();
  running.discard();
  expect(published()).toBe('running');
});

it.each([
  ['renameSync old- 1 KILL', true],
  ['renameSync old- 1 AFTER', false],
  ['renameSync /site 2 AFTER', true],
])(
  'a build that is killed at its renames (%s) leaves a whole site, if need be with the next build',
  (at, isThere) => {
    build('old').publish();
    const script = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { openWorkspace } from '${join(import.meta.dirname, 'workspace.ts')}';
    const workspace = openWorkspace('${folder}', '${output}');
    mkdirSync(workspace.site);
    writeFileSync(workspace.site + '/index.html', 'new');
    workspace.publish();`;
    const preload = join(import.meta.dirname, '../../verify/testing/at-call.mjs');
    const child = spawnSync(
      process.execPath,
      ['--import', preload, '--input-type=module', '--eval', script],
      { env: { ...process.env, AT_CALL: at } },
    );
    expect(child.signal).toBe('SIGKILL');
    expect(existsSync(output)).toBe(isThere);
    openWorkspace(folder, output).discard();
    expect(published()).toBe(at.includes('/site') ? 'new' : 'old');
    expect(readdirSync(folder).filter((name) => name.startsWith('.dist'))).toHaveLength(1);
  },
);

it('takes no place for its output that holds something else', () => {
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, 'dear');
  expect(() => openWorkspace(folder, letter)).toThrow(/is a file/u);
  expect(() => openWorkspace(join(folder, 'project'), folder)).toThrow(/holds the project/u);
  const pages = join(folder, 'pages');
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), '<title>of another program</title>');
  expect(() => openWorkspace(folder, pages)).toThrow(/holds something that is no site/u);
  const link = join(folder, 'link');
  symlinkSync('.', link);
  expect(() => openWorkspace(join(folder, 'project'), link)).toThrow(/holds the project/u);
  expect(readdirSync(folder).sort()).toEqual(['letter.txt', 'link', 'pages']);
});

it('names what stands in a site and no build wrote, and leaves it, also when it came while the build ran', () => {
  publish('old');
  const workspace = build('new');
  mkdirSync(join(output, 'notes'));
  writeFileSync(join(output, 'notes/mine.txt'), 'mine');
  symlinkSync('/', join(output, 'root'));
  writeFileSync(join(output, '.DS_Store'), 'of the desktop');
  const says = `the output ${output} holds what no build wrote, and would be lost: notes/mine.txt, root. Move it elsewhere`;
  expect(() => workspace.publish()).toThrow(says);
  workspace.discard();
  expect(() => openWorkspace(folder, output)).toThrow(says);
  expect(readFileSync(join(output, 'notes/mine.txt'), 'utf8')).toBe('mine');
  expect(published()).toBe('old');
  rmSync(join(output, 'notes'), { recursive: true });
  rmSync(join(output, 'root'));
  publish('new');
  expect(published()).toBe('new');
});

it('replaces a site that was built before there was a mark', () => {
  for (const path of [
    '404.html',
    '_headers',
    'api/v1/codes.json',
    'api/v1/systems.json',
    'pagefind/pagefind-entry.json',
  ]) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), '');
  }
  writeFileSync(join(output, 'index.html'), `<title>${site.name}</title>`);
  publish('new');
  expect(published()).toBe('new');
});

it.each([true, false])('leaves a link to the output a link; the target is there: %s', (isThere) => {
  const target = join(folder, 'target');
  if (isThere) mkdirSync(target);
  symlinkSync('target', output);
  publish('first');
  publish('second');
  expect(lstatSync(output).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('second');
  expect(readdirSync(folder).sort()).toEqual(['dist', 'target']);
});

it('says of a link in a circle that it is one', () => {
  symlinkSync('dist', output);
  expect(() => openWorkspace(folder, output)).toThrow(/ELOOP/u);
});

it('names another folder where the output is a mount point', (context) => {
  mkdirSync(output);
  const source = join(folder, 'volume 卷');
  mkdirSync(source);
  // Of the same file system, so that nothing but the list of mounts tells.
  if (spawnSync('mount', ['--bind', source, output]).status !== 0) context.skip('it takes root to mount');
  try {
    expect(() => openWorkspace(folder, output)).toThrow(
      `is a mount point, and a whole site is put in place by renaming, which mount points forbid: let OUT_DIR name a folder inside it, such as ${join(output, 'site')}`,
    );
    output = join(output, 'site');
    publish('inside');
    expect(published()).toBe('inside');
    expect(readdirSync(source)).toEqual(['site']);
  } finally {
    spawnSync('umount', [join(folder, 'dist')]);
  }
});

it('names another folder where the one that the output stands in is read-only', (context) => {
  const parent = join(folder, 'parent');
  output = join(parent, 'dist');
  mkdirSync(output, { recursive: true });
  chmodSync(folder, 0o755);
  chmodSync(output, 0o777);
  const script = `
    import { openWorkspace } from '${join(import.meta.dirname, 'workspace.ts')}';
    openWorkspace('${folder}', '${output}');`;
  const isRoot = process.getuid?.() === 0;
  chmodSync(parent, 0o555);
  const child = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    ...(isRoot && { uid: 65_534 }),
  });
  if (child.error || child.stderr.includes('ERR_MODULE_NOT_FOUND') || /EACCES.*open/u.test(child.stderr)) {
    context.skip('another user may not read this folder');
  }
  expect(child.stderr).toContain("stands in a folder that can't be written to");
  chmodSync(parent, 0o755);
});
