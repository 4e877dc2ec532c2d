/** What the committed curation makes of the known documents. */
import { expect, test } from 'vitest';
import { newestVersion } from '../../../src/domain/model/catalogue.ts';
import { latestRecords } from '../../../src/domain/model/entry.ts';
import { handlingOf, placesOf } from '../../../src/domain/handling/handling-rules.ts';
import { QUESTIONS } from '../../../src/domain/handling/site-judgement.ts';
import { handling as words } from '#messages/handling.ts';
import { readKnownSystems } from '../../verify/testing/known-systems.ts';
import { readHandlingRules } from '../read/rules.ts';

const rules = readHandlingRules('content');
const judged = readKnownSystems().flatMap((system) =>
  system.entries.map((entry) => ({ system, entry, handling: handlingOf(entry, rules, words) })),
);
/** What the words give, without what the site judges by topic or code. */
const answerOf = (id: string) => {
  const handling = judged.find(({ entry }) => entry.id === id)?.handling;
  return QUESTIONS.map((question) =>
    handling?.[question]?.basis === 'document' ? handling[question].value : null,
  );
};
/** What the site judges, with what it rests on. */
const ownOf = (id: string) => {
  const handling = judged.find(({ entry }) => entry.id === id)?.handling;
  return QUESTIONS.map((question) => {
    const { value, basis, topic } = handling?.[question] ?? {};
    return basis === 'document' ? basis : value && [value, topic?.id ?? basis].join(' by ');
  });
};

test('every answer rests on words of the newest wording, or of a note of the newest document', () => {
  for (const { system, entry, handling } of judged) {
    const notes = (system.notes.get(newestVersion(system).id) ?? []).map(({ text }) => text.text);
    const texts = [
      ...placesOf(entry).map(({ text }) => text),
      ...latestRecords(entry).map(({ text }) => text.text),
    ];
    for (const question of QUESTIONS) {
      const { words, under, reason } = handling[question] ?? {};
      if (words === undefined) continue;
      expect(
        (under === '附注' ? notes : texts).some((text) => text.includes(words)),
        `${entry.id}: ${words}`,
      ).toBe(true);
      const printed = latestRecords(entry).flatMap(({ section, extra = [] }) => [
        ...section,
        ...extra.map(({ heading }) => heading),
      ]);
      if (under !== undefined && under !== '附注') expect(printed, entry.id).toContain(under);
      expect(reason, entry.id).toMatch(/。$/u);
    }
  }
});

test('what says the same is judged the same within a module', () => {
  const seen = new Map<string, string>();
  for (const { entry, handling } of judged) {
    const said = JSON.stringify([entry.system, entry.module, placesOf(entry).map(({ text }) => text)]);
    const answer = JSON.stringify(handling);
    expect(answer, entry.id).toBe(seen.get(said) ?? answer);
    seen.set(said, answer);
  }
});

test('nothing is stated where the document only names the error', () => {
  const silent = [
    'wildfire-im/243',
    'tencent-im/20002',
    'tencent-im/-10113',
    'tencent-im/6213',
    'msdk/wechat/47001',
  ];
  for (const id of silent) expect(answerOf(id), id).toEqual([null, null]);
});

test('answers are those that the words give', () => {
  const expected = {
    'tencent-im/0': ['nobody', 'no'],
    'tencent-im/6206': [null, 'after-login'],
    'tencent-im/6208': ['end-user', 'after-login'],
    'tencent-im/6017': ['client-developer', 'after-fix'],
    'tencent-im/10008': ['vendor-support', 'at-once'],
    'tencent-im/60007': ['server-developer', 'later'],
    'tencent-im/60020': ['administrator', 'later'],
    'tencent-im/70016': ['administrator', null],
    'tencent-im/70050': [null, 'later'],
    'tencent-im/90033': [null, null],
    'msdk/gateway/-507': ['nobody', 'no'],
    'msdk/blue-diamond/-7': ['vendor-support', 'at-once'],
    'msdk/blue-diamond/-2': [null, 'after-fix'],
    'msdk/wechat/42001': [null, 'after-login'],
    'wildfire-im/6': [null, 'after-fix'],
  };
  expect(Object.fromEntries(Object.keys(expected).map((id) => [id, answerOf(id)]))).toEqual(expected);
});

test('where the words are silent the site judges by the topic, or by the code where that is too wide', () => {
  const expected = {
    'tencent-im/-10113': ['client-developer by rate-limit', 'later by rate-limit'],
    'tencent-im/6206': ['client-developer by credential-expired', 'document'],
    'tencent-im/6213': ['end-user by kicked-offline', 'after-login by kicked-offline'],
    'tencent-im/10031': ['end-user by code', 'no by code'],
    'tencent-im/60008': ['server-developer by code', 'document'],
    'tencent-im/10026': ['document', 'no by disabled'],
    // Two possibilities, of which a topic would choose one; a custom code means what the app says.
    'tencent-im/-10004': [undefined, undefined],
    'tencent-im/120001-130000': ['document', undefined],
    // In no topic, or the head of a class.
    'tencent-im/6003': ['client-developer by code', undefined],
    'msdk/logic/-1000': [undefined, undefined],
    // No document has it any more.
    'tencent-im/90033': [undefined, undefined],
  };
  expect(Object.fromEntries(Object.keys(expected).map((id) => [id, ownOf(id)]))).toEqual(expected);
});

test('the owner of 95 and the retry of 85 in 100 current codes is answered', () => {
  const current = judged.filter(({ entry }) => entry.status === 'current');
  const answered = QUESTIONS.map((question) => current.filter(({ handling }) => handling[question]).length);
  expect(answered[0]).toBeGreaterThanOrEqual(0.95 * current.length);
  expect(answered[1]).toBeGreaterThanOrEqual(0.85 * current.length);
});
