import type { Note, SourceRecord } from '../../schemas/document.ts';
import type { HandlingCorrection, HandlingNote, Phrase } from '../../schemas/handling.ts';
import { placeIds, type System } from '../model/catalogue.ts';
import { latestRecords, type Entry } from '../model/entry.ts';
import type { Handling, Judgement } from './handling.ts';
import {
  NO_SITE_RULES,
  scopesOf,
  siteAnswer,
  wordsAgainst,
  type Question,
  type SiteRules,
} from './site-judgement.ts';

/** The curation that entries are judged by. */
export interface HandlingRules {
  phrases: readonly Phrase[];
  /** By entry id. */
  corrections: ReadonlyMap<string, readonly HandlingCorrection[]>;
  notes: readonly HandlingNote[];
  /** Where these are silent. */
  site: SiteRules;
  /** What answers a question in a place, by {@link matcherOf}. */
  matchers: Map<string, Matcher>;
}

/** A phrase, and where it was found. */
interface FoundPhrase {
  phrase: Phrase;
  /** Those of the phrase's words that were found, as the curation has them. */
  by: string;
  /** The clause of the document that has them, verbatim. */
  words: string;
  /** Heading or column that the phrase needs. */
  under?: string;
}

/** One of the texts in which phrases are looked for. */
interface Place {
  text: string;
  record: SourceRecord;
  /** Heading of a further column; null for cause and advice. */
  column: string | null;
}

/** All words that may answer a question in a place, as one pattern with a group for each: a text is read once. */
interface Matcher {
  pattern: RegExp;
  candidates: readonly Pick<FoundPhrase, 'phrase' | 'by' | 'under'>[];
}

export function handlingRules(
  phrases: readonly Phrase[],
  corrections: readonly HandlingCorrection[],
  notes: readonly HandlingNote[],
  site: SiteRules = NO_SITE_RULES,
): HandlingRules {
  return { phrases, corrections: Map.groupBy(corrections, ({ id }) => id), notes, site, matchers: new Map() };
}

/**
 * Who handles an entry and whether to retry, from its newest wording: by its correction, else by a phrase, else by a
 * note of its module; and where the document is silent, as the site judges it. What its words forbid the site never answers.
 * @param words as `under` says them
 */
export function handlingOf(entry: Entry, rules: HandlingRules, words: { note: string }): Handling {
  const said = (question: Question) => {
    const correction = rules.corrections
      .get(entry.id)
      ?.find((item) => item[question] !== undefined && correctionFits(item, entry));
    if (correction) return judgement(correction[question], correction);
    const found = findPhrase(entry, rules, question);
    if (found) return judgement(found.phrase[question], { ...found, reason: found.phrase.reason });
    const note = noteOn(entry, rules.notes, question);
    return note && judgement(note[question], { ...note, under: words.note });
  };
  const answer = (question: Question) => {
    const own = said(question);
    if (own) return own;
    const judged = siteAnswer(entry, rules.site, question)?.judgement;
    return judged && wordsAgainst(entry, judged.value, rules.site, question) === undefined ? judged : null;
  };
  return { owner: answer('owner'), retry: answer('retry') } as Handling;
}

function judgement<Value>(
  value: Value | null | undefined,
  { words, under, reason }: { words: string; under?: string | undefined; reason: string },
): Judgement<Value> | null {
  if (value === null || value === undefined) return null;
  return { value, basis: 'document', words, ...(under !== undefined && { under }), reason };
}

/**
 * The phrase that answers a question: the one that stands first in the newest wording, advice before cause before
 * further columns, as a document names the first step first. Of two at one place the one listed first counts.
 */
export function findPhrase(entry: Entry, rules: HandlingRules, question: Question): FoundPhrase | null {
  for (const place of placesOf(entry)) {
    const { pattern, candidates } = matcherOf(entry, place, rules, question);
    const match = pattern.exec(place.text);
    if (!match) continue;
    const groups: (string | undefined)[] = match.slice(1);
    const found = candidates[groups.findIndex((group) => group !== undefined)];
    if (found) return { ...found, words: clauseAround(place.text, match) };
  }
  return null;
}

