import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Translation } from '../../src/schemas/translations.ts';
import { ADDED_LOCALE } from './sites.ts';

const PROJECT = [
  'astro.config.mjs',
  'config',
  'content',
  'docs/examples',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];
/** Shared with the copy; the second holds the pictures that were drawn. */
const LINKED = ['node_modules', '.cache/og'];

/** @param project folder of the copy, written anew */
export function copyProject(project: string): void {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, '.cache'), { recursive: true });
  for (const name of PROJECT) cpSync(name, join(project, name), { recursive: true });
  for (const name of LINKED) symlinkSync(resolve(name), join(project, name));
}

/**
 * Adds a language to a copy of the project, as docs/translation.md says it: a line in src/schemas/locales.ts, a folder of
 * messages and one of pages, and a folder of translations in which one in ten of a system is missing.
 */
export function addLocale(project: string): void {
  const locales = join(project, 'src/schemas/locales.ts');
  const line = `${ADDED_LOCALE}: { name: 'Bahasa Indonesia', openGraph: 'id_ID', untranslated: 9999 },`;
  writeFileSync(locales, readFileSync(locales, 'utf8').replace(/^(?= {2}en:)/mu, `  ${line}\n`));
  for (const folder of ['src/messages', 'src/content/docs', 'content/translations'].map((name) =>
    join(project, name),
  ))
    cpSync(join(folder, 'en'), join(folder, ADDED_LOCALE), { recursive: true });
  const site = join(project, 'src/messages', ADDED_LOCALE, 'site.ts');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/language: '\w+'/u, `language: '${ADDED_LOCALE}'`));
  const file = join(project, 'content/translations', ADDED_LOCALE, 'tencent-im.yaml');
  const items = parse(readFileSync(file, 'utf8')) as Translation[];
  // Short ones, and few missing: a page that says so of many is heavier than any of the site's own, which fill their budget.
  const translated = items.map((item, index) => ({ ...item, text: `Teks ${index}` }));
  writeFileSync(file, stringify(translated.filter((_, index) => index % 10 > 0)));
}
