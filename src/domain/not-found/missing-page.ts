/**
 * What a page that is not there was to be. Only an address that names one page, spelled otherwise, is said to have
 * moved; everything else is offered for choice, and a number that no document has is never another one.
 */
import { modulePath, numberPath, parseEntryId, systemPath } from '../model/address.ts';
import { findNamed, type KnownPlaces, type KnownSystem } from './known-places.ts';
import { neighboursIn, type Neighbour } from '../number/neighbour.ts';
import { tableOf, type CodeHit, type IndexedCode, type NumberIndex } from '../number/number-index.ts';
import { meaningOf, standingOf, type NumberMeaning } from '../number/number-meaning.ts';
import { isIn } from '../number/scope.ts';
import type { WrittenNumber } from '../number/written-number.ts';
import { codesInSegment } from './path-numbers.ts';
import { pathSegments } from './path-words.ts';

export interface PageLink {
  path: string;
  label: string;
}

/** What is known of a number that stands in the address; its codes within the scope. */
export interface NumberSuggestion extends NumberMeaning<CodeHit> {
  /** System and layer that the address names; null where it names none. */
  scope: string | null;
  /** Date of the newest document of that system; null where it has none, or no system is named. */
  until: string | null;
  /** The page of the number, where a document lists it anywhere. */
  numberPage: string | null;
  /** The same number outside the scope, or, where no document lists it, intervals outside that hold it. */
  elsewhere: CodeHit[];
  /** The numbers next to one that the scope does not list: no meanings. */
  neighbours: Neighbour[];
}

export type Suggestion =
  /** The address names exactly this page in another spelling. */
  | { kind: 'moved'; page: PageLink }
  /** At least one. */
  | { kind: 'numbers'; numbers: NumberSuggestion[] }
  | { kind: 'pages'; pages: PageLink[] }
  /** Words, for the search. */
  | { kind: 'words'; query: string }
  | { kind: 'none' };

/** What an address speaks of. */
interface Reading {
  system: KnownSystem | null;
  module: { id: string; label: string } | null;
  codes: readonly WrittenNumber[];
  /** Whether nothing was guessed and nothing is left over. */
  sure: boolean;
}

/**
 * Reads the address of a page that is not there: it never leads to that page itself.
 * @param path below the site's base, as the browser has it (percent-encoded or not)
 * @param index all numbers; null where they could not be loaded, and then no number is answered
 */
export function suggestFor(path: string, places: KnownPlaces, index: NumberIndex | null): Suggestion {
  const result = readAddress(path, places, index);
  // The page itself is missing: to lead there again would go round in circles.
  return result.kind === 'moved' && result.page.path === path ? { kind: 'none' } : result;
}

/** Reads an address, as {@link suggestFor}; that of a page which is there, but not at hand, leads to itself. */
export function readAddress(path: string, places: KnownPlaces, index: NumberIndex | null): Suggestion {
  // The file that hosts answer with, asked for by itself: 404 is no number to look up then.
  if (path === '/404.html') return { kind: 'none' };
  const segments = pathSegments(path);
  const section = findNamed(places.sections, segments.slice(0, 1));
  const reading = readCodes(path, places);
  const suggestion =
    section && !reading
      ? (suggestTopic(section, segments, places) ??
        suggestSection(section.item, section.sure && segments.length === 1))
      : reading && suggestCode(reading, index, section);
  return suggestion ?? wordsOf(segments);
}

/** What the numbers of an address are asked by, for the shards that they need; null where it holds none. */
export function askedIn(path: string, places: KnownPlaces) {
  const reading = readCodes(path, places);
  if (!reading) return null;
  const names = namesOf(reading);
  return { written: reading.codes, names, isAsked: isAskedBy(names) };
}

/** Id of the layer or system that the address names, for the scope of its numbers. */
function namesOf({ system, module }: Reading): string[] {
  if (!system) return [];
  return [system.perModule && module ? `${system.id}/${module.id}` : system.id];
}

type Place = Pick<IndexedCode, 'system' | 'module'>;

/** Whether a code is in what the address names. */
const isAskedBy = (names: readonly string[]) => isIn((id) => names.length === 0 || names.includes(id));

/** A topic under another name of their section, or misspelled in its own. */
function suggestTopic(
  { item, sure }: { item: { id: string } & PageLink; sure: boolean },
  segments: readonly string[],
  { topics }: KnownPlaces,
): Suggestion | null {
  const topic = item.id === 'topics' ? findNamed(topics, segments.slice(1)) : null;
  return topic && suggestSection(topic.item, sure && topic.sure && segments.length === 2);
}

function suggestSection(page: PageLink, sure: boolean): Suggestion {
  const { path, label } = page;
  return sure ? { kind: 'moved', page: { path, label } } : { kind: 'pages', pages: [{ path, label }] };
}

