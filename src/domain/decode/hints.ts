/** Which systems a log names, by the words that content/curation/log-hints.yaml lists. */
import type { LogHint } from '../../schemas/log-hints.ts';
import { valuesByKey } from '../model/values-by-key.ts';
import { lowerBound } from '../number/bounds.ts';
import type { Span } from './finding.ts';

/** A system, or a layer of one, or a product that the site has no document of. */
export interface Party {
  system: string | null;
  layer: string | null;
  foreign: string | null;
  /** Whether it says nothing of the other lines of a log. */
  beside: boolean;
}

/** Where a party is named, and the words that name it. */
export interface PartyHint extends Span {
  party: Party;
  /** Others write these words too. */
  isWeak: boolean;
  words: string;
}

export interface Hints {
  /** Hints that begin within a stretch of the text, in order. */
  within: (span: Span) => readonly PartyHint[];
  /** The numbers that stand where a party writes its codes, by their offsets. */
  numbers: ReadonlySet<number>;
}

interface Finder {
  pattern: RegExp;
  /** Whose the groups of the pattern are. */
  groups: readonly Pick<PartyHint, 'party' | 'isWeak'>[];
}

/** Words of any log that tell whether a number is a code. */
export interface Vocabulary {
  fields: ReadonlySet<string>;
  maybeFields: ReadonlySet<string>;
  errorNames: ReadonlySet<string>;
  codesOfOthers: ReadonlySet<string>;
  codesOfErrors: ReadonlySet<string>;
  fieldEndings: RegExp;
  errorEndings: RegExp;
  otherEndings: RegExp;
  errors: RegExp;
  units: RegExp;
  counted: RegExp;
  openWords: ReadonlySet<string>;
}

export interface CompiledHints {
  words: readonly Finder[];
  numbers: readonly RegExp[];
  /** Field, in lower case → whose codes it holds. */
  fields: ReadonlyMap<string, readonly Party[]>;
  statuses: readonly { fields: ReadonlySet<string>; within: RegExp }[];
  /** Pairs of fields that only one system has. */
  together: readonly { party: Party; first: string; second: string }[];
  vocabulary: Vocabulary;
  /** System → its smallest number that is taken for its own where nothing names it. */
  unnamedFrom: ReadonlyMap<string, number>;
}

const AT_WORD = '(?<![A-Za-z])';
const beginsWord = (source: string) => /^[A-Za-z]/.test(source);
const withNumber = (source: string) => source.replace('#', '(?:-?\\d{1,10})(?!\\d)');

/** The regular expression of a hint: at the beginning of a word where it begins with a Latin letter. */
export const hintPattern = (source: string): string =>
  `${beginsWord(source) ? AT_WORD : ''}(?:${withNumber(source)})`;

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @param names of the systems: a system without hints of its own is known by its name only */
export function compileHints(
  hints: readonly LogHint[],
  names: ReadonlyMap<string, readonly string[]>,
): CompiledHints {
  const parties = hints
    .filter(({ anyone }) => anyone === undefined)
    .map((hint) => ({ hint, party: partyOf(hint) }));
  type Sources = readonly [Party, readonly string[] | undefined, isWeak: boolean];
  const sourcesIn = (key: 'words' | 'exact' | 'weak' | 'numbers' | 'exact_numbers') =>
    parties.map(({ hint, party }): Sources => [party, hint[key], key === 'weak']);
  const ownNames = [...names].map(([system, own]): Sources => {
    const words = own.filter((name) => name.length > 2).map(escapePattern);
    return [partyOf({ of: system }), words, false];
  });
  const finders = (flags: string, sets: readonly Sources[]): Finder[] =>
    // One look-behind for all words, rather than one for each, keeps a megabyte of letters fast.
    [true, false].flatMap((isWord) => {
      const used = sets.flatMap(([party, sources = [], isWeak]) => {
        const own = sources.filter((source) => beginsWord(source) === isWord);
        return own.length > 0 ? [{ party, isWeak, own: own.map(withNumber).join('|') }] : [];
      });
      if (used.length === 0) return [];
      const source = used.map(({ own }) => `(${own})`).join('|');
      return [{ pattern: new RegExp(isWord ? `${AT_WORD}(?:${source})` : source, flags), groups: used }];
    });
  return {
    words: [
      ...finders('gi', [...sourcesIn('words'), ...sourcesIn('numbers'), ...ownNames, ...sourcesIn('weak')]),
      ...finders('g', [...sourcesIn('exact'), ...sourcesIn('exact_numbers')]),
    ],
    numbers: hints.flatMap(({ numbers = [], exact_numbers: exact = [] }) => [
      ...numbers.map((source) => new RegExp(hintPattern(source), 'gi')),
      ...exact.map((source) => new RegExp(hintPattern(source), 'g')),
    ]),
    fields: valuesByKey(
      parties.flatMap(({ hint: { fields = [] }, party }) =>
        fields.map((field) => [field.toLowerCase(), party] as const),
      ),
    ),
    statuses: hints.flatMap(({ statuses, statuses_in: within = [] }) =>
      statuses
        ? [
            {
              fields: new Set(statuses.map((field) => field.toLowerCase())),
              within: new RegExp(`(?<![A-Za-z])(?:${within.join('|')})(?![A-Za-z])`, 'i'),
            },
          ]
        : [],
    ),
    together: parties.flatMap(({ hint, party }) =>
      (hint.together ?? []).map(([first, second]) => ({ party, first, second })),
    ),
    vocabulary: vocabularyOf(hints.filter(({ anyone }) => anyone !== undefined)),
    unnamedFrom: new Map(
      parties.flatMap(({ hint, party }) =>
        party.system !== null && hint.unnamed_from !== undefined ? [[party.system, hint.unnamed_from]] : [],
      ),
    ),
  };
}

