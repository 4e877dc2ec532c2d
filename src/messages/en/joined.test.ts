import { expect, test } from 'vitest';
import { countText } from '../../domain/decode/words.ts';
import { FORMATS } from '../../domain/ticket/formats.ts';
import type { Ticket } from '../../domain/ticket/ticket.ts';
import { decodeAnswer } from './decode-answer.ts';
import { ticket as words } from './ticket.ts';

/** A sentence, a quotation or a bracket that begins right behind a word. */
const GLUED = /[a-z.,;!?”)](?=[A-Z“([])/u;
/** Characters, and the marks that go with them. */
const CHINESE = /\p{Script=Han}|[\u3000-\u303F\uFF00-\uFFEF]/u;

const ticket: Ticket = {
  code: '-17',
  title: 'made up',
  system: 'Demo',
  place: 'common',
  removedIn: 'Version of 2024-01-03',
  alerts: [
    {
      kind: 'meaning',
      last: 'Version of 2019-11-05',
      before: 'one',
      since: 'Version of 2024-01-03',
      after: 'two',
      reused: true,
    },
    {
      kind: 'elsewhere',
      places: [{ name: 'another', title: 'three' }],
      count: 2,
      path: 'https://h.invalid/code/-17/',
    },
    { kind: 'removed', last: 'Version of 2019-11-05', since: 'Version of 2024-01-03' },
  ],
  wordings: [
    {
      cause: { text: 'made up' },
      advice: { text: 'try later' },
      divided: true,
      line: 3,
      source: 'https://h.invalid/sources/demo/v1/#L3',
    },
    {
      cause: { text: 'made up' },
      noAdvice: 'none',
      line: 4,
      source: 'https://h.invalid/sources/demo/v1/#L4',
    },
  ],
  owner: { value: 'end-user', basis: 'document', words: 'try later' },
  retry: { value: 'later', basis: 'topic', topic: { id: 'made-up', name: 'made up' }, words: '' },
  collect: ['log'],
  version: { label: 'Version of 2019-11-05', date: '2019-11-05', dateBasis: 'document' },
  url: 'https://h.invalid/demo/-17/',
  pinned: 'https://h.invalid/demo/-17/#v-v1',
};

test.each(['markdown', 'jira', 'plain', 'reply', 'evidence'] as const)(
  'a ticket as %s has blanks where English wants them, and nothing Chinese',
  (format) => {
    const text = FORMATS[format](ticket, words);
    const said = text.replaceAll(/https:\S+|[*\\]/gu, '').split('\n');
    expect(said.filter((line) => GLUED.test(line))).toEqual([]);
    expect(text).not.toMatch(CHINESE);
  },
);

test('the sentences of the decoder’s summary have blanks between them', () => {
  const decoded = { findings: [], successes: 1, masks: [{ start: 0, end: 1 }], truncated: true };
  const text = countText(decoded, [], decodeAnswer);
  expect(text).toContain('1 further place has 0 (success) and is not listed. Keys');
  expect(text).not.toMatch(GLUED);
});
