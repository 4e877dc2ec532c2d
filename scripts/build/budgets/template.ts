import {
  apiPath,
  browsePath,
  changesPath,
  checkPath,
  decodePath,
  homePath,
  modulePath,
  numbersPath,
  sourcesPath,
  systemPath,
  topicsPath,
} from '../../../src/domain/model/address.ts';
import type { System } from '../../../src/domain/model/catalogue.ts';
import type { Template } from './table.ts';

/** Pages that there is one of. */
const FIXED: ReadonlyMap<string, Template> = new Map([
  [homePath(), 'home'],
  [numbersPath(), 'numbers'],
  [topicsPath(), 'topics'],
  [changesPath(), 'changes'],
  [browsePath(), 'browse'],
  [decodePath(), 'decode'],
  [checkPath(), 'check'],
  [sourcesPath(), 'sources'],
  [apiPath(), 'api'],
  ['/404.html', 'missing'],
]);

/** Folders with pages of one template: how many further parts their addresses have → template. */
const FOLDERS: readonly [folder: string, parts: number, template: Template][] = [
  [numbersPath(), 1, 'number'],
  [topicsPath(), 1, 'topic'],
  [changesPath(), 1, 'system-changes'],
  [changesPath(), 3, 'version-changes'],
  [sourcesPath(), 2, 'source'],
];

/**
 * Tells the template of a page of a site with these systems.
 * @returns a function: address below the site's base, and HTML → template. What stands in a system's folder and is
 *   neither its own page nor a module's is a code's, one that was taken down among them; what is nowhere known
 *   counts as plain text, which has the strictest budget: no page goes without one.
 */
export function templateFinder(systems: readonly System[]): (address: string, html: string) => Template {
  const lists = new Map<string, Template>(
    systems.flatMap(({ id, manifest }) => [
      [systemPath(id), 'system'] as const,
      ...manifest.modules.map((module) => [modulePath(id, module.id), 'module'] as const),
    ]),
  );
  const ids = new Set(systems.map(({ id }) => id));
  return (address, html) => {
    if (html.slice(0, 2_000).includes('<meta http-equiv="refresh"')) return 'redirect';
    const known = FIXED.get(address) ?? lists.get(address);
    if (known) return known;
    const parts = address.split('/').filter(Boolean);
    const [, , inFolder] =
      FOLDERS.find(([folder, count]) => address.startsWith(folder) && parts.length === count + 1) ?? [];
    return inFolder ?? (ids.has(parts[0] ?? '') ? 'code' : 'text');
  };
}
