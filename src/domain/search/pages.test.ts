import { describe, expect, it } from 'vitest';
import type { NumberIndex } from '../number/number-index.ts';
import { buildThesaurus } from './concepts.ts';
import { findPages } from './pages.ts';

const index: NumberIndex = {
  names: { one: ['one'], eins: ['one'], two: ['two'], lay: ['two/l'], theirs: ['!Theirs'] },
  systems: [
    {
      id: 'one',
      name: 'One',
      perModule: false,
      modules: [{ id: 'g', name: 'Groups' }],
      rows: [[1, 0, 'first']],
    },
    {
      id: 'two',
      name: 'Two',
      perModule: true,
      modules: [{ id: 'l', name: 'Layer' }],
      rows: [[1, 0, 'second']],
    },
  ],
};
const tools = [{ title: 'Decoder', path: '/decode/', names: ['log'] }];
const thesaurus = buildThesaurus({ groups: [['login', 'sign in']], spellings: [], ignored: ['the'] });
const topics: [string, string, string][] = [
  ['login', 'Login refused', 'the server does not let the user in'],
  ['rate', 'Rate limit', 'too many requests'],
];
const find = (query: string) => {
  const { answers, near } = findPages(query, index, tools, { topics, thesaurus });
  return { answers: answers.map(({ path }) => path), near: near.map(({ path }) => path) };
};

describe('findPages', () => {
  it.each([
    ['One', ['/one/']],
    ['eins 错误码', ['/one/']],
    ['two lay', ['/two/l/']],
    ['log', ['/decode/']],
    ['DECODER', ['/decode/']],
    ['one login', []],
    ['theirs', []],
  ])('%s is the name of %j', (query, answers) => {
    expect(find(query).answers).toEqual(answers);
  });

  it.each([
    ['groups', ['/one/g/']],
    ['rate limit', ['/topics/rate/']],
    ['sign in', ['/topics/login/']],
    ['login server', ['/topics/login/']],
    ['server', []],
    ['login elsewhere', []],
  ])('beside the codes, %s offers %j', (query, near) => {
    expect(find(query).near).toEqual(near);
  });

  it('leaves numbers to the codes', () => {
    expect(find('one 1')).toEqual({ answers: [], near: [] });
  });

  it('does without the texts', () => {
    expect(findPages('rate limit', index, tools, null)).toEqual({ answers: [], near: [] });
    expect(findPages('one', index, tools, null).answers).toHaveLength(1);
  });
});
