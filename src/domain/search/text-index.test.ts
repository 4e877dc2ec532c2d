import { expect, it } from 'vitest';
import { readCuration } from '../../../scripts/convert/read/curation.ts';
import { readSystems } from '../../../scripts/convert/read/project.ts';
import { buildNumberIndex } from '../number/build-number-index.ts';
import { withOriginalNames } from './names.ts';
import { buildCorpus, rankWords } from './rank.ts';
import { buildOriginals, buildTextIndex, joinSynonyms } from './text-index.ts';

const systems = readSystems('content', 'en');
const synonyms = [readCuration('content', 'synonyms'), readCuration('content', 'synonyms.en')];
const texts = buildTextIndex(systems, joinSynonyms(synonyms), [], 'en');
const corpus = await buildCorpus(buildNumberIndex(systems), texts);
const firstThree = (query: string) =>
  rankWords(corpus, query)
    .hits.slice(0, 3)
    .map(({ hit }) => hit.id);

it.each([
  ['group is full', 'tencent-im/10014'],
  ['blocked by recipient', 'tencent-im/20007'],
  ['token expired', 'msdk/wechat/42001'],
  ['expired token', 'msdk/wechat/42001'],
  ['not logged in', 'tencent-im/6014'],
  ['message too long', 'tencent-im/80002'],
  ['kicked by another device', 'tencent-im/6208'],
  ['kicked offline', 'tencent-im/6213'],
  ['usersig expired', 'tencent-im/6206'],
  ['permission denied', 'wildfire-im/248'],
  ['rate limit', 'tencent-im/-10113'],
  ['friend limit', 'tencent-im/30010'],
  ['network error', 'tencent-im/6200'],
  ['message recall timeout', 'tencent-im/10031'],
  ['sensitive words', 'tencent-im/40005'],
  ['sdk not initialized', 'tencent-im/6013'],
  ['sdkappid does not match', 'tencent-im/30002'],
  ['group does not exist', 'tencent-im/10010'],
  ['not in group', 'wildfire-im/9'],
  ['file upload failed', 'tencent-im/6008'],
  ['already a friend', 'wildfire-im/23'],
  ['user not found', 'tencent-im/10019'],
  ['muted in group', 'tencent-im/10017'],
])('finds for "%s" in English', (query, id) => {
  expect(firstThree(query)).toContain(id);
});

it('keeps what the documents say, row by row, beside the translations', () => {
  const { titles, said } = buildOriginals(readSystems('content'));
  expect(titles.map(({ length }) => length)).toEqual(systems.map(({ entries }) => entries.length));
  expect(said.map(({ length }) => length)).toEqual(titles.map(({ length }) => length));
  expect(titles.flat().join('')).toMatch(/\p{Script=Han}/u);
});

it('knows what systems and products are called in both languages', () => {
  const aliases = [{ foreign: 'Easemob', names: ['hyphenate'] }];
  const originals = [{ foreign: '环信', names: ['hyphenate'] }];
  const all = withOriginalNames(aliases, originals, readSystems('content'));
  expect(all[0]).toEqual({ foreign: 'Easemob', names: ['hyphenate', '环信'] });
  expect(all).toContainEqual({ of: 'wildfire-im', names: expect.arrayContaining(['野火 IM']) as unknown });
});
