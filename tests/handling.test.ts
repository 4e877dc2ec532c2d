/** Who handles a code and whether to retry, as every code page of the built site says it. */
import { expect, test } from 'vitest';
import { readSystems } from '../scripts/convert/read/project.ts';
import { readHandlingRules } from '../scripts/convert/read/rules.ts';
import { codePath, sourcePath } from '../src/domain/model/address.ts';
import { newestVersion } from '../src/domain/model/catalogue.ts';
import { handling } from '#messages/handling.ts';
import type { Judgement } from '../src/domain/handling/handling.ts';
import { handlingOf, hintsOf } from '../src/domain/handling/handling-rules.ts';
import { GROWN, grownPages, parsePage } from './support/sites.ts';

const rules = readHandlingRules(GROWN.content);
const systems = readSystems(GROWN.content);

const pages = grownPages();

/** What tells the document's words from the site's own judgement. */
function basisOf({ basis, words }: Judgement<string>) {
  const said = { document: '依据原文', topic: '本站按主题判断', code: '本站按此码判断' };
  return { words: basis === 'document' ? words : '', says: [said[basis]] };
}

test('every code page answers the questions that its words answer, outside the vendor’s words and marked as the site’s own', () => {
  for (const entry of systems.flatMap(({ entries }) => entries)) {
    const $ = parsePage(pages, codePath(entry));
    const { owner, retry } = handlingOf(entry, rules, handling);
    const facts = $('.handling > div')
      .map((_, fact) => ({
        question: $('dt', fact).text(),
        answer: $('dd b', fact).text(),
        words: $('dd q', fact).text(),
        says: ['依据原文', '本站按主题判断', '本站按此码判断'].filter((said) =>
          $('dd small', fact).text().includes(said),
        ),
      }))
      .get();
    expect(facts, entry.id).toEqual([
      ...(owner ? [fact('谁来处理', handling.owners[owner.value], owner)] : []),
      ...(retry ? [fact('能否重试', handling.retries[retry.value], retry)] : []),
    ]);
    expect($('.vendor .handling').length, entry.id).toBe(0);
  }
});

test('the page about the site says how many current codes are answered, and by what', () => {
  const current = systems.flatMap(({ entries }) => entries.filter(({ status }) => status === 'current'));
  const judged = current.map((entry) => handlingOf(entry, rules, handling));
  const count = (basis: string | undefined) =>
    [
      judged.filter(({ owner }) => owner?.basis === basis),
      judged.filter(({ retry }) => retry?.basis === basis),
    ].map(({ length }) => length);
  const $ = parsePage(pages, '/about/');
  const rows = $('[data-part="handling-counts"] dd')
    .toArray()
    .map((row) =>
      $('b', row)
        .map((_, cell) => Number.parseInt($(cell).text(), 10))
        .get(),
    );
  expect(rows).toEqual(['document', 'topic', 'code', undefined].map(count));
});

const fact = (question: string, answer: string, judgement: Judgement<string>) => ({
  question: `${question} · 本站判断`,
  answer,
  ...basisOf(judgement),
});

test('pages say what a note of their system says of responses, with a link to its line', () => {
  const told = systems.flatMap((system) => {
    const paragraphs = system.notes.get(newestVersion(system).id) ?? [];
    return system.entries.map((entry) => ({ system, entry, hints: hintsOf(entry, rules, paragraphs) }));
  });
  const withHints = told.filter(({ hints }) => hints.length > 0);
  expect(withHints.length).toBeGreaterThan(0);
  for (const { system, entry, hints } of withHints) {
    const $ = parsePage(pages, codePath(entry));
    for (const { says, words, line } of hints) {
      const note = $('.code-page > .site-note').filter((_, item) => $('q', item).text() === words);
      expect(note.text(), entry.id).toContain(says);
      expect(note.find('a').attr('href'), entry.id).toBe(
        sourcePath(system.id, newestVersion(system).id, line),
      );
    }
  }
});
