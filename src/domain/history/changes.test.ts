import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSystems } from '../../../scripts/convert/read/project.ts';
import { readHistoryRules } from '../../../scripts/convert/read/rules.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import type { Entry } from '../model/entry.ts';
import { entriesOf, manifestOf, record } from '../testing/records.ts';
import { changeBetween, changesBetween, gravest, historyOf, type Change } from './changes.ts';
import { isSuccessor } from '../../schemas/manifest-rules.ts';
import { GRADES } from '../../schemas/values.ts';
import { reviewKey } from './review.ts';
import { verdictOf } from './summary.ts';
import { wordingOf } from './wording.ts';

const MODULES = [
  { id: 'new', name: '新', succeeds: ['old'] },
  { id: 'old', name: '旧' },
  { id: 'other', name: '别' },
];
const manifest = manifestOf(['a', 'b', 'c', 'd', 'e'], MODULES);
const rules = { versions: ['a', 'b', 'c', 'd', 'e'], terminology: [], modules: MODULES, reviews: new Map() };
const entryOf = (said: Record<string, Record<string, ReturnType<typeof record>[]>>): Entry => {
  const [entry] = entriesOf(manifest, said);
  if (!entry) throw new Error('nothing was said');
  return entry;
};

describe('a change between two versions', () => {
  const old = record({ module: 'old', cause: '网络断开了，请求失败。' });
  const at = (from: ReturnType<typeof record>[], to: ReturnType<typeof record>[]) =>
    changeBetween(entryOf({ a: { 1: from }, b: { 1: to } }), 'a', 'b', rules);

  test('is null for the same words in the same place, another line, or a successor', () => {
    expect(at([old], [old])).toBeNull();
    expect(at([old], [{ ...old, line: 9, section: ['别处'] }])).toBeNull();
    expect(at([old], [{ ...old, module: 'new' }])).toBeNull();
  });

  test('is null where neither version has the code', () => {
    expect(changeBetween(entryOf({ a: { 1: [old] } }), 'b', 'c', rules)).toBeNull();
  });

  test('is added, removed, moved', () => {
    const entry = entryOf({ b: { 1: [old] } });
    expect(changeBetween(entry, 'a', 'b', rules)).toMatchObject({ kind: 'added', grade: null, wordings: [] });
    expect(changeBetween(entry, 'b', 'c', rules)).toMatchObject({ kind: 'removed', grade: null });
    expect(at([old], [{ ...old, module: 'other' }])).toMatchObject({
      kind: 'changed',
      grade: null,
      moved: true,
    });
  });

  test('of several places is as grave as the gravest, and pairs the places that belong together', () => {
    const server = record({ module: 'other', cause: '服务器内部错误。' });
    const change = at([old, server], [{ ...server, line: 2 }, record({ module: 'new', cause: '无效 elem' })]);
    expect(change?.grade).toBe('meaning');
    expect(change?.wordings.map(({ from, to }) => [from.module, to.module])).toEqual([
      ['old', 'new'],
      ['other', 'other'],
    ]);
  });

  test('takes the grade and the note of a review', () => {
    const entry = entryOf({
      a: { 1: [old] },
      b: { 1: [record({ module: 'old', cause: '网络断开，请求失败。' })] },
    });
    const [first] = changeBetween(entry, 'a', 'b', rules)?.wordings ?? [];
    expect(first).toMatchObject({ grade: 'wording', reviewed: false, note: null });
    const always = { get: () => ({ grade: 'meaning', note: '说明' }) } as unknown as typeof rules.reviews;
    const [second] = changeBetween(entry, 'a', 'b', { ...rules, reviews: always })?.wordings ?? [];
    expect(second).toMatchObject({ grade: 'meaning', ruleGrade: 'wording', reviewed: true, note: '说明' });
  });

  test('history goes from version to version', () => {
    const entry = entryOf({ a: { 1: [old] }, c: { 1: [old] } });
    expect(
      historyOf(entry, { ...rules, versions: ['a', 'b', 'c'] }).map(({ kind, from, to }) => [kind, from, to]),
    ).toEqual([
      ['removed', 'a', 'b'],
      ['added', 'b', 'c'],
    ]);
    expect(historyOf(entry, { ...rules, versions: ['a'] })).toEqual([]);
  });
});

