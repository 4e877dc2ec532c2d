/** The rules by which entries are judged: `curation/handling/`. */
import { newestVersion, type System } from '../../../src/domain/model/catalogue.ts';
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
import type { HandlingNote, Phrase } from '../../../src/schemas/handling.ts';
import type { CheckOf, ContentFiles } from './check.ts';

export const phrasesAnswer: CheckOf<'whole'> = {
  name: 'the words of a phrase give some entry its answer',
  scope: 'whole',
  check: ({ curation, entries }, report) => {
    const rules = rulesOf(curation, false);
    for (const question of QUESTIONS) {
      const used = new Map<Phrase, Set<string>>();
      for (const entry of entries.values()) {
        const found = findPhrase(entry, rules, question);
        if (found) used.set(found.phrase, (used.get(found.phrase) ?? new Set()).add(found.by));
      }
      for (const { value, at } of curation('handling/phrases')) {
        const idle = value[question] ? value.words.filter((words) => !used.get(value)?.has(words)) : [];
        for (const words of idle) {
          report(
            at,
            `the words "${words}", which give no entry its ${question}`,
            'Remove them, or mend them for what the newest wordings say: advice before cause, and what stands first counts',
          );
        }
      }
    }
  },
};

export const correctionsAreNeeded: CheckOf<'systems'> = {
  name: 'a correction of handling fits its entry and changes something',
  scope: 'systems',
  check: ({ curation, entries, isJudged }, report) => {
    const rules = rulesOf(curation, true);
    for (const { value, at } of curation('handling/corrections')) {
      const entry = entries.get(value.id);
      if (!isJudged(value.id)) continue;
      if (!entry) {
        report(
          at,
          `a correction of "${value.id}", which no document has`,
          'Mend the id, or remove the correction',
        );
      } else if (!placesOf(entry).some(({ text }) => text.includes(value.words))) {
        report(
          at,
          `words that the newest wording of ${value.id} lacks: "${value.words}"`,
          'Remove the correction, or make it again for the new wording',
        );
      } else {
        const judged = handlingOf(entry, rules, { note: '' });
        for (const question of QUESTIONS) {
          if (value[question] === undefined || (judged[question]?.value ?? null) !== value[question])
            continue;
          report(
            at,
            `a correction of ${value.id} that changes nothing: without it, its ${question} is the same`,
            `Remove "${question}" from it, or all of it`,
          );
        }
      }
    }
  },
};

export const notesAreNeeded: CheckOf<'systems'> = {
  name: 'a note on handling rests on a paragraph of the newest document and answers something',
  scope: 'systems',
  check: ({ curation, systems, isJudged }, report) => {
    const rules = rulesOf(curation, false);
    for (const { value, at } of curation('handling/notes').filter((item) => isJudged(item.value.of))) {
      const system = systems.find(({ id }) => id === value.of.split('/', 1)[0]);
      if (!value.text.includes(value.words)) {
        report(at, `words that the paragraph lacks: "${value.words}"`, 'Copy them from "text"');
      }
      if (!system || !hasParagraph(system, value)) {
        report(
          at,
          `a note on ${value.of}, which rests on a paragraph that its newest document lacks: "${value.text}"`,
          'Remove the item, or write it again for what the newest document says',
        );
        continue;
      }
      if ('says' in value) continue;
      for (const question of QUESTIONS) {
        if (value[question] === undefined || isNeeded(value, question, system, rules)) continue;
        report(
          at,
          `a note on ${value.of} that gives no entry its ${question}: none has the words "${value.codes}" or all have an answer`,
          `Remove "${question}" from it, or all of it`,
        );
      }
    }
  },
};

const isNeeded = (note: HandlingNote, question: Question, { entries }: System, rules: HandlingRules) =>
  entries.some((entry) => noteOn(entry, [note], question) && !findPhrase(entry, rules, question));

/** Without the corrections, which are checked against what the others say. */
function rulesOf(curation: ContentFiles['curation'], withNotes: boolean): HandlingRules {
  const values = <T>(items: readonly { value: T }[]) => items.map(({ value }) => value);
  return handlingRules(
    values(curation('handling/phrases')),
    [],
    withNotes ? values(curation('handling/notes')) : [],
  );
}

/** Whether the place that a note is of exists, and the system's newest document has its paragraph. */
function hasParagraph(system: System, { of, text }: HandlingNote): boolean {
  const scopes = [system.id, ...system.manifest.modules.map(({ id }) => `${system.id}/${id}`)];
  const paragraphs = system.notes.get(newestVersion(system).id) ?? [];
  return scopes.includes(of) && paragraphs.some((paragraph) => paragraph.text.text === text);
}
