import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle } from '../stages/bundle.ts';
import { relativeScript } from './relative.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** The script with which every page of a copy begins. */
export const bundleStart = (): Promise<string> =>
  bundle(
    { input: join(PROJECT, 'src/client/portable/start.ts'), platform: 'browser' },
    { format: 'iife', minify: true },
  );

/** The server of a copy: one file that needs nothing but Node. */
export const bundleServer = (): Promise<string> =>
  bundle(
    {
      input: join(PROJECT, 'scripts/build/pack/serve-copy.ts'),
      platform: 'node',
      // The parts of it are commands of their own when they are run by themselves.
      transform: { define: { 'import.meta.main': 'false' }, target: 'node18' },
    },
    { format: 'esm' },
  );

/**
 * A page's script and all that it imports as one classic script, since browsers load no modules from disk. It asks
 * for the root, and goes to other pages, by way of src/client/portable/disk.ts; Pagefind, whose index can't be had there, it
 * finds missing.
 * @param file the built module, under the placeholder
 */
export const bundleForDisk = (file: string): Promise<string> =>
  bundle(
    {
      input: file,
      platform: 'browser',
      transform: { define: { 'import.meta.url': '""' } },
      plugins: [
        {
          name: 'for-disk',
          load: (id) =>
            relativeScript(readFileSync(id, 'utf8'), 'copyRoot')
              .replaceAll('location.assign(', 'copyGo(')
              .replaceAll(/\bimport\(([\w$]+)\)/gu, 'Promise.reject(Error($1))'),
        },
      ],
    },
    { format: 'iife', minify: true, codeSplitting: false },
  );
