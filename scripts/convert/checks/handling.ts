/** The rules by which entries are judged: `curation/handling/`. */
import { earlierForms, type Entry } from '../../../src/domain/model/entry.ts';
import {
  correctionFits,
  findPhrase,
  handlingOf,
  handlingRules,
  noteOn,
  noteRests,
  type HandlingRules,
} from '../../../src/domain/handling/handling-rules.ts';
import {
  NO_SITE_RULES,
  QUESTIONS,
  siteAnswer,
  wordsAgainst,
  type Question,
  type SiteRules,
} from '../../../src/domain/handling/site-judgement.ts';
import { holdsWords } from '../../../src/domain/topics/topic.ts';
import type { CodeJudgement, HandlingNote, Phrase } from '../../../src/schemas/handling.ts';
import { handlingRulesOf } from '../read/rules.ts';
import type { CheckOf, ContentFiles } from './check.ts';

export const phrasesAnswer: CheckOf<'whole'> = {
  name: 'the words of a phrase give some entry its answer',
  scope: 'whole',
  check: ({ curation, values, entries }, report, outdated) => {
    const rules = rulesOf(values, false);
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
  check: ({ curation, values, entries, isJudged }, report, outdated) => {
    const rules = rulesOf(values, true);
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
  check: ({ curation, values, systems, isJudged }, report, outdated) => {
    const rules = rulesOf(values, false);
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

export const topicJudgementsAnswer: CheckOf<'whole'> = {
  name: 'what the site judges of a topic answers for some code that its document leaves open',
  scope: 'whole',
  check: ({ curation, values, entries }, report, outdated) => {
    const rules = handlingRulesOf(values);
    const topics = new Set(rules.site.topics.map(({ id }) => id));
    const answered = itemsThatAnswer([...entries.values()], rules);
    /** Those of older wordings: read only where something is idle. */
    let wereAnswered: typeof answered | undefined;
    for (const { value, at } of curation('handling/topics')) {
      if (!topics.has(value.topic)) {
        report(at, `a judgement of the topic "${value.topic}", which topics.yaml lacks`, 'Mend the id');
        continue;
      }
      for (const question of QUESTIONS) {
        if (value[question] === undefined || answered[question].has(value)) continue;
        wereAnswered ??= itemsThatAnswer(
          [...entries.values()].flatMap((entry) => [entry, ...earlierForms(entry)]).map(asCurrent),
          rules,
        );
        (wereAnswered[question].has(value) ? outdated : report)(
          at,
          `a judgement of the topic "${value.topic}" that gives no code its ${question}: the documents, codes.yaml or items above answer for all`,
          `Remove "${question}" from it, or all of it`,
        );
      }
    }
  },
};

export const codeJudgementsAreNeeded: CheckOf<'systems'> = {
  name: 'what the site judges of a code fits its newest wording and answers what its document leaves open',
  scope: 'systems',
  check: ({ curation, values, entries, isJudged }, report, outdated) => {
    const rules = handlingRulesOf(values);
    const topicsAlone: SiteRules = { ...rules.site, byCode: [] };
    const isNeeded = (entry: Entry, value: CodeJudgement, question: Question) =>
      handlingOf(entry, { ...rules, site: NO_SITE_RULES }, { note: '' })[question] === null &&
      (value[question] !== null || siteAnswer(entry, topicsAlone, question) !== undefined);
    const seen = new Set<string>();
    for (const { value, within } of curation('handling/codes')) {
      for (const [id, words] of Object.entries(value.codes).filter(([code]) => isJudged(code))) {
        const at = within('codes', id);
        const entry = entries.get(id);
        if (!entry) {
          report(at, `a judgement of "${id}", which no document has`, 'Mend the id, or take it out');
          continue;
        }
        if (!holdsWords(entry, words) || entry.status === 'removed') {
          const wasRight = [entry, ...earlierForms(entry)].some((form) => holdsWords(form, words));
          (wasRight ? outdated : report)(
            at,
            `the newest wording of ${id} does not hold "${words}"`,
            'Judge it again for the new wording, or take it out',
          );
          continue;
        }
        for (const question of QUESTIONS) {
          if (value[question] === undefined) continue;
          const key = `${question} ${id}`;
          if (seen.has(key)) report(at, `${id}, whose ${question} is judged twice`, 'Remove one of the two');
          seen.add(key);
          if (isNeeded(entry, value, question)) continue;
          const wasNeeded = earlierForms(entry).some((form) => isNeeded(form, value, question));
          (wasNeeded ? outdated : report)(
            at,
            `a judgement of ${id} that changes nothing: its document answers its ${question}, or there is no answer to take back`,
            `Remove "${question}" from it, or take the code out`,
          );
        }
      }
    }
  },
};

export const judgementsContradictNothing: CheckOf<'systems'> = {
  name: 'what the site judges does not contradict the words of the code',
  scope: 'systems',
  check: ({ curation, values, entries }, report, outdated) => {
    const rules = handlingRulesOf(values);
    const { site } = rules;
    const positions = new Map(
      [...curation('handling/topics'), ...curation('handling/codes')].map(({ value, at }) => [value, at]),
    );
    for (const entry of entries.values()) {
      for (const question of QUESTIONS) {
        const answer = siteAnswer(entry, site, question);
        const at = answer && positions.get(answer.item);
        if (!at || !answer.judgement) continue;
        const { value } = answer.judgement;
        const words = wordsAgainst(entry, value, site, question);
        if (words === undefined) continue;
        if (handlingOf(entry, rules, { note: '' })[question]) continue;
        const wasRight = earlierForms(entry).some(
          (form) => wordsAgainst(form, value, site, question) === undefined,
        );
        (wasRight ? outdated : report)(
          at,
          `${question} "${value}" of ${entry.id}, whose wording says "${words}"`,
          'Give the code an answer of its own in handling/codes.yaml, or null',
        );
      }
    }
  },
};

const asCurrent = (entry: Entry): Entry => ({ ...entry, status: 'current' });

/** The items of curation by which the site answers a question of entries that the documents leave open. */
function itemsThatAnswer(entries: readonly Entry[], rules: HandlingRules) {
  const said = { ...rules, site: NO_SITE_RULES };
  const items = { owner: new Set<unknown>(), retry: new Set<unknown>() };
  for (const entry of entries) {
    const handling = handlingOf(entry, said, { note: '' });
    for (const question of QUESTIONS) {
      if (handling[question] === null) items[question].add(siteAnswer(entry, rules.site, question)?.item);
    }
  }
  return items;
}

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

/** Without the corrections, which are checked against what the others say; nor what the site judges. */
function rulesOf(values: ContentFiles['values'], withNotes: boolean): HandlingRules {
  return handlingRules(values('handling/phrases'), [], withNotes ? values('handling/notes') : []);
}