function vocabularyOf(hints: readonly LogHint[]): Vocabulary {
  const set = (
    key: 'fields' | 'maybe_fields' | 'error_names' | 'codes_of_others' | 'codes_of_errors' | 'open_words',
  ) => new Set(hints.flatMap((hint) => hint[key] ?? []));
  const any = (
    key: 'field_endings' | 'error_endings' | 'other_endings' | 'errors' | 'units' | 'counted',
    flags: string,
    wrap: (source: string) => string,
  ) => {
    const sources = hints.flatMap((hint) => hint[key] ?? []);
    // Without any it finds nothing.
    return new RegExp(sources.length > 0 ? wrap(`(?:${sources.join('|')})`) : '(?!)', flags);
  };
  const atEnd = (source: string) => `${source}$`;
  return {
    fields: set('fields'),
    maybeFields: set('maybe_fields'),
    errorNames: set('error_names'),
    codesOfOthers: set('codes_of_others'),
    codesOfErrors: set('codes_of_errors'),
    fieldEndings: any('field_endings', 'u', atEnd),
    errorEndings: any('error_endings', 'u', atEnd),
    otherEndings: any('other_endings', 'u', atEnd),
    errors: any('errors', 'giu', (source) => source),
    units: any('units', 'iu', (source) => `^\\s?${source}(?![a-z])`),
    counted: any('counted', 'u', atEnd),
    openWords: set('open_words'),
  };
}

function partyOf({ of, foreign, beside }: Pick<LogHint, 'of' | 'foreign' | 'beside'>): Party {
  const [system = null, layer = null] = of?.split('/') ?? [];
  return { system, layer, foreign: foreign ?? null, beside: beside ?? false };
}

/** Finds every hint of a folded text, in a few passes over it. */
export function findHints(folded: string, { words, numbers }: CompiledHints): Hints {
  const found = words
    .flatMap(({ pattern, groups }) =>
      [...folded.matchAll(pattern)].flatMap((match): PartyHint[] => {
        const group =
          groups[(match as (string | undefined)[]).findIndex((part, at) => at > 0 && part !== undefined) - 1];
        const [whole] = match;
        return group
          ? [
              {
                party: group.party,
                isWeak: group.isWeak,
                start: match.index,
                end: match.index + whole.length,
                words: whole,
              },
            ]
          : [];
      }),
    )
    .sort((a, b) => a.start - b.start);
  const starts = found.map(({ start }) => start);
  return {
    within: ({ start, end }) => found.slice(lowerBound(starts, start), lowerBound(starts, end)),
    numbers: new Set(
      numbers.flatMap((pattern) =>
        [...folded.matchAll(pattern)].map(
          ({ index, 0: whole }) =>
            index + whole.length - (/-?\d{1,10}[^\d]{0,2}$/.exec(whole)?.[0].length ?? 0),
        ),
      ),
    ),
  };
}