/** The texts of the newest wording, in the order in which they are asked. */
export function placesOf(entry: Entry): Place[] {
  return latestRecords(entry).flatMap((record) => [
    ...[record.advice, record.cause].flatMap((text) =>
      text ? [{ text: text.text, record, column: null }] : [],
    ),
    ...(record.extra ?? []).map(({ heading, text }) => ({ text: text.text, record, column: heading })),
  ]);
}

/** Whether the newest wording of an entry has the words that a correction is made for. */
export const correctionFits = ({ words }: HandlingCorrection, entry: Entry): boolean =>
  placesOf(entry).some(({ text }) => text.includes(words));

/** Whether the place that a note is of exists, and some of its system's paragraphs are what the note rests on. */
export function noteRests({ of, text }: HandlingNote, system: System, paragraphs: readonly Note[]): boolean {
  return placeIds(system).includes(of) && paragraphs.some((paragraph) => paragraph.text.text === text);
}

/** The note that answers a question of an entry, if any does. */
export function noteOn(entry: Entry, notes: readonly HandlingNote[], question: Question) {
  for (const note of notes) {
    if (!('codes' in note) || note[question] === undefined) continue;
    const { codes } = note;
    if (scopesOf(entry).includes(note.of) && placesOf(entry).some(({ text }) => text.includes(codes))) {
      return note;
    }
  }
  return null;
}

/** What notes say to the reader of any code of a place, each with the line of its paragraph. */
export function hintsOf(entry: Entry, { notes }: HandlingRules, paragraphs: readonly Note[]) {
  return notes.flatMap((note) => {
    const paragraph = paragraphs.find(({ text }) => text.text === note.text);
    return 'says' in note && paragraph && scopesOf(entry).includes(note.of)
      ? [{ says: note.says, words: note.words, line: paragraph.line }]
      : [];
  });
}

/** Which words are asked depends on the place's scopes, headings and column only: there are few such patterns. */
function matcherOf(entry: Entry, place: Place, rules: HandlingRules, question: Question): Matcher {
  const scopes = scopesOf({ ...entry, module: place.record.module });
  const key = JSON.stringify([question, scopes, place.column, place.record.section]);
  const known = rules.matchers.get(key);
  if (known) return known;
  const candidates = rules.phrases
    .filter(({ of, [question]: value }) => value !== undefined && (of === undefined || scopes.includes(of)))
    .flatMap((phrase) => {
      const under = standsUnder(place, phrase);
      return under === null ? [] : phrase.words.map((by) => ({ phrase, by, ...(under !== '' && { under }) }));
    });
  const groups = candidates.map(({ phrase, by }) => `(${patternOf(by, phrase.whole ?? false)})`);
  const matcher = { pattern: new RegExp(groups.join('|') || '(?!)', 'u'), candidates };
  rules.matchers.set(key, matcher);
  return matcher;
}

/** The heading or column that a phrase needs, empty where it needs none; null where the place doesn't have it. */
function standsUnder({ record, column }: Place, { column: needed, under }: Phrase): string | null {
  if ((needed ?? null) !== column) return null;
  if (under === undefined) return column ?? '';
  return record.section.find((heading) => heading.includes(under)) ?? null;
}

function patternOf(words: string, isWhole: boolean): string {
  const pattern = words
    .split('…')
    .map((part) => RegExp.escape(part))
    .join('[^。；;\\n]{0,60}?');
  return isWhole ? `^${pattern}(?=。?$)` : pattern;
}

/** Where a clause ends. */
const MARK = /[，。；！？,;!\n]/u;

/** The clause, from mark to mark, that words stand in: evidence is understood without the text around it. */
function clauseAround(text: string, { index, 0: match }: RegExpExecArray): string {
  let [start, end] = [index, index + match.length];
  while (start > 0 && !MARK.test(text[start - 1] ?? '')) start--;
  while (end < text.length && !MARK.test(text[end] ?? '')) end++;
  return text.slice(start, end).trim();
}
