/**
 * Ranks entries for a query of words. A hit is worth the more the rarer the words that it has, the more of them it
 * has, and the nearer to the summary they stand.
 */
import { codesOfIndex, type CodeHit, type IndexedCode, type NumberIndex } from '../number/number-index.ts';
import { characterPairs } from '../text/character-pairs.ts';
import { buildThesaurus, conceptsOf, type Concept, type Thesaurus } from './concepts.ts';
import { latinWords, similarWords } from './fuzzy.ts';
import { findNames, nameMap } from './names.ts';
import { normalise } from './normalise.ts';
import { stemOf } from './stem.ts';
import type { Said, TextIndex } from './text-index.ts';

/** What a word counts in each part of an entry. */
const WEIGHT = { title: 1, cause: 0.75, place: 0.7, advice: 0.35 };

/** A code that the newest document no longer has is seldom what is looked for. */
const REMOVED = 0.85;

/** Another form of the word that was typed. */
const STEM = 0.97;

/** A mistyped word is a guess. */
const GUESS = 0.6;

/** Hits with less than this share of the query's weight would only pad the list. */
const LEAST_COVERAGE = 0.4;

/** What a word that stands nowhere weighs: it tells no entry from another, yet no entry has all that was typed. */
const UNKNOWN_RARITY = 1;

interface Doc {
  hit: CodeHit;
  /** Ids that the query's names are compared with: system and module. */
  ids: string[];
  title: string;
  cause: string;
  advice: string;
  place: string;
  /** What a quotation is cut from, as the document has it. */
  text: string;
}

/** The texts, normalised and ready to be ranked. */
export interface Corpus {
  index: NumberIndex;
  docs: Doc[];
  thesaurus: Thesaurus;
  /** See {@link TextIndex.older}. */
  older: string;
  latin: () => ReadonlySet<string>;
}

export interface RankedHit {
  hit: CodeHit;
  /** What the entry says besides its title. */
  text: string;
  score: number;
}

export interface Ranking {
  /** Best first. */
  hits: RankedHit[];
  /** Every way to write the query's words, for marking them. */
  words: string[];
  /** Whether the best hit has all of the query's concepts; false where there is no hit. */
  complete: boolean;
  /** Whether a word of the query stands in older wordings only. */
  older: boolean;
}

/** Entries whose text names a number, as a whole and with its sign, in display order. */
export function entriesNaming({ docs }: Corpus, number: string): RankedHit[] {
  const pattern = new RegExp(`(?<![\\d.${number.startsWith('-') ? '' : '-'}])${number}(?![\\d.]*\\d)`, 'u');
  return docs
    .filter(({ hit, text }) => pattern.test(`${hit.title}\n${text}`))
    .map(({ hit, text }) => ({ hit, text, score: 0 }));
}

/** Entries that are made ready between two pauses: some 2 ms of work on a desktop, 8 on a slow phone. */
const BATCH = 60;

/**
 * Joins the two indexes; once per visit. All at once it would hold up what is typed meanwhile, hence the pauses.
 * @param pause lets the browser do what is waiting
 */
