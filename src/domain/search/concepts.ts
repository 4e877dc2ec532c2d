/** What a query of words is about: each concept once, with every way to write it that the documents may use. */
import type { Synonyms } from '../../schemas/search.ts';
import { characterPairs } from '../text/character-pairs.ts';
import { findNames } from './names.ts';
import { normalise } from './normalise.ts';

export interface Concept {
  /** As it stands in the query. */
  typed: string;
  /** Ways to write it, each with how good a match it is, from 0 to 1; what was typed counts 1. */
  forms: Map<string, number>;
}

/** A synonym is worth a little less than the word itself, and the less the fewer characters of it it has. */
const SYNONYM = { least: 0.74, most: 0.94 };

/** What makes a piece of text a word. `isWordLike` does not tell: in Safari before 2026 no number is one. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** A constant of a program that spells out a sentence: `err_login_account_not_exist`; shorter ones are names of fields. */
const LONG_IDENTIFIER = /(?<!\w)[a-z\d]+(?:_[a-z\d]+){3,}(?!\w)/gu;

/** Whether a text has anything that could be looked up, rather than only signs and blanks. */
export const hasWords = (text: string): boolean => LETTER_OR_DIGIT.test(normalise(text));

/** The words of a text, as the browser cuts Chinese; normalised, without signs and blanks, each once. */
export function queryWords(text: string): string[] {
  const pieces = 'Segmenter' in Intl ? cutByDictionary(normalise(text)) : cutByScript(normalise(text));
  return [...new Set(pieces.filter((piece) => LETTER_OR_DIGIT.test(piece)))];
}

function cutByDictionary(text: string): string[] {
  const words = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text);
  return [...words].map(({ segment }) => segment);
}

/** For browsers without a dictionary (Firefox before 125): of Chinese, every two neighbouring characters. */
function cutByScript(text: string): string[] {
  const stretches = text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_])+/gu) ?? [];
  return stretches.flatMap((stretch) =>
    /^\p{Script=Han}{2}/u.test(stretch) ? characterPairs(stretch) : [stretch],
  );
}

/** The groups of every word, ready to be looked up. */
export interface Thesaurus {
  forms: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** For {@link findNames}: every word of a group. */
  known: ReadonlyMap<string, string[]>;
  ignored: ReadonlySet<string>;
}

export function buildThesaurus({ groups, spellings, ignored }: Synonyms): Thesaurus {
  const forms = new Map<string, Map<string, number>>();
  const add = (word: string, other: string, worth: number) => {
    const own = forms.get(word) ?? new Map<string, number>();
    own.set(other, Math.max(worth, own.get(other) ?? 0));
    forms.set(word, own);
  };
  const addGroup = (group: readonly string[], worth: (word: string, other: string) => number) => {
    for (const word of group) for (const other of group) add(word, other, worth(word, other));
  };
  for (const group of groups) addGroup(group, likeness);
  for (const group of spellings) addGroup(group, () => 1);
  return { forms, known: new Map([...forms.keys()].map((word) => [word, []])), ignored: new Set(ignored) };
}

/** What a word is worth where another was typed. */
function likeness(typed: string, other: string): number {
  if (typed === other) return 1;
  const shared = [...typed].filter((character) => other.includes(character)).length;
  return SYNONYM.least + (SYNONYM.most - SYNONYM.least) * (shared / [...typed].length);
}

/**
 * The concepts of a query, in its order: the longest known words and phrases first, what is left cut into words.
 * Words that say nothing are left out, unless there are no others.
 */
export function conceptsOf(query: string, thesaurus: Thesaurus): Concept[] {
  const text = normalise(query).replace(LONG_IDENTIFIER, (identifier) => identifier.replaceAll('_', ' '));
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of findNames(text, thesaurus.known)) {
    // A single character may be part of a word (群 in 群主): whether it is one, the browser knows best.
    if (end - start === 1) continue;
    addWords(text.slice(done, start));
    pieces.push(text.slice(start, end));
    done = end;
  }
  addWords(text.slice(done));
  const telling = pieces.filter((piece) => !thesaurus.ignored.has(piece));
  return [...new Set(telling.length > 0 ? telling : pieces)].map((typed) => ({
    typed,
    forms: new Map([[typed, 1], ...(thesaurus.forms.get(typed) ?? []), ...spelt(typed, thesaurus)]),
  }));

  function addWords(between: string): void {
    for (const word of queryWords(between)) pieces.push(word);
  }
}

/** A longer word that holds one with another spelling: `帐号不存在` for `账号不存在`. */
function spelt(typed: string, { forms }: Thesaurus): [string, number][] {
  return [...forms].flatMap(([word, others]) =>
    word !== typed && typed.includes(word)
      ? [...others].flatMap(([other, worth]): [string, number][] =>
          worth === 1 && other !== word ? [[typed.replaceAll(word, other), 1]] : [],
        )
      : [],
  );
}
