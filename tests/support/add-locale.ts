import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { runBuild } from '../../scripts/verify/testing/run-node.ts';
import type { Translation } from '../../src/schemas/translations.ts';
import { ADDED_LOCALE, ADDED_PROJECT, GROWN_CONTENT } from './sites.ts';

const PROJECT = [
  'astro.config.mjs',
  'config',
  'docs/examples',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/**
 * Adds a language to a copy of the project, as CONTRIBUTING.md says it, and builds its pages alone: a line in
 * src/schemas/locales.ts, a folder of messages, and a folder of translations that has every other of the English ones.
 * @returns what the build printed
 */
export async function buildWithAddedLocale(): Promise<string> {
  rmSync(ADDED_PROJECT, { recursive: true, force: true });
  mkdirSync(ADDED_PROJECT, { recursive: true });
  for (const name of PROJECT) cpSync(name, join(ADDED_PROJECT, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(ADDED_PROJECT, 'node_modules'));
  const locales = join(ADDED_PROJECT, 'src/schemas/locales.ts');
  const line = `${ADDED_LOCALE}: { name: 'Bahasa Indonesia', openGraph: 'id_ID', untranslated: 9999 },`;
  writeFileSync(locales, readFileSync(locales, 'utf8').replace(/^(?= {2}en:)/mu, `  ${line}\n`));
  const messages = join(ADDED_PROJECT, 'src/messages');
  cpSync(join(messages, 'en'), join(messages, ADDED_LOCALE), { recursive: true });
  const site = join(messages, ADDED_LOCALE, 'site.ts');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/language: '\w+'/u, `language: '${ADDED_LOCALE}'`));
  cpSync(join(ADDED_PROJECT, 'src/content/docs/en'), join(ADDED_PROJECT, 'src/content/docs', ADDED_LOCALE), {
    recursive: true,
  });
  const content = join(ADDED_PROJECT, 'grown-content');
  cpSync(GROWN_CONTENT, content, { recursive: true });
  const english = join(content, 'translations/en');
  const added = join(content, 'translations', ADDED_LOCALE);
  cpSync(english, added, { recursive: true });
  const file = join(added, 'tencent-im.yaml');
  const items = parse(readFileSync(file, 'utf8')) as Translation[];
  writeFileSync(file, stringify(items.filter((_, index) => index % 2 === 0)));
  return runBuild(
    {
      OUT_DIR: join(ADDED_PROJECT, 'dist'),
      LOCALES: ADDED_LOCALE,
      CONTENT_DIR: content,
      PREVIEW_IMAGES: '0',
    },
    ADDED_PROJECT,
  );
}
