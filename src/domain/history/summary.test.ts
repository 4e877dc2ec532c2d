import { expect, test } from 'vitest';
import type { SourceRecord } from '../../schemas/document.ts';
import type { Entry } from '../model/entry.ts';
import type { Change, WordingChange } from './changes.ts';
import { GRADES } from '../../schemas/values.ts';
import { history } from '#messages/history.ts';
import {
  countVerdicts,
  groupByModule,
  isUnreviewed,
  mostNotable,
  notesOf,
  VERDICTS,
  verdictOf,
  withEntries,
} from './summary.ts';

const change = (override: Partial<Change>): Change => ({
  id: 'demo/1',
  from: 'old',
  to: 'new',
  kind: 'changed',
  grade: null,
  moved: false,
  lastIn: null,
  reused: false,
  wordings: [],
  ...override,
});
const noted = (...notes: (string | null)[]) => notes.map((note) => ({ note }) as WordingChange);

test('a change has one verdict, and each verdict a name of its own', () => {
  expect(verdictOf(change({ kind: 'changed', grade: 'limit' }))).toBe('limit');
  expect(verdictOf(change({ kind: 'changed', grade: null }))).toBe('moved');
  expect(verdictOf(change({ kind: 'removed', grade: null }))).toBe('removed');
  expect(VERDICTS).toEqual(expect.arrayContaining([...GRADES, 'moved', 'added', 'removed']));
  expect(new Set(VERDICTS.map((verdict) => history.verdicts[verdict].name)).size).toBe(VERDICTS.length);
});

test('counts add up and name no empty verdict', () => {
  const changes = [change({ kind: 'added' }), change({ grade: 'meaning' }), change({ kind: 'added' })];
  const counts = countVerdicts(changes);
  expect(counts).toEqual([
    { verdict: 'meaning', count: 1 },
    { verdict: 'added', count: 2 },
  ]);
  expect(history.counts(counts)).toBe('含义 1，新增 2');
});

test('most notable are meanings, then whatever a reviewer explains', () => {
  const explained = change({ id: 'demo/2', grade: 'limit', wordings: noted('because', null, 'because') });
  const meaning = change({ id: 'demo/3', grade: 'meaning' });
  expect(mostNotable([change({ grade: 'advice' }), explained, meaning])).toEqual([meaning, explained]);
  expect(notesOf(explained)).toEqual(['because']);
});

test('only a grade can be unreviewed', () => {
  expect(isUnreviewed({ grade: 'wording', reviewed: false })).toBe(true);
  expect(isUnreviewed({ grade: 'wording', reviewed: true })).toBe(false);
  expect(isUnreviewed({ grade: null, reviewed: false })).toBe(false);
});

test('a change stands in the new module, a removed code in the old one', () => {
  const at = (version: string, module: string) => ({ version, records: [{ module } as SourceRecord] });
  const entries = [
    { id: 'demo/1', versions: [at('old', 'a'), at('new', 'b')] },
    { id: 'demo/2', versions: [at('old', 'a')] },
  ] as unknown as Entry[];
  const joined = withEntries([change({}), change({ id: 'demo/2', kind: 'removed' })], entries);
  expect(joined.map(({ module }) => module)).toEqual(['b', 'a']);
  const groups = groupByModule(joined, [{ id: 'a' }, { id: 'empty' }, { id: 'b' }]);
  expect(groups.map(({ module, changes }) => [module.id, changes.length])).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
});
