import { expect, test } from 'vitest';
import type { SourceRecord } from '../../schemas/document.ts';
import type { Change } from './changes.ts';
import { timelineOf } from './timeline.ts';

const versions = ['one', 'two', 'three', 'four'].map((id) => ({ id }));
const record = {} as SourceRecord;
const entry = (...ids: string[]) => ({ versions: ids.map((version) => ({ version, records: [record] })) });
const change = (from: string, to: string, kind: Change['kind']): Change => ({
  id: 'demo/1',
  from,
  to,
  kind,
  grade: kind === 'changed' ? 'wording' : null,
  moved: false,
  lastIn: null,
  reused: false,
  wordings: [],
});
const eventsOf = (items: ReturnType<typeof timelineOf>) =>
  items.map(({ version, event }) => [version, event]);

test('a code that stays: first, same, changed', () => {
  const items = timelineOf(entry('one', 'two', 'three', 'four'), versions, [
    change('two', 'three', 'changed'),
  ]);
  expect(eventsOf(items)).toEqual([
    ['four', 'same'],
    ['three', 'changed'],
    ['two', 'same'],
    ['one', 'first'],
  ]);
});

test('a code that comes and goes: an item for its removal, none before it came and after it went', () => {
  const changes = [change('one', 'two', 'added'), change('two', 'three', 'removed')];
  const items = timelineOf(entry('two'), versions, changes);
  expect(eventsOf(items)).toEqual([
    ['three', 'removed'],
    ['two', 'added'],
  ]);
  expect(items.map(({ records }) => records.length)).toEqual([0, 1]);
});

test('a code that comes back has both', () => {
  const changes = [change('one', 'two', 'removed'), change('three', 'four', 'added')];
  expect(eventsOf(timelineOf(entry('one', 'four'), versions, changes))).toEqual([
    ['four', 'added'],
    ['two', 'removed'],
    ['one', 'first'],
  ]);
});
