/**
 * What a page that is not there was to be. Only an address that names one page, spelled otherwise, is said to have
 * moved; everything else is offered for choice, and a number that no document has is never another one.
 */
import { modulePath, numberPath, parseEntryId, systemPath } from '../model/address.ts';
import { parseNumber, type Code } from '../model/code.ts';
import { compareWidths, holdsNumber } from '../model/interval.ts';
import { findNamed, type KnownPlaces, type KnownSystem } from './known-places.ts';
import { allHits, type CodeHit, type NumberIndex } from '../number/lookup.ts';
import { codeInSegment, pathSegments } from './path-words.ts';
import { shardsAround, shardsOfNumber } from '../number/shards/wanted.ts';

/** Neighbours of an unknown number on either side. */
const NEIGHBOURS = 2;

export interface PageLink {
  path: string;
  label: string;
}

/** What is known of a number that stands in the address. */
export interface NumberSuggestion {
  kind: 'number';
  /** Canonical form of the code. */
  code: string;
  /** System and layer that the address names; null where it names none. */
  scope: string | null;
  /** Date of the newest document of that system; null where it has none, or no system is named. */
  until: string | null;
  /** The page of the number, where a document lists it anywhere. */
  hub: string | null;
  /** The code itself, within the scope. */
  exact: CodeHit[];
  /** Ranges and classes that hold the number, within the scope; empty where there is an exact code. */
  containing: CodeHit[];
  /** The same number outside the scope, or, where no document lists it, intervals outside that hold it. */
  elsewhere: CodeHit[];
  /** The number with the other sign, within the scope; empty where there is an exact code. */
  opposite: CodeHit[];
  /** The nearest codes within the scope: neighbours, not meanings; empty where there is an exact code. */
  nearest: CodeHit[];
}

export type Suggestion =
  /** The address names exactly this page in another spelling. */
  | { kind: 'moved'; page: PageLink }
  | NumberSuggestion
  | { kind: 'pages'; pages: PageLink[] }
  /** Words, for the search. */
  | { kind: 'words'; query: string }
  | { kind: 'none' };

/** What an address speaks of. */
interface Reading {
  system: KnownSystem | null;
  module: { id: string; label: string } | null;
  code: Code | null;
  /** Whether nothing was guessed and nothing is left over. */
  sure: boolean;
}

/**
 * Reads the address of a page that is not there.
 * @param path below the site's base, as the browser has it (percent-encoded or not)
 * @param index all numbers; null where they could not be loaded, and then no number is answered
 */
export function suggestFor(path: string, places: KnownPlaces, index: NumberIndex | null): Suggestion {
  // The file that hosts answer with, asked for by itself: 404 is no number to look up then.
  if (path === '/404.html') return { kind: 'none' };
  const segments = pathSegments(path);
  const section = findNamed(places.sections, segments.slice(0, 1));
  const suggestion =
    section && section.item.id !== 'code'
      ? suggestSection(section.item, section.sure && segments.length === 1)
      : suggestCode(readCode(segments, places, section !== null), index, section);
  const result = suggestion ?? wordsOf(segments);
  // The page itself is missing: to lead there again would go round in circles.
  return result.kind === 'moved' && result.page.path === path ? { kind: 'none' } : result;
}

/** Shards that the index lacks for what {@link suggestFor} says. */
export function shardsForPath(path: string, places: KnownPlaces, index: NumberIndex): number[] {
  if (!index.shards) return [];
  const segments = pathSegments(path);
  const section = findNamed(places.sections, segments.slice(0, 1));
  if (section && section.item.id !== 'code') return [];
  const { system, module, code } = readCode(segments, places, section !== null);
  const number = code && parseNumber(code.code);
  if (number === null) return [];
  const own = [number, -number].flatMap((form) => shardsOfNumber(index, form));
  const holds = (place: string) =>
    system === null ||
    (place === (system.layered && module ? `${system.id}/${module.id}` : place) &&
      isPartOf(place, system.id));
  return [...new Set(own.length > 0 ? own : shardsAround(index, number, holds, NEIGHBOURS + 1))];
}

const isPartOf = (place: string, system: string) => place === system || place.startsWith(`${system}/`);

function suggestSection(page: PageLink, sure: boolean): Suggestion {
  const { path, label } = page;
  return sure ? { kind: 'moved', page: { path, label } } : { kind: 'pages', pages: [{ path, label }] };
}