describe('a code that was gone and came back', () => {
  const password = record({ module: 'old', cause: '密码错误' });
  const member = record({ module: 'old', cause: '用户已经在群组中' });
  const group = record({ module: 'old', cause: '群组已经解散' });
  const changed = (
    said: Record<string, ReturnType<typeof record>>,
    from: string,
    to: string,
    using = rules,
  ) =>
    changeBetween(
      entryOf(Object.fromEntries(Object.entries(said).map(([version, one]) => [version, { 1: [one] }]))),
      from,
      to,
      using,
    );

  test('with the same words is compared with its last wording and has no grade', () => {
    expect(changed({ a: password, c: password }, 'b', 'c')).toMatchObject({
      kind: 'added',
      lastIn: 'a',
      grade: null,
      reused: false,
      wordings: [{ from: password, to: password, grade: null }],
    });
    expect(changed({ a: password, c: password }, 'a', 'c')).toBeNull();
  });

  test('with other words of the same meaning is graded, and no number is reused', () => {
    const reworded = record({ module: 'old', cause: '密码错误，请重试' });
    const change = changed({ a: password, c: reworded }, 'b', 'c');
    expect(change).toMatchObject({ kind: 'added', lastIn: 'a', grade: 'advice', reused: false });
    expect(change && verdictOf(change)).toBe('added');
  });

  test('with another meaning is a number used anew, whichever versions are compared', () => {
    const said = { a: password, c: member, d: member };
    for (const [from, to, kind, lastIn] of [
      ['b', 'c', 'added', 'a'],
      ['b', 'd', 'added', 'a'],
      ['a', 'c', 'changed', null],
      ['a', 'd', 'changed', null],
    ] as const) {
      const change = changed(said, from, to);
      expect(change, `${from} ${to}`).toMatchObject({ kind, lastIn, grade: 'meaning', reused: true });
      expect(change && verdictOf(change)).toBe('meaning');
    }
    expect(changed(said, 'c', 'd')).toBeNull();
    expect(changed({ a: password, b: member }, 'a', 'b'), 'without a gap').toMatchObject({ reused: false });
  });

  test('after two gaps is compared with the wording before each', () => {
    const said = { a: password, c: member, e: group };
    const history = historyOf(
      entryOf({ a: { 1: [password] }, c: { 1: [member] }, e: { 1: [group] } }),
      rules,
    );
    expect(history.map(({ kind, lastIn, reused }) => [kind, lastIn, reused])).toEqual([
      ['removed', null, false],
      ['added', 'a', true],
      ['removed', null, false],
      ['added', 'c', true],
    ]);
    expect(changed(said, 'a', 'e')).toMatchObject({ kind: 'changed', reused: true });
    expect(changed(said, 'b', 'e')).toMatchObject({ lastIn: 'a', reused: true });
  });

  test('and then changed is compared with what it came back as', () => {
    const said = { a: password, c: password, d: record({ module: 'old', cause: '密码不对' }) };
    expect(changed(said, 'c', 'd')).toMatchObject({ reused: false, grade: 'wording' });
    expect(changed(said, 'a', 'd')).toMatchObject({ reused: false, grade: 'wording' });
  });

  test('is new where no older version had it, however many do later', () => {
    expect(changed({ c: password }, 'a', 'c')).toMatchObject({ kind: 'added', lastIn: null, wordings: [] });
    expect(changed({ c: password, e: member }, 'b', 'c')).toMatchObject({ lastIn: null });
  });

  test('is as grave as a review says', () => {
    const hash = reviewKey('demo/1', wordingOf(password), wordingOf(member));
    const reviews = new Map([[hash, { grade: 'wording' as const }]]);
    expect(changed({ a: password, c: member }, 'b', 'c', { ...rules, reviews })).toMatchObject({
      grade: 'wording',
      reused: false,
      wordings: [{ reviewed: true, ruleGrade: 'meaning' }],
    });
  });
});

test('a version between two reviewed ones leaves the reviewed pair of wordings as it was', () => {
  const [first, last] = [
    record({ module: 'old', cause: '网络断开' }),
    record({ module: 'old', cause: '网络已断开' }),
  ];
  const reviews = new Map([
    [reviewKey('demo/1', wordingOf(first), wordingOf(last)), { grade: 'terminology' as const }],
  ]);
  const reviewed = { wordings: [{ reviewed: true, grade: 'terminology' }] };
  for (const between of [
    {},
    { b: { 1: [first] } },
    { b: { 1: [last] } },
    { b: { 1: [record({ cause: '别的' })] } },
  ]) {
    const entry = entryOf({ a: { 1: [first] }, ...between, c: { 1: [last] } });
    expect(changeBetween(entry, 'a', 'c', { ...rules, reviews })).toMatchObject(reviewed);
    const steps = historyOf(entry, { ...rules, reviews, versions: ['a', 'b', 'c'] });
    const pairs = steps.flatMap(({ wordings }) => wordings).filter(({ grade }) => grade !== null);
    // What the version says that nobody has read is not reviewed; any other step is.
    const isNew = JSON.stringify(between).includes('别的');
    expect(pairs.every(({ reviewed: isReviewed }) => isReviewed === !isNew)).toBe(true);
  }
});

