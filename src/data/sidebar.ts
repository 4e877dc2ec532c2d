import {
  changesPath,
  checkPath,
  codePath,
  modulePath,
  sourcePath,
  sourcesPath,
  systemChangesPath,
  systemPath,
  topicPath,
  topicsPath,
  versionChangesPath,
} from '../domain/model/address.ts';
import type { Messages } from '../messages/index.ts';
import { entriesOfModule, type System } from '../domain/model/catalogue.ts';
import { codeLabel } from '../domain/model/code.ts';
import type { Entry } from '../domain/model/entry.ts';
import { footerPages } from '../domain/model/site-pages.ts';
import { versionPairs } from '../domain/history/pairs.ts';
import type { Topic } from '../domain/topics/topic.ts';
import { versionOf } from '../domain/model/version.ts';

/** A page in the list at the side, by its path without the site's base. */
export interface SideLink {
  label: string;
  path: string;
  className?: string | undefined;
}

/** The codes of a module, under its link. */
export interface SideCodes {
  label: string;
  codes: SideLink[];
}

export interface SideGroup {
  label: string;
  items: (SideLink | SideCodes)[];
}

/** What stands at the side of a page: its own section only. With all codes it would weigh a hundred times as much. */
export type Sidebar = (SideLink | SideGroup)[];

type Words = Messages['navigation'];

/** Of the page about the site: the pages that tell what the rest is made from. */
export const siteSidebar = (words: Words): Sidebar =>
  footerPages().map(({ id, path }) => ({ label: words[id], path }));

/** Longest lists that a page carries at its side: past them it would grow with the size of a system. */
const MOST_CODES = 90;
const MOST_MODULES = 60;

/**
 * Section of a system: its modules by part and, under the module that the reader is in, the codes of that module;
 * of long lists the part around the reader.
 * @param module id of the module that the reader is in
 * @param entry the code whose page it is
 */
export function systemSidebar(words: Words, system: System, module?: string, entry?: Entry): Sidebar {
  const { id, manifest } = system;
  const here = manifest.modules.findIndex((candidate) => candidate.id === module);
  const shown = around(manifest.modules, here, MOST_MODULES);
  const parts = [...Map.groupBy(shown, ({ part }) => part ?? words.modules)];
  return [
    { label: manifest.name, path: systemPath(id) },
    ...parts.map(([label, modules]) => ({
      label,
      items: modules.flatMap(({ id: other, name }) => [
        { label: name, path: modulePath(id, other) },
        ...(other === module ? [codesOf(words, system, { id: other, name }, entry)] : []),
      ]),
    })),
  ];
}

/** At most so many items of a list, those around a position; the first ones where there is none. */
function around<T>(items: readonly T[], position: number, most: number): readonly T[] {
  const start = Math.min(Math.max(0, position - Math.floor(most / 2)), Math.max(0, items.length - most));
  return items.slice(start, start + most);
}

function codesOf(
  words: Words,
  system: System,
  module: { id: string; name: string },
  current?: Entry,
): SideCodes {
  const entries = entriesOfModule(system, module.id);
  const here = entries.findIndex(({ id }) => id === current?.id);
  return {
    label: words.codesOf(module.name),
    codes: around(entries, here, MOST_CODES).map((entry) => ({
      label: codeLabel(entry),
      path: codePath(entry),
      className: classOf(entry),
    })),
  };
}

/** Removed codes are struck out, ranges take the room of two. */
function classOf({ status, kind }: Entry): string | undefined {
  const names = [...(status === 'removed' ? ['gone'] : []), ...(kind === 'range' ? ['wide'] : [])];
  return names.length > 0 ? names.join(' ') : undefined;
}

/** Section of the topics, by group. */
export function topicsSidebar(words: Words, topics: readonly Topic[]): Sidebar {
  return [
    { label: words.topics, path: topicsPath() },
    ...[...Map.groupBy(topics, ({ group }) => group)].map(([label, members]) => ({
      label,
      items: members.map(({ id, name }) => ({ label: name, path: topicPath(id) })),
    })),
  ];
}

/** Section of the documents: every version of every system. */
export function sourcesSidebar(words: Words, systems: readonly System[]): Sidebar {
  return [
    { label: words.sources, path: sourcesPath() },
    ...systems.map(({ id, manifest }) => ({
      label: manifest.name,
      items: manifest.versions.map((version) => ({ label: version.label, path: sourcePath(id, version.id) })),
    })),
  ];
}

/** Section of the changes: every two versions of every system that has several. */
export function changesSidebar(words: Words, systems: readonly System[]): Sidebar {
  return [
    { label: words.changes, path: changesPath() },
    { label: words.check, path: checkPath() },
    ...systems.map(({ id, manifest }) => ({
      label: manifest.name,
      items: [
        { label: words.versionChanges, path: systemChangesPath(id) },
        ...versionPairs(manifest.versions).map(({ from, to }) => ({
          label: words.versions(versionOf(manifest, from).label, versionOf(manifest, to).label),
          path: versionChangesPath(id, from, to),
        })),
      ],
    })),
  ];
}