function suggestCode(
  reading: Reading,
  index: NumberIndex | null,
  section: { item: PageLink; sure: boolean } | null,
): Suggestion | null {
  const { system, module, code, sure } = reading;
  if (code && index) {
    const found = suggestNumber(code, system, module, index);
    if (!sure) return found;
    if (section) {
      return section.sure && found.hub
        ? { kind: 'moved', page: { path: found.hub, label: code.code } }
        : found;
    }
    const [only] = found.exact;
    const namesPage = system !== null && system.layered === (module !== null);
    return only && namesPage
      ? { kind: 'moved', page: { path: only.path, label: `${only.system} ${only.label}` } }
      : found;
  }
  if (!system) return section ? suggestSection(section.item, section.sure && sure) : null;
  const page = module
    ? { path: modulePath(system.id, module.id), label: `${system.label} ${module.label}` }
    : { path: systemPath(system.id), label: system.label };
  if (sure && !code) return { kind: 'moved', page };
  const parent = { path: systemPath(system.id), label: system.label };
  return { kind: 'pages', pages: module ? [page, parent] : [page] };
}

/** Finds system, module and code among the segments; the code stands last, where there are several. */
function readCode(segments: readonly string[], places: KnownPlaces, inSection: boolean): Reading {
  const rest = inSection ? segments.slice(1) : segments;
  const system = inSection ? null : findNamed(places.systems, rest);
  const layers = system
    ? system.item.modules
    : places.systems.flatMap(({ layered, modules }) => (layered ? modules : []));
  const after = system ? system.at + 1 : 0;
  const module = inSection ? null : findNamed(layers, rest.slice(after));
  const owner =
    system?.item ??
    places.systems.find(({ layered, modules }) => layered && module && modules.includes(module.item));
  const taken = [system?.at, module && module.at + after];
  const codes = rest
    .map((segment, at) => (taken.includes(at) ? null : codeInSegment(segment)))
    .filter((found) => found !== null);
  const code = codes.findLast(({ whole }) => whole) ?? codes.at(-1);
  const parts = [system, module, code].filter(Boolean).length;
  return {
    system: owner ?? null,
    module: module?.item ?? null,
    code: code?.code ?? null,
    sure:
      parts === rest.length &&
      [system, module].every((found) => !found || found.sure) &&
      (code?.whole ?? true) &&
      (module === null || system !== null),
  };
}

function suggestNumber(
  code: Code,
  system: KnownSystem | null,
  module: { id: string; label: string } | null,
  index: NumberIndex,
): NumberSuggestion {
  const number = parseNumber(code.code);
  const hits = allHits(index);
  const layer = system?.layered && module ? module.id : null;
  const inScope = ({ hit }: (typeof hits)[number]) => {
    const address = parseEntryId(hit.id);
    return (
      system === null || (address?.system === system.id && (layer === null || address.namespace === layer))
    );
  };
  const same = hits.filter((item) => item.code.code === code.code);
  const around = number === null ? [] : intervalsAround(hits, number);
  const exact = same.filter(inScope);
  const known = exact.length > 0;
  const elsewhere = (same.length > 0 ? same : around).filter((item) => !inScope(item));
  const isKnown = same.length > 0 || index.retired?.some(({ label }) => label === code.code);
  const hub = number !== null && isKnown ? numberPath(code.code) : null;
  const opposite = hits.filter((item) => number && item.code.code === String(-number) && inScope(item));
  return {
    kind: 'number',
    code: code.code,
    until: index.systems.find(({ id }) => id === system?.id)?.until ?? null,
    scope: system && [system.label, ...(layer && module ? [module.label] : [])].join(' '),
    hub,
    exact: hitsOf(exact),
    containing: known ? [] : hitsOf(around.filter(inScope)),
    elsewhere: hitsOf(elsewhere),
    opposite: known ? [] : hitsOf(opposite),
    nearest: known || number === null ? [] : hitsOf(nearest(hits.filter(inScope), number)),
  };
}

type Item = ReturnType<typeof allHits>[number];

const hitsOf = (items: readonly Item[]): CodeHit[] => items.map(({ hit }) => hit);

function intervalsAround(items: readonly Item[], number: number): Item[] {
  const byWidth = compareWidths(number);
  return items.filter(({ code }) => holdsNumber(code, number)).sort((a, b) => byWidth(a.code, b.code));
}

/** The codes just below and just above a number, in ascending order. */
function nearest(items: readonly Item[], number: number): Item[] {
  const numbered = items
    .map((item) => ({ item, value: parseNumber(item.code.code) }))
    .filter(({ value }) => value !== null && value !== -number)
    .sort((a, b) => Number(a.value) - Number(b.value));
  const above = numbered.findIndex(({ value }) => Number(value) > number);
  const end = above < 0 ? numbered.length : above;
  return numbered.slice(Math.max(end - NEIGHBOURS, 0), end + NEIGHBOURS).map(({ item }) => item);
}

function wordsOf(segments: readonly string[]): Suggestion {
  const query = segments.join(' ').trim();
  return query === '' ? { kind: 'none' } : { kind: 'words', query };
}