function suggestCode(
  reading: Reading,
  index: NumberIndex | null,
  section: { item: PageLink; sure: boolean } | null,
): Suggestion | null {
  const { system, module, codes, sure } = reading;
  if (codes.length > 0 && index) {
    const numbers = codes.map((code) => suggestNumber(code, reading, index));
    const page = sure && (section?.sure ?? true) ? pageOf(numbers, reading, section !== null) : null;
    return page ? { kind: 'moved', page } : { kind: 'numbers', numbers };
  }
  if (!system) return section ? suggestSection(section.item, section.sure && sure) : null;
  const page = module
    ? { path: modulePath(system.id, module.id), label: `${system.label} ${module.label}` }
    : { path: systemPath(system.id), label: system.label };
  if (sure && codes.length === 0) return { kind: 'moved', page };
  const parent = { path: systemPath(system.id), label: system.label };
  return { kind: 'pages', pages: module ? [page, parent] : [page] };
}

/** The page of the one number that an address names in full; null where it leaves open which one is meant. */
function pageOf(
  [number, second]: readonly NumberSuggestion[],
  { system, module }: Reading,
  isOfNumbers: boolean,
): PageLink | null {
  if (!number || second || number.spelling !== 'plain') return null;
  if (isOfNumbers) return number.numberPage === null ? null : { path: number.numberPage, label: number.code };
  const [only] = number.exact;
  const namesPage = system !== null && system.perModule === (module !== null);
  return only && namesPage ? { path: only.path, label: `${only.system} ${only.label}` } : null;
}

/** Finds system, module and codes in an address; null in one of a page of the site's own, but for those of numbers. */
function readCodes(path: string, places: KnownPlaces): Reading | null {
  const segments = pathSegments(path);
  const section = findNamed(places.sections, segments.slice(0, 1));
  if (section && section.item.id !== 'code') return null;
  const inSection = section !== null;
  const rest = inSection ? segments.slice(1) : segments;
  const system = inSection ? null : findNamed(places.systems, rest);
  const layers = system
    ? system.item.modules
    : places.systems.flatMap(({ perModule, modules }) => (perModule ? modules : []));
  const after = system ? system.at + 1 : 0;
  const module = inSection ? null : findNamed(layers, rest.slice(after));
  const owner =
    system?.item ??
    places.systems.find(({ perModule, modules }) => perModule && module && modules.includes(module.item));
  const taken = [system?.at, module && module.at + after];
  const found = rest.map((segment, at) => (taken.includes(at) ? null : codesInSegment(segment)));
  const codes = codesMeant(rest, found);
  const parts = [system, module, ...codes].filter(Boolean).length;
  return {
    system: owner ?? null,
    module: module?.item ?? null,
    codes: codes.flatMap((part) => part.codes),
    sure:
      parts === rest.length &&
      [system, module].every((place) => !place || place.sure) &&
      codes.every(({ whole }) => whole) &&
      (module === null || system !== null),
  };
}

type Found = ReturnType<typeof codesInSegment>;

/**
 * The code stands last, where there are several, and with it those that strokes join to it, as the search reads them
 * (`6206/7000`).
 */
function codesMeant(segments: readonly string[], found: readonly Found[]): NonNullable<Found>[] {
  const isWhole = (code: Found | undefined) => code?.whole === true;
  const wholeAt = found.findLastIndex(isWhole);
  const last = wholeAt < 0 ? found.findLastIndex(Boolean) : wholeAt;
  let first = last;
  while (isWhole(found[first - 1]) && [first - 1, first].every((at) => /\d{3}/u.test(segments[at] ?? '')))
    first -= 1;
  return found.slice(Math.max(0, first), last + 1).filter((code) => code !== null);
}

function suggestNumber(written: WrittenNumber, reading: Reading, index: NumberIndex): NumberSuggestion {
  const { system, module } = reading;
  const names = namesOf(reading);
  const isAsked = isAskedBy(names);
  const all = meaningOf(tableOf(index), written);
  const asked = (codes: readonly IndexedCode[]) => codes.filter(isAsked).map(({ hit }) => hit);
  const exact = asked(all.exact);
  const containing = asked(all.containing);
  const retired = all.retired.filter((hit) => isAsked(placeOf(hit)));
  const isNumber = all.from === all.to;
  const others = all.exact.length > 0 ? all.exact : all.containing;
  const isKnown = all.exact.length > 0 || all.retired.length > 0;
  return {
    ...all,
    standing: standingOf({ exact, containing, retired }),
    exact,
    containing: exact.length > 0 ? [] : containing,
    opposite: exact.length > 0 ? [] : asked(all.opposite),
    retired,
    until: index.systems.find(({ id }) => id === system?.id)?.until ?? null,
    scope: system && scopeName(system, system.perModule ? module : null),
    numberPage: isNumber && isKnown ? numberPath(all.code) : null,
    elsewhere: others.filter((code) => !isAsked(code)).map(({ hit }) => hit),
    neighbours: isNumber && exact.length === 0 ? neighboursIn(index, all.from, names) : [],
  };
}

/** A layer's name may begin with the system's. */
const scopeName = (system: KnownSystem, layer: Reading['module']): string =>
  layer?.label.startsWith(system.label)
    ? layer.label
    : [system.label, layer?.label].filter(Boolean).join(' ');

function placeOf({ id }: CodeHit): Place {
  const { system = '', namespace = null } = parseEntryId(id) ?? {};
  return { system, module: `${system}/${namespace ?? ''}` };
}

function wordsOf(segments: readonly string[]): Suggestion {
  const query = segments.join(' ').trim();
  return query === '' ? { kind: 'none' } : { kind: 'words', query };
}
