/** The rules by which entries are judged: `curation/handling/`. */
import { earlierForms, type Entry } from '../../../src/domain/model/entry.ts';
import {
  correctionFits,
  findPhrase,
  handlingOf,
  handlingRules,
  noteOn,
  noteRests,
  QUESTIONS,
  type HandlingRules,
  type Question,
} from '../../../src/domain/handling/handling-rules.ts';
import type { HandlingNote, Phrase } from '../../../src/schemas/handling.ts';
import type { CheckOf, ContentFiles } from './check.ts';

export const phrasesAnswer: CheckOf<'whole'> = {
  name: 'the words of a phrase give some entry its answer',
  scope: 'whole',
  check: ({ curation, entries }, report, outdated) => {
    const rules = rulesOf(curation, false);
    for (const question of QUESTIONS) {
      const used = usedWords([...entries.values()], rules, question);
      /** What older wordings were judged by: read only where words are idle. */
      let wereUsed: ReturnType<typeof usedWords> | undefined;
      for (const { value, at } of curation('handling/phrases')) {
        const idle = value[question] ? value.words.filter((words) => !used.get(value)?.has(words)) : [];
        for (const words of idle) {
          wereUsed ??= usedWords([...entries.values()].flatMap(earlierForms), rules, question);
          (wereUsed.get(value)?.has(words) ? outdated : report)(
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
  check: ({ curation, entries, isJudged }, report, outdated) => {
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
      } else if (!correctionFits(value, entry)) {
        const wasRight = earlierForms(entry).some((earlier) => correctionFits(value, earlier));
        if (wasRight && entry.status === 'removed') continue;
        (wasRight ? outdated : report)(
          at,
          `words that the newest wording of ${value.id} lacks: "${value.words}"`,
          'Remove the correction, or make it again for the new wording',
        );
      } else {
        for (const question of QUESTIONS) {
          const changes = (form: Entry) =>
            (handlingOf(form, rules, { note: '' })[question]?.value ?? null) !== value[question];
          if (value[question] === undefined || changes(entry)) continue;
          (earlierForms(entry).some(changes) ? outdated : report)(
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
  check: ({ curation, systems, isJudged }, report, outdated) => {
    const rules = rulesOf(curation, false);
    for (const { value, at } of curation('handling/notes').filter((item) => isJudged(item.value.of))) {
      const system = systems.find(({ id }) => id === value.of.split('/', 1)[0]);
      if (!value.text.includes(value.words)) {
        report(at, `words that the paragraph lacks: "${value.words}"`, 'Copy them from "text"');
      }
      const rests = (versions: readonly { id: string }[]) =>
        system &&
        noteRests(
          value,
          system,
          versions.flatMap(({ id }) => system.notes.get(id) ?? []),
        );
      const versions = system?.manifest.versions ?? [];
      if (!system || !rests(versions.slice(-1))) {
        (rests(versions) ? outdated : report)(
          at,
          `a note on ${value.of}, which rests on a paragraph that its newest document lacks: "${value.text}"`,
          'Remove the item, or write it again for what the newest document says',
        );
        continue;
      }
      if ('says' in value) continue;
      for (const question of QUESTIONS) {
        const { entries } = system;
        if (value[question] === undefined || isNeeded(value, question, entries, rules)) continue;
        const wasNeeded = isNeeded(value, question, entries.flatMap(earlierForms), rules);
        (wasNeeded ? outdated : report)(
          at,
          `a note on ${value.of} that gives no entry its ${question}: none has the words "${value.codes}" or all have an answer`,
          `Remove "${question}" from it, or all of it`,
        );
      }
    }
  },
};

/** The words by which phrases answer a question of some entries. */
function usedWords(entries: readonly Entry[], rules: HandlingRules, question: Question) {
  const used = new Map<Phrase, Set<string>>();
  for (const entry of entries) {
    const found = findPhrase(entry, rules, question);
    if (found) used.set(found.phrase, (used.get(found.phrase) ?? new Set()).add(found.by));
  }
  return used;
}

const isNeeded = (note: HandlingNote, question: Question, entries: readonly Entry[], rules: HandlingRules) =>
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
