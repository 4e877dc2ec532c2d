import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '#messages/site.ts';
import { FONT_PACKAGES } from './fonts.ts';

/** Packages that have a say in how a picture looks. */
const PACKAGES = [
  ...Object.values(FONT_PACKAGES).map((font) => font.package),
  'harfbuzzjs',
  'sharp',
  'woff2-encoder',
];

/**
 * A text that changes whenever a drawing might, the card being the same: with the drawing code, with the packages'
 * versions, with Node's tables of Chinese words, which decide where lines break, and with the name of the site.
 * @param project root folder of the project
 */
export function drawingStamp(project: string): string {
  const sources = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
  const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const versions = PACKAGES.map((name) => `${name}@${dependencies[name] ?? ''}`);
  return hash('sha256', [...sources, ...versions, process.versions.icu, site.name].join('\n'));
}
