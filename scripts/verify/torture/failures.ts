import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { buildEnvironment, runNode } from '../testing/run-node.ts';
import type { Finding, Ground } from './ground.ts';

interface Failure {
  name: string;
  command?: 'convert';
  /** Prepares a folder of its own; returns the environment or the options, or null where this machine cannot do it. */
  prepare: (
    folder: string,
    ground: Ground,
  ) => { env?: Record<string, string>; content?: string; preload?: boolean } | null;
  /** What the message has to say. */
  says: RegExp;
}

/** Mounts what only root can mount; false where it cannot. */
const mount = (folder: string, options: string) => {
  mkdirSync(folder);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
};
const mounts = ['full', 'read-only'];

const copyOfContent = (folder: string, { project }: Ground): string => {
  const content = join(folder, 'content');
  cpSync(join(project, 'content'), content, { recursive: true });
  return content;
};

const FAILURES: Failure[] = [
  {
    name: 'disk full (a tmpfs of 2 MB)',
    prepare: (folder) =>
      mount(join(folder, 'full'), 'size=2m') ? { env: { OUT_DIR: join(folder, 'full/dist') } } : null,
    says: /ENOSPC.*The disk is full/u,
  },
  {
    name: 'disk full, at a file of the search index',
    prepare: (folder) => ({
      env: { OUT_DIR: join(folder, 'dist'), TORTURE: 'writeFileSync pagefind 3 ENOSPC' },
      preload: true,
    }),
    says: /ENOSPC.*The disk is full/u,
  },
  {
    name: 'output on a read-only file system',
    prepare: (folder) => {
      const path = join(folder, 'read-only');
      return mount(path, 'size=1m') && spawnSync('mount', ['-o', 'remount,ro', path]).status === 0
        ? { env: { OUT_DIR: join(path, 'dist') } }
        : null;
    },
    says: /EROFS.*can only be read/u,
  },
  {
    name: 'output is a file',
    prepare: (folder) => {
      writeFileSync(join(folder, 'dist'), '');
      return { env: { OUT_DIR: join(folder, 'dist') } };
    },
    says: /the output .* is a file/u,
  },
  {
    name: 'a part of the output path is a file',
    prepare: (folder) => {
      writeFileSync(join(folder, 'dist'), '');
      return { env: { OUT_DIR: join(folder, 'dist/site') } };
    },
    says: /ENOTDIR|EEXIST|is a file/u,
  },
  {
    name: 'output is the project',
    prepare: (_, { project }) => ({ env: { OUT_DIR: project } }),
    says: /holds the project/u,
  },
  {
    name: 'output is a folder with something else',
    prepare: (folder) => {
      writeFileSync(join(folder, 'letter.txt'), '');
      return { env: { OUT_DIR: folder } };
    },
    says: /holds something that is no site/u,
  },
  {
    name: 'no content folder',
    prepare: (folder) => ({ env: { OUT_DIR: join(folder, 'dist'), CONTENT_DIR: join(folder, 'none') } }),
    says: /content\/systems:1: the folder does not exist/u,
  },
  {
    name: 'no content/codes',
    prepare: (folder, ground) => {
      const content = copyOfContent(folder, ground);
      rmSync(join(content, 'codes'), { recursive: true });
      return { env: { OUT_DIR: join(folder, 'dist'), CONTENT_DIR: content } };
    },
    says: /holds no codes: run `npm run convert` first/u,
  },
  {
    name: 'content/codes cut off',
    prepare: (folder, ground) => {
      const content = copyOfContent(folder, ground);
      const file = readdirSync(join(content, 'codes'), { recursive: true, withFileTypes: true }).find(
        (item) => item.isFile(),
      );
      writeFileSync(join(file?.parentPath ?? '', file?.name ?? ''), '{"system":');
      return { env: { OUT_DIR: join(folder, 'dist'), CONTENT_DIR: content } };
    },
    says: /is not what conversion writes: run `npm run convert`/u,
  },
  {
    name: 'convert: a document is missing',
    command: 'convert',
    prepare: (folder, ground) => {
      const content = copyOfContent(folder, ground);
      rmSync(join(content, 'sources'), { recursive: true });
      return { content };
    },
    says: /content\/sources\/.*the file does not exist/u,
  },
  {
    name: 'convert: a manifest that is no YAML',
    command: 'convert',
    prepare: (folder, ground) => {
      const content = copyOfContent(folder, ground);
      writeFileSync(join(content, 'systems', readdirSync(join(content, 'systems'))[0] ?? ''), 'name: [');
      return { content };
    },
    says: /content\/systems\/.*not YAML/u,
  },
  {
    name: 'convert: disk full, at the third file',
    command: 'convert',
    prepare: (folder, ground) => {
      const content = copyOfContent(folder, ground);
      rmSync(join(content, 'codes'), { recursive: true });
      // Made here, for an empty folder is left, which nothing minds.
      for (const id of readdirSync(join(content, 'sources')))
        mkdirSync(join(content, 'codes', id), { recursive: true });
      return { content, env: { TORTURE: 'writeFileSync .tmp 3 ENOSPC' }, preload: true };
    },
    says: /ENOSPC.*The disk is full/u,
  },
];

/** Every failure gives one clear line and exit code 1, leaves nothing behind and changes nothing. */
export async function failures(ground: Ground): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, command, prepare, says } of FAILURES) {
    const folder = mkdtempSync(join(ground.folder, 'failure-'));
    try {
      const prepared = prepare(folder, ground);
      if (!prepared) {
        findings.push({ name, result: 'skipped: it takes root to mount', ok: true });
        continue;
      }
      const before = readdirSync(folder, { recursive: true }).sort().join('\n');
      const { env = {}, content = '', preload } = prepared;
      const script = command ? ['scripts/convert.ts', '--quiet', '--content', content] : ['scripts/build.ts'];
      const loaded = preload ? ['--import', join(import.meta.dirname, 'at-call.mjs')] : [];
      const ended = await runNode([...loaded, ...script], {
        cwd: ground.project,
        env: buildEnvironment(env),
      });
      const after = readdirSync(folder, { recursive: true }).sort().join('\n');
      const message = ended.err.trim();
      const ok = ended.status === 1 && says.test(message) && !/\n\s+at /u.test(message) && before === after;
      findings.push({
        name,
        result: `exit ${ended.status ?? ''}: ${message.replaceAll(folder, '…').replaceAll(ground.project, '.')}${before === after ? '' : ' (LEFT SOMETHING)'}`,
        ok,
      });
    } finally {
      for (const name of mounts)
        if (existsSync(join(folder, name))) spawnSync('umount', [join(folder, name)]);
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return findings;
}