export async function buildCorpus(
  index: NumberIndex,
  { said = [], synonyms, older = '' }: TextIndex,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Corpus> {
  const docs: Doc[] = [];
  const texts = said.flat();
  for (const [row, code] of codesOfIndex(index).entries()) {
    docs.push(docOf(code, texts[row]));
    if (docs.length % BATCH === 0) await pause();
  }
  let latin: Set<string> | undefined;
  const corpus = {
    index,
    docs,
    thesaurus: buildThesaurus(synonyms),
    older,
    latin: () => (latin ??= latinWords(docs.flatMap(({ title, cause, advice }) => [title, cause, advice]))),
  };
  await pause();
  // What is slow the first time only, such as the browser's own word segmenter, is done before somebody waits for it.
  rankWords(corpus, '预热 warm');
  return corpus;
}

function docOf({ hit, system, module }: IndexedCode, [cause = '', advice = '']: Said = []): Doc {
  return {
    hit,
    ids: [system, module],
    title: normalise(hit.title.replace(/…$/u, '')),
    cause: normalise(cause),
    advice: normalise(advice),
    place: normalise(`${hit.system} ${hit.module} ${hit.kind === 'catch-all' ? hit.label : ''}`),
    text: [cause, advice].filter(Boolean).join('\n'),
  };
}

/** Ranks the entries for the words of a query. */
export function rankWords(corpus: Corpus, query: string): Ranking {
  const text = normalise(query.slice(0, 200));
  const named = new Set(findNames(text, nameMap(corpus.index)).flatMap(({ ids }) => ids));
  const concepts = conceptsOf(text, corpus.thesaurus).map((concept) => weigh(corpus, concept));
  const total = concepts.reduce((sum, { rarity }) => sum + rarity, 0);
  if (total === 0) return { hits: [], words: [], complete: false, older: isOlder(corpus, concepts) };
  const hits = corpus.docs.flatMap((doc, position): (RankedHit & { coverage: number })[] => {
    let score = 0;
    let covered = 0;
    for (const { rarity, worths } of concepts) {
      const worth = worths[position] ?? 0;
      score += rarity * worth;
      if (worth > 0) covered += rarity;
    }
    const coverage = covered / total;
    if (coverage < LEAST_COVERAGE) return [];
    const near = Math.max(0, ...doc.ids.map((id, level) => (named.has(id) ? 1.4 + level * 0.3 : 0)));
    score *= coverage ** 1.5 * (near || 1) * closeness(doc, text, concepts);
    return [{ hit: doc.hit, text: doc.text, score: score * (doc.hit.removed ? REMOVED : 1), coverage }];
  });
  const best = Math.max(0, ...hits.map(({ score }) => score));
  const complete = hits.some(({ score, coverage }) => score === best && coverage > 0.99);
  return {
    hits: hits.filter(({ score }) => score > best / 8).sort((a, b) => b.score - a.score),
    words: wordsToMark(concepts),
    complete,
    older: isOlder(corpus, concepts),
  };
}

/** Guessed words are left aside: what was typed may stand in an older wording as it is. */
function isOlder({ older }: Corpus, concepts: readonly WeighedConcept[]): boolean {
  return concepts.some(
    ({ isKnown, typed, spellings }) => !isKnown && [typed, ...spellings].some((form) => older.includes(form)),
  );
}

interface WeighedConcept extends Concept {
  rarity: number;
  /** Whether some document has it, or a synonym. */
  isKnown: boolean;
  /** Other ways to spell what was typed. */
  spellings: string[];
  /** What it is worth in each document; 0 where it does not stand there. */
  worths: number[];
}

function weigh(corpus: Corpus, { typed, forms: own }: Concept): WeighedConcept {
  const spellings = [...own].flatMap(([form, worth]) => (worth === 1 ? [form] : []));
  const stem = stemOf(typed);
  const all = stem === null ? own : new Map([...own, [stem, STEM] as const]);
  const known = worthsOf(corpus, all);
  const isKnown = known.some((worth) => worth > 0);
  const forms = isKnown ? all : new Map(guesses(corpus, typed).map((word) => [word, GUESS]));
  const worths = isKnown ? known : worthsOf(corpus, forms);
  const isFound = isKnown || worths.some((worth) => worth > 0);
  const count = worths.filter((worth) => worth >= 0.5).length;
  const rarity = isFound ? Math.log(1 + corpus.docs.length / (1 + count)) : UNKNOWN_RARITY;
  return { typed, forms, worths, rarity, isKnown, spellings };
}

/** For a word that stands nowhere: known words like it, or the pairs of its characters. */
function guesses(corpus: Corpus, word: string): string[] {
  if (!/\p{Script=Han}/u.test(word)) return similarWords(word, corpus.latin());
  const pairs = characterPairs(word);
  return pairs.length > 1 ? pairs : [];
}

function worthsOf({ docs }: Corpus, forms: ReadonlyMap<string, number>): number[] {
  const entries = [...forms].map(([form, worth]) => ({ has: finder(form), worth }));
  return docs.map(({ title, cause, advice, place }) => {
    let best = 0;
    for (const { has, worth } of entries) {
      if (worth * WEIGHT.title > best && has(title)) best = worth * WEIGHT.title;
      else if (worth * WEIGHT.cause > best && has(cause)) best = worth * WEIGHT.cause;
      else if (worth * WEIGHT.place > best && has(place)) best = worth * WEIGHT.place;
      else if (worth * WEIGHT.advice > best && has(advice)) best = worth * WEIGHT.advice;
    }
    return best;
  });
}

/** Short Latin words only as whole words: `sig` is not in `assign`, `net` not in `internet`. */
function finder(form: string): (text: string) => boolean {
  if (!/^[a-z0-9]{1,4}$/u.test(form)) return (text) => text.includes(form);
  const pattern = new RegExp(`(?<![a-z0-9])${form}(?![a-z0-9])`, 'u');
  return (text) => text.includes(form) && pattern.test(text);
}

/** More than 1 where the query stands in the text as it was typed, or its words next to each other in its order. */
function closeness({ title, cause, place }: Doc, text: string, concepts: readonly WeighedConcept[]): number {
  if (title === text || place.endsWith(` ${text}`)) return 3;
  const whole = title.startsWith(text) ? 1.8 : title.includes(text) ? 1.6 : cause.includes(text) ? 1.3 : 1;
  const pairs = concepts.slice(1).filter(({ typed }, index) => {
    const before = concepts[index]?.typed ?? '';
    return title.includes(before + typed) || title.includes(`${before} ${typed}`);
  }).length;
  const matched = concepts.reduce((sum, { forms }) => {
    const found = [...forms].filter(([form]) => title.includes(form));
    return sum + Math.max(0, ...found.map(([{ length }, worth]) => length * worth ** 2));
  }, 0);
  return whole * (1 + 0.15 * pairs) * (1 + 0.35 * Math.min(1, matched / Math.max(title.length, 6)));
}

/** Single characters would mark half of a text; they are marked only where nothing else was typed. */
function wordsToMark(concepts: readonly WeighedConcept[]): string[] {
  const all = concepts.flatMap(({ forms }) => [...forms.keys()]);
  const longer = all.filter((word) => word.length > 1);
  return longer.length > 0 ? longer : all;
}
