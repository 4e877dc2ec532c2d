import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sumsBelow } from '../../shared/files.ts';
import { runBuild } from '../testing/run-node.ts';

/**
 * Builds a copy of the files that git knows (and of new ones), in a folder of another kind, on a machine that seems to
 * be in another part of the world.
 * @returns path → sum of every file of the site
 */
export async function buildElsewhere(project: string): Promise<Map<string, string>> {
  const parent = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  const copy = join(parent, '另一个 文件夹');
  try {
    const options = ['ls-files', '-z', '-co', '--exclude-standard'];
    const list = execFileSync('git', options, { cwd: project, encoding: 'utf8' }).split('\0');
    for (const path of list.filter((name) => name !== '' && existsSync(join(project, name)))) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      cpSync(join(project, path), join(copy, path));
    }
    // Not a link, which would lead back into the project.
    cpSync(join(project, 'node_modules'), join(copy, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await runBuild(
      { OUT_DIR: undefined, TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      copy,
    );
    return sumsBelow(join(copy, 'dist'));
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
