/** Names of all that an address can lead to, and reading them in a mistyped one. */
import type { Alias } from '../../schemas/search.ts';
import type { System } from '../model/catalogue.ts';
import type { Topic } from '../topics/topic.ts';
import { topicPath } from '../model/address.ts';
import { SITE_PAGES, type SitePageId } from '../model/site-pages.ts';
import { isSlip, plainWord } from './path-words.ts';

interface Named {
  id: string;
  /** As people read it. */
  label: string;
  /** Every way in which it is written, as {@link plainWord}. */
  words: string[];
}

export interface KnownSystem extends Named {
  /** Whether a number needs its module (layer) to name a page. */
  perModule: boolean;
  modules: Named[];
}

export interface KnownPlaces {
  systems: KnownSystem[];
  /** Pages of the site's own; the id is the first part of the address. */
  sections: (Named & { path: string })[];
  /** Below the section of topics. */
  topics: (Named & { path: string })[];
}

/** What people write in place of a page's id. */
const WRITTEN: Readonly<Partial<Record<SitePageId, readonly string[]>>> = {
  code: ['number', 'numbers', 'error', 'errors', 'err', 'errcode', 'errorcode', 'errorcodes', '错误码'],
  sources: ['来源'],
  changes: ['changelog', 'diff', '版本变更'],
  check: ['upgrade', 'compare'],
  decode: ['decoder', 'log', 'logs', '解码'],
  browse: ['list', 'all'],
};

/** A page's name as one and as many: `/topic/`, `/codes/`. */
const otherNumber = (id: string) => (id.endsWith('s') ? id.slice(0, -1) : `${id}s`);

/**
 * Gathers the names; small enough to stand in a page.
 * @param aliases what people call systems and modules besides
 * @param labels of the site's own pages
 * @param topics below theirs
 */
export function knownPlaces(
  systems: readonly System[],
  aliases: readonly Alias[],
  labels: Readonly<Record<SitePageId, string>>,
  topics: readonly Pick<Topic, 'id' | 'name'>[],
): KnownPlaces {
  const aliasesOf = (id: string) =>
    aliases.flatMap((alias) => ('of' in alias && alias.of === id ? alias.names : []));
  return {
    systems: systems.map(({ id, manifest }) => {
      const others = systems.filter((other) => other.id !== id).flatMap(partsOfName);
      const own = aliasesOf(id).filter((alias) => !others.includes(alias.toLowerCase()));
      return {
        ...named(id, manifest.shortName, [manifest.name, ...own]),
        perModule: manifest.numbering === 'per-module',
        modules: manifest.modules.map((module) =>
          named(module.id, module.name, aliasesOf(`${id}/${module.id}`)),
        ),
      };
    }),
    sections: SITE_PAGES.map(({ id, path }) => ({
      ...named(id, labels[id], [otherNumber(id), ...(WRITTEN[id] ?? [])]),
      path,
    })),
    topics: topics.map(({ id, name }) => ({ ...named(id, name, []), path: topicPath(id) })),
  };
}

/** An alias that is a part of another system's name (im, 腾讯) names neither. */
const partsOfName = ({ id, manifest }: System): string[] =>
  `${id} ${manifest.name} ${manifest.shortName}`.toLowerCase().split(/[\s-]+/u);

function named(id: string, label: string, others: readonly string[]): Named {
  return { id, label, words: [...new Set([id, label, ...others].map(plainWord))] };
}

/** A place that an address names, and in which segment; `sure` where it is spelled in a known way. */
interface FoundPlace<T> {
  item: T;
  at: number;
  sure: boolean;
}

/** The last segment that names one of the items; one that almost does only where none does. */
export function findNamed<T extends Named>(
  items: readonly T[],
  segments: readonly string[],
): FoundPlace<T> | null {
  const words = segments.map(plainWord);
  const tests = [
    { sure: true, fits: (known: string, word: string) => known === word },
    { sure: false, fits: (known: string, word: string) => !/\d/.test(word) && isSlip(known, word) },
  ];
  for (const { sure, fits } of tests) {
    for (const [at, word] of [...words.entries()].reverse()) {
      const item = items.find((candidate) => candidate.words.some((known) => fits(known, word)));
      if (item) return { item, at, sure };
    }
  }
  return null;
}
