/** What systems, layers and numbers are called in queries, and where such names stand in one. */
import type { Alias } from '../../schemas/search.ts';
import { placeIds, type System } from '../model/catalogue.ts';
import { oncePer } from '../model/once-per.ts';
import { valuesByKey } from '../model/values-by-key.ts';
import { placeIn, type NumberIndex } from '../number/number-index.ts';
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
export function nameOf(index: NumberIndex, id: string): string {
  if (isForeign(id)) return id.slice(FOREIGN.length);
  const { system, module } = placeIn(index, id);
  return [system?.name ?? id, module?.name].filter(Boolean).join(' ');
}

/**
 * Joins the names of the manifests with what people call the same things.
 * @throws Error for an alias of something that no manifest has
 */
export function buildNames(systems: readonly System[], aliases: readonly Alias[]): Names {
  const known = new Set(systems.flatMap(placeIds));
  const pairs = [...systems.flatMap(ownNames), ...aliases].flatMap((alias) => {
    const isOurs = 'of' in alias;
    if (isOurs && !known.has(alias.of))
      throw new Error(`content/curation/aliases.yaml: no manifest has "${alias.of}"`);
    const names = isOurs ? alias.names : [alias.foreign, ...alias.names];
    return names.map((name) => [normalise(name), isOurs ? alias.of : FOREIGN + alias.foreign] as const);
  });
  return Object.fromEntries(valuesByKey(pairs));
}

/** The names that a manifest gives its system and, where numbers are unique per layer only, the layers. */
function ownNames({ id, manifest }: System): Alias[] {
  // Elsewhere a module's name (群组, 消息) says what the error is about, not whose number it is.
  const layers = manifest.numbering === 'per-module' ? manifest.modules : [];
  return [
    { of: id, names: [id, manifest.name, manifest.shortName] },
    ...layers.map((layer) => ({ of: `${id}/${layer.id}`, names: [layer.name] })),
  ];
}

/**
 * The aliases of a site in another language than the documents, with the names of the same things in the documents'
 * language.
 * @param aliases in the language of the site
 * @param originals the same in the language of the documents, in the same order
 * @param systems in the language of the documents
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
  return [...joined, ...systems.flatMap(ownNames)];
}

/** The fields that a system or layer gives its codes in. */
export function buildFields(aliases: readonly Alias[]): Names {
  const pairs = aliases.flatMap((alias) =>
    'of' in alias ? (alias.fields ?? []).map((field) => [normalise(field), alias.of] as const) : [],
  );
  return Object.fromEntries(valuesByKey(pairs));
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

const longestOf = oncePer((names: ReadonlyMap<string, unknown>) =>
  Math.max(0, ...[...names.keys()].map(({ length }) => length)),
);

/** The index's names, ready to be looked up. */
export const nameMap = oncePer(
  ({ names = {} }: NumberIndex): ReadonlyMap<string, string[]> => new Map(Object.entries(names)),
);