test('the gravest grade', () => {
  expect(gravest([])).toBeNull();
  expect(gravest([null, 'wording', 'limit', null])).toBe('limit');
  expect(gravest(GRADES)).toBe('meaning');
});

describe('succession of modules', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const modules = (): fc.Arbitrary<Manifest['modules']> =>
    fc
      .tuple(...ids.map(() => fc.subarray(ids)))
      .map((all) => all.map((succeeds, index) => ({ id: ids[index] ?? '', name: '', succeeds })));
  const id = () => fc.constantFrom(...ids);

  test('ends also in circles, is reflexive and transitive', () => {
    fc.assert(
      fc.property(modules(), id(), id(), id(), (list, x, y, z) => {
        expect(isSuccessor(x, x, list)).toBe(true);
        if (isSuccessor(x, y, list) && isSuccessor(y, z, list)) expect(isSuccessor(x, z, list)).toBe(true);
      }),
    );
  });

  test('goes by way of a third, and not backwards', () => {
    const list = [
      { id: 'c', name: '', succeeds: ['b'] },
      { id: 'b', name: '', succeeds: ['a'] },
      { id: 'a', name: '' },
    ];
    expect(isSuccessor('c', 'a', list)).toBe(true);
    expect(isSuccessor('a', 'c', list)).toBe(false);
    expect(isSuccessor('unknown', 'a', list)).toBe(false);
  });
});

describe('the changes explain every difference', () => {
  const systems = readSystems('content').filter(({ manifest: { versions } }) => versions.length > 1);

  test.each(systems.map((system) => [system.id, system] as const))(
    'between any two versions of %s',
    (_, system) => {
      const historyRules = readHistoryRules('content', system);
      const ids = system.manifest.versions.map(({ id }) => id);
      for (const [index, to] of ids.entries()) {
        for (const from of ids.slice(0, index)) {
          const changes = changesBetween(system.entries, from, to, historyRules);
          expect(applied(said(system.entries, from), changes, system.entries)).toEqual(
            said(system.entries, to),
          );
        }
      }
    },
  );

  test('of systems made up at random', () => {
    const text = fc.constantFrom('网络断开。', '请求超时。', '帐号不存在', '账号不存在', '消息超过 8k');
    const records = fc.array(
      fc.record({ cause: text, module: fc.constantFrom('new', 'old', 'other') }).map(record),
      { minLength: 1, maxLength: 3 },
    );
    const version = fc.dictionary(fc.constantFrom('1', '2', '3'), records);
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const entries = entriesOf(manifest, { a, b, c });
        for (const [from, to] of [
          ['a', 'b'],
          ['b', 'c'],
          ['a', 'c'],
        ] as const) {
          const changes = changesBetween(entries, from, to, rules);
          expect(applied(said(entries, from), changes, entries)).toEqual(said(entries, to));
        }
        expect(changesBetween(entries, 'a', 'a', rules)).toEqual([]);
      }),
    );
  });

  /** What a version says of every code it has: entry id → its different wordings. */
  function said(entries: readonly Entry[], version: string): Map<string, Set<string>> {
    const all = entries.map((entry) => [entry.id, wordingsIn(entry, version)] as const);
    return new Map(all.filter(([, wordings]) => wordings.size > 0));
  }

  function wordingsIn({ versions }: Entry, version: string): Set<string> {
    const records = versions.find((item) => item.version === version)?.records ?? [];
    return new Set(records.map(wordingOf));
  }

  /** What the newer version says, made of what the older one says and of the changes alone. */
  function applied(old: Map<string, Set<string>>, changes: readonly Change[], entries: readonly Entry[]) {
    const result = new Map(old);
    for (const { id, kind, to, wordings } of changes) {
      if (kind === 'removed') result.delete(id);
      if (kind === 'changed') result.set(id, new Set(wordings.map((wording) => wordingOf(wording.to))));
      const entry = entries.find((candidate) => candidate.id === id);
      // That a code is new is all that an addition says; its words stand with the entry.
      if (kind === 'added' && entry) result.set(id, wordingsIn(entry, to));
    }
    return new Map([...result].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1)));

    function order(id: string): number {
      return entries.findIndex((entry) => entry.id === id);
    }
  }
});
