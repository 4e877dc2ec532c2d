import { join } from 'node:path';
import type { z } from 'astro/zod';
import { newestVersion, type System } from '../../../src/domain/model/catalogue.ts';
import type { Entry } from '../../../src/domain/model/entry.ts';
import {
  findPhrase,
  handlingOf,
  handlingRules,
  noteOn,
  placesOf,
  QUESTIONS,
  type HandlingRules,
  type Question,
} from '../../../src/domain/handling/handling-rules.ts';
import {
  handlingCorrectionsSchema,
  handlingNotesSchema,
  phrasesSchema,
  type HandlingCorrection,
  type HandlingNote,
  type Phrase,
} from '../../../src/schemas/handling.ts';
import { readYamlList, type ListItem } from '../read/read-yaml.ts';
import { refuseTogether, SourceError } from '../../shared/source-error.ts';
import { refuseTwice } from '../normalise/curation.ts';

/** What entries are judged by, each item with its line. */
interface HandlingItems {
  phrases: ListItem<Phrase>[];
  corrections: ListItem<HandlingCorrection>[];
  notes: ListItem<HandlingNote>[];
}

/**
 * Checks `curation/handling/`, which the site shows and conversion itself doesn't need.
 * @throws SourceError for a phrase that answers nothing, a correction of no entry, of words that it lacks or that changes
 *   nothing, and a note whose paragraph the newest document lacks or that no entry needs
 */
export function refuseStaleHandling(content: string, systems: readonly System[]): void {
  const items = readItems(content);
  const entries = systems.flatMap((system) => system.entries);
  const rules = rulesOf({ ...items, corrections: [], notes: [] });
  refuseTogether([
    () => {
      refuseIdlePhrases(items.phrases, entries, rules);
    },
    () => {
      refuseWrongCorrections(items.corrections, entries, rulesOf({ ...items, corrections: [] }));
    },
    ...items.notes.map((item) => () => {
      refuseStaleNote(item, systems, rules);
    }),
  ]);
}

/**
 * What entries are judged by, for scripts and tests.
 * @param content path of the content folder; files that are missing count as empty
 * @throws SourceError for a file that is no YAML or breaks its schema
 */
export const readHandlingRules = (content: string): HandlingRules => rulesOf(readItems(content));

function rulesOf({ phrases, corrections, notes }: HandlingItems): HandlingRules {
  const values = <T>(items: readonly ListItem<T>[]) => items.map(({ value }) => value);
  return handlingRules(values(phrases), values(corrections), values(notes));
}

function readItems(content: string): HandlingItems {
  const read = <T>(file: string, schema: z.ZodType<T[]>) => {
    const name = `curation/handling/${file}`;
    return readYamlList(join(content, name), `content/${name}`, schema);
  };
  return {
    phrases: read('phrases.yaml', phrasesSchema),
    corrections: read('corrections.yaml', handlingCorrectionsSchema),
    notes: read('notes.yaml', handlingNotesSchema),
  };
}

/** Refuses words that answer the question of no entry: nobody says them any more, or others always stand before them. */
function refuseIdlePhrases(
  phrases: HandlingItems['phrases'],
  entries: readonly Entry[],
  rules: HandlingRules,
): void {
  for (const question of QUESTIONS) {
    const used = new Map<Phrase, Set<string>>();
    for (const entry of entries) {
      const found = findPhrase(entry, rules, question);
      if (found) used.set(found.phrase, (used.get(found.phrase) ?? new Set()).add(found.by));
    }
    for (const { value, at } of phrases) {
      const idle = value[question] && value.words.find((words) => !used.get(value)?.has(words));
      if (!idle) continue;
      throw new SourceError(
        at,
        `the words "${idle}", which give no entry its ${question}`,
        'Remove them, or mend them for what the newest wordings say: advice before cause, and what stands first counts',
      );
    }
  }
}

function refuseWrongCorrections(
  corrections: HandlingItems['corrections'],
  entries: readonly Entry[],
  rules: HandlingRules,
): void {
  for (const question of QUESTIONS) {
    refuseTwice(
      corrections.filter(({ value }) => value[question] !== undefined),
      ({ id }) => `${question} of ${id}`,
    );
  }
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const { value, at } of corrections) {
    const entry = byId.get(value.id);
    if (!entry)
      throw new SourceError(
        at,
        `a correction of "${value.id}", which no document has`,
        'Mend the id, or remove the correction',
      );
    if (!placesOf(entry).some(({ text }) => text.includes(value.words))) {
      throw new SourceError(
        at,
        `words that the newest wording of ${value.id} lacks: "${value.words}"`,
        'Remove the correction, or make it again for the new wording',
      );
    }
    const judged = handlingOf(entry, rules);
    const idle = QUESTIONS.find(
      (question) => value[question] !== undefined && (judged[question]?.value ?? null) === value[question],
    );
    if (!idle) continue;
    throw new SourceError(
      at,
      `a correction of ${value.id} that changes nothing: without it, its ${idle} is the same`,
      `Remove "${idle}" from it, or all of it`,
    );
  }
}

function refuseStaleNote(
  { value, at }: ListItem<HandlingNote>,
  systems: readonly System[],
  rules: HandlingRules,
): void {
  const system = systems.find(({ id }) => id === value.of.split('/', 1)[0]);
  if (!system || !hasParagraph(system, value)) {
    throw new SourceError(
      at,
      `a note on ${value.of}, which rests on a paragraph that its newest document lacks: "${value.text}"`,
      'Remove the item, or write it again for what the newest document says',
    );
  }
  if (!value.text.includes(value.words)) {
    throw new SourceError(at, `words that the paragraph lacks: "${value.words}"`, 'Copy them from "text"');
  }
  if ('says' in value) return;
  const isNeeded = (question: Question) =>
    system.entries.some((entry) => noteOn(entry, [value], question) && !findPhrase(entry, rules, question));
  const idle = QUESTIONS.find((question) => value[question] !== undefined && !isNeeded(question));
  if (!idle) return;
  throw new SourceError(
    at,
    `a note on ${value.of} that gives no entry its ${idle}: none has the words "${value.codes}" or all have an answer`,
    `Remove "${idle}" from it, or all of it`,
  );
}

/** Whether the place that a note is of exists, and the system's newest document has its paragraph. */
function hasParagraph(system: System, { of, text }: HandlingNote): boolean {
  const scopes = [system.id, ...system.manifest.modules.map(({ id }) => `${system.id}/${id}`)];
  const paragraphs = system.notes.get(newestVersion(system).id) ?? [];
  return scopes.includes(of) && paragraphs.some((paragraph) => paragraph.text.text === text);
}
