/** What systems, layers and numbers are called in queries, and where such names stand in one. */
import type { Alias } from '../../schemas/search.ts';
import type { System } from '../model/catalogue.ts';
import { groupBy } from '../model/group-by.ts';
import type { NumberIndex } from '../number/number-index.ts';
import { normalise } from './normalise.ts';

/**
 * A name, normalised, and what it stands for: ids of systems (`msdk`) and modules (`msdk/wechat`); of a product that
 * the site has no codes of, see {@link isForeign}.
 */
export type Names = Record<string, string[]>;

/** No id of a system begins with it. */
const FOREIGN = '!';

/** Whether an id is that of a product that the site has no codes of. */
export const isForeign = (id: string): boolean => id.startsWith(FOREIGN);

/** What a system, a layer (with its system) or a foreign product is called where it is spoken of. */
export function nameOf({ systems }: NumberIndex, id: string): string {
  if (isForeign(id)) return id.slice(FOREIGN.length);
  const [systemId, moduleId] = id.split('/', 2);
  const system = systems.find((one) => one.id === systemId);
  const module = system?.modules.find((one) => one.id === moduleId);
  return [system?.name ?? id, module?.name].filter(Boolean).join(' ');
}

/**
 * Joins the names of the manifests with what people call the same things.
 * @throws Error for an alias of something that no manifest has
 */
export function buildNames(systems: readonly System[], aliases: readonly Alias[]): Names {
  const names = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    const key = normalise(name);
    names.set(key, (names.get(key) ?? new Set()).add(id));
  };
  const known = new Set<string>();
  for (const { id, manifest } of systems) {
    for (const name of [id, manifest.name, manifest.shortName]) add(name, id);
    known.add(id);
    for (const module of manifest.modules) {
      known.add(`${id}/${module.id}`);
      // Elsewhere a module's name (群组, 消息) says what the error is about, not whose number it is.
      if (manifest.numbering === 'per-module') add(module.name, `${id}/${module.id}`);
    }
  }
  for (const alias of aliases) {
    if ('foreign' in alias) {
      for (const name of [alias.foreign, ...alias.names]) add(name, FOREIGN + alias.foreign);
      continue;
    }
    if (!known.has(alias.of)) throw new Error(`content/curation/aliases.yaml: no manifest has "${alias.of}"`);
    for (const name of alias.names) add(name, alias.of);
  }
  return Object.fromEntries([...names].map(([name, ids]) => [name, [...ids]]));
}

/**
 * Aliases on a site in another language than that of the documents, with the names that the documents' language gives
 * the same things.
 * @param originals as they were written, in the same order
 */
export function withOriginalNames(
  aliases: readonly Alias[],
  originals: readonly Alias[],
  systems: readonly System[],
): Alias[] {
  const joined = aliases.map((alias, position): Alias => {
    const original = originals[position];
    if (!('foreign' in alias) || !original || !('foreign' in original)) return alias;
    return { ...alias, names: [...alias.names, original.foreign] };
  });
  const ofSystems = systems.flatMap(({ id, manifest }): Alias[] => [
    { of: id, names: [manifest.name, manifest.shortName] },
    ...(manifest.numbering === 'per-module'
      ? manifest.modules.map((module) => ({ of: `${id}/${module.id}`, names: [module.name] }))
      : []),
  ]);
  return [...joined, ...ofSystems];
}

/** The fields that a system or layer gives its codes in. */
export function buildFields(aliases: readonly Alias[]): Names {
  const pairs = aliases.flatMap((alias) =>
    'foreign' in alias
      ? []
      : (alias.fields ?? []).map((field) => ({ field: normalise(field), of: alias.of })),
  );
  return Object.fromEntries(
    [...groupBy(pairs, ({ field }) => field)].map(([field, found]) => [field, found.map(({ of }) => of)]),
  );
}

/** A name found in a text: where, and what it stands for. */
export interface FoundName {
  start: number;
  end: number;
  ids: string[];
}

const LATIN = /[a-z]/u;

/**
 * Finds names, the longest first where they overlap. A Latin name is a word of its own or has digits beside it
 * (`wx40029`), never a part of a word.
 * @param text normalised
 */
export function findNames(text: string, names: ReadonlyMap<string, string[]>): FoundName[] {
  const longest = longestOf(names);
  const found: FoundName[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfName(text, start, names, longest);
    if (end > start) found.push({ start, end, ids: names.get(text.slice(start, end)) ?? [] });
    start = Math.max(end, start + 1);
  }
  return found;
}

function endOfName(
  text: string,
  start: number,
  names: ReadonlyMap<string, string[]>,
  longest: number,
): number {
  const inWord = LATIN.test(text[start] ?? '') && LATIN.test(text[start - 1] ?? '');
  if (inWord) return start;
  for (let end = Math.min(text.length, start + longest); end > start; end--) {
    const cut = LATIN.test(text[end - 1] ?? '') && LATIN.test(text[end] ?? '');
    if (!cut && names.has(text.slice(start, end))) return end;
  }
  return start;
}

const lengths = new WeakMap<ReadonlyMap<string, unknown>, number>();

function longestOf(names: ReadonlyMap<string, unknown>): number {
  const known = lengths.get(names) ?? Math.max(0, ...[...names.keys()].map(({ length }) => length));
  lengths.set(names, known);
  return known;
}

const maps = new WeakMap<NumberIndex, ReadonlyMap<string, string[]>>();

/** The index's names, ready to be looked up. */
export function nameMap(index: NumberIndex): ReadonlyMap<string, string[]> {
  const map = maps.get(index) ?? new Map(Object.entries(index.names ?? {}));
  maps.set(index, map);
  return map;
}
