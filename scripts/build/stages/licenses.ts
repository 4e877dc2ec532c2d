import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED_PACKAGES } from '../../../config/shipped-packages.mjs';
import { licensesPath } from '../../../src/domain/model/address.ts';
import { filesBelow } from '../../shared/files.ts';

const PACKAGES_FOLDER = join(import.meta.dirname, '../../../node_modules');

/** Writes the terms of these packages, word for word as they come with them, into a site. */
export function writeLicenses(site: string): void {
  writeFileSync(join(site, licensesPath()), SHIPPED_PACKAGES.map(termsOf).join('\n\n'));
}

/** @throws Error for a package that comes without its terms */
function termsOf(name: string): string {
  const folder = join(PACKAGES_FOLDER, name);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  // `LICENSE`, `LICENSE.md`, or a folder of several.
  const files = filesBelow(folder).filter((path) => /^licen[cs]e(?:[./]|$)/iu.test(path));
  if (files.length === 0) {
    throw new Error(`the package ${name} has no file LICENSE, and its code is part of the site`);
  }
  const heading = `${name} ${version}`;
  const terms = files.map((path) => readFileSync(join(folder, path), 'utf8').trimEnd());
  return `${[heading, '='.repeat(heading.length), '', terms.join('\n\n')].join('\n')}\n`;
}
