import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSystems } from '../../../scripts/convert/read/project.ts';
import { readHistoryRules } from '../../../scripts/convert/read/rules.ts';
import { makeSystem } from '../../../scripts/verify/testing/synthetic-system.ts';
import { changeBetween } from '../history/changes.ts';
import { entriesOf, manifestOf, record } from '../testing/records.ts';
import { buildCheckData } from './enum-check-data.ts';
import { answerMarkdown, answerSummary } from './enum-check-text.ts';
import { checkCodes, type CheckAnswer } from './enum-check.ts';
import { parseCodesFromSource } from './source-codes.ts';
import { checkAnswer as words } from '#messages/check-answer.ts';

const systems = readSystems('content').map((system) => ({
  system,
  rules: readHistoryRules('content', system),
  data: buildCheckData(system, readHistoryRules('content', system)),
}));
const [tencent] = systems;
if (tencent?.system.id !== 'tencent-im') throw new Error('the first system is another one');
const { data } = tencent;
const labelOf = (version: string) => tencent.system.manifest.versions.find(({ id }) => id === version)?.label;

function check(text: string, from: string, to: string, of = data): CheckAnswer {
  const answer = checkCodes(of, parseCodesFromSource(text).codes, from, to);
  if (!answer) throw new Error('no such version');
  return answer;
}

/** Labels of what stands in each list, empty lists and new codes left out. */
const labels = (answer: CheckAnswer) =>
  Object.fromEntries(
    Object.entries({ ...answer, unhandled: [] })
      .filter(([, lines]) => lines.length > 0)
      .map(([group, lines]) => [group, lines.map(({ label }) => label)]),
  );

describe('what becomes of codes', () => {
  const TEXT = '6016 10034 6206 60020 10026 114000 90001 115049 7001 99999 120001-130000';

  test('from the middle version to the newest', () => {
    expect(labels(check(TEXT, 'early-markdown', '2019-11-05'))).toMatchObject({
      removed: ['115049'],
      meaning: expect.arrayContaining(['6016', '10034', '60020']) as string[],
      alreadyHandled: ['7001'],
      unknown: ['99999'],
    });
  });

  test('from the oldest to the newest, which are no neighbours', () => {
    const { meaning, treatment } = check(TEXT, 'early-html', '2019-11-05');
    expect(meaning.find(({ label }) => label === '6016')).toMatchObject({
      before: '注册超时',
      after: 'IM SDK 无效消息 elem',
      grade: 'meaning',
      reviewed: true,
      path: '/tencent-im/6016/',
    });
    expect(treatment.map(({ label }) => label)).toContain('6206');
  });

  test('a code that only a third version has is unknown, and says so', () => {
    expect(check('7001', 'early-html', 'early-markdown').unknown).toMatchObject([
      {
        label: '7001',
        elsewhere: {
          path: '/tencent-im/7001/',
          versions: expect.arrayContaining([labelOf('2019-11-05')]) as string[],
        },
      },
    ]);
  });

  test('of classes that are open on one side the one with the nearest bound holds a number', () => {
    const classes = ['-10000', '-20000'].map((code) => ({
      code,
      kind: 'class' as const,
      to: Number(code),
      module: 0,
      at: [0, 0],
      states: ['平台错误'],
    }));
    const versions = ['a', 'b'].map((id) => ({ id, label: id }));
    const open = { system: 'demo', name: '', versions, modules: [''], codes: classes };
    expect(check('-20001', 'a', 'b', open).unchanged).toMatchObject([
      { label: '-20000', handled: ['-20001'] },
    ]);
  });

  test('a number inside a range is what became of the range', () => {
    const answer = check('120050, 120051, 120001-130000', 'early-html', '2019-11-05');
    const line = {
      label: '120001–130000',
      path: '/tencent-im/120001-130000/',
      handled: ['120050', '120051'],
    };
    expect(answer.unknown).toEqual([]);
    expect(Object.values({ ...answer, unhandled: [] }).flat()).toMatchObject([line]);
    expect(answerMarkdown(answer, { system: '', from: '', to: '' }, String, words)).toContain(
      '120050、120051 已收录于此区间',
    );
  });

  test('an interval stands for every code in it', () => {
    const numbers = tencent.system.entries
      .filter(
        ({ kind, versions }) => kind === 'exact' && versions.some(({ version }) => version !== 'early-html'),
      )
      .filter(({ code }) => Number(code) >= 6000 && Number(code) <= 6999);
    const { unknown, unhandled, ...rest } = check('6000-6999', 'early-markdown', '2019-11-05');
    expect(unknown).toEqual([]);
    expect(Object.values(rest).flat()).toHaveLength(numbers.length);
    expect(unhandled.filter(({ label }) => /^6\d{3}$/u.test(label))).toEqual([]);
  });

  test('every line has the name that the paste gives it', () => {
    const answer = check(
      'A_B = 6016; C_D = 6016; X_Y = 99999; RANGE_X = 120050',
      'early-markdown',
      '2019-11-05',
    );
    expect(answer.meaning.map(({ names }) => names)).toEqual([['A_B', 'C_D']]);
    expect(answer.unknown.map(({ names }) => names)).toEqual([['X_Y']]);
    const others = Object.values({ ...answer, unhandled: [], unknown: [], meaning: [] }).flat();
    expect(others.flatMap(({ handled }) => handled)).toEqual(['120050 RANGE_X']);
  });

  test('a version that there is not gets no answer', () => {
    expect(checkCodes(data, [], 'early-html', '2030')).toBeNull();
  });

  test('numbers of layers are checked in every layer', () => {
    const msdk = systems.find(({ system }) => system.id === 'msdk');
    const version = msdk?.data.versions[0]?.id ?? '';
    const { unchanged } = check('40001', version, version, msdk?.data);
    expect(unchanged.map(({ id }) => id)).toContain('msdk/wechat/40001');
  });
});

describe('a code that was gone and came back', () => {
  const gap = (again: string) => {
    const manifest = manifestOf(['v1', 'v2', 'v3'], [{ id: 'common', name: '公共' }]);
    const entries = entriesOf(manifest, {
      v1: { '1': [record({ cause: '密码错误' })], '2': [record({ cause: '超时' })] },
      v2: { '2': [record({ cause: '超时' })] },
      v3: { '1': [record({ cause: again })], '2': [record({ cause: '超时' })] },
    });
    const rules = { versions: ['v1', 'v2', 'v3'], terminology: [], modules: [], reviews: new Map() };
    return buildCheckData({ id: 'demo', manifest, entries, notes: new Map() }, rules);
  };
  const other = gap('用户已经在群组中');

  test.each([
    ['v1', null],
    ['v2', 'v1 版'],
  ])('as something else is warned of from %s on', (from, lastIn) => {
    const { meaning, alreadyHandled } = check('1', from, 'v3', other);
    expect(alreadyHandled).toEqual([]);
    expect(meaning).toMatchObject([
      { label: '1', before: '密码错误', after: '用户已经在群组中', grade: 'meaning', reused: true, lastIn },
    ]);
    const answer = { ...check('1', from, 'v3', other), unhandled: [] };
    expect(answerMarkdown(answer, { system: '', from: '', to: '' }, String, words)).toContain(
      `密码错误 → 用户已经在群组中（编号被重新使用，自动判定${lastIn ? '；上一次收录于v1 版，之后一度不再收录' : ''}）`,
    );
  });

  test('is marked among what is not handled, too', () => {
    expect(check('2', 'v2', 'v3', other).unhandled).toMatchObject([{ label: '1', reused: true }]);
  });

  test('gets the answer of the history, between any two versions', () => {
    const causes = ['密码错误', '密码不对', '用户不存在', '群组不存在'];
    const said = fc.option(fc.constantFrom(...causes), { nil: null });
    const ids = ['v1', 'v2', 'v3', 'v4', 'v5'];
    const manifest = manifestOf(ids, [{ id: 'common', name: '公共' }]);
    const rules = { versions: ids, terminology: [], modules: [], reviews: new Map() };
    fc.assert(
      fc.property(fc.tuple(said, said, said, said, said), (texts) => {
        const entries = entriesOf(
          manifest,
          Object.fromEntries(
            ids.map((id, index) => {
              const cause = texts[index];
              return [id, cause ? { '1': [record({ cause })] } : {}];
            }),
          ),
        );
        const [entry] = entries;
        if (!entry) return;
        const own = buildCheckData({ id: 'demo', manifest, entries, notes: new Map() }, rules);
        for (const [newer, to] of ids.entries()) {
          for (const from of ids.slice(0, newer)) {
            const change = changeBetween(entry, from, to, rules);
            const [line] = Object.values({ ...check('1', from, to, own), unknown: [] }).flat();
            expect([line?.grade ?? null, line?.reused ?? false], `${from} ${to}`).toEqual([
              change?.grade ?? null,
              change?.reused ?? false,
            ]);
          }
        }
      }),
    );
  });

  test('as the same is no other code', () => {
    const same = gap('密码错误');
    expect(check('1', 'v1', 'v3', same).unchanged).toMatchObject([{ label: '1', reused: false }]);
    expect(check('1', 'v2', 'v3', same).alreadyHandled).toMatchObject([
      { before: '密码错误', after: '密码错误', grade: null, reused: false, lastIn: 'v1 版' },
    ]);
    expect(check('1', 'v1', 'v2', other).removed).toMatchObject([
      { after: null, reused: false, lastIn: null },
    ]);
  });
});

test('every answer agrees with the history, for every code and any two versions', () => {
  for (const { system, rules, data: own } of systems) {
    const ids = system.manifest.versions.map(({ id }) => id);
    for (const [index, to] of ids.entries()) {
      for (const from of ids.slice(0, index)) {
        const handled = system.entries.flatMap(({ kind, code, from: low, to: high }) =>
          kind === 'range'
            ? [{ from: low ?? 0, to: high ?? 0, line: 1 }]
            : kind === 'catch-all'
              ? []
              : [{ from: Number(code), to: Number(code), line: 1 }],
        );
        const answer = checkCodes(own, handled, from, to);
        const lines = Object.values({ ...answer, unknown: [] }).flat();
        for (const entry of system.entries) {
          const change = changeBetween(entry, from, to, rules);
          const line = lines.find(({ id }) => id === entry.id);
          const isIn = (version: string) => entry.versions.some((said) => said.version === version);
          if (!isIn(from) && !isIn(to)) expect(line, entry.id).toBeUndefined();
          else if (entry.kind !== 'catch-all') {
            expect(line, entry.id).toMatchObject({
              grade: change?.grade ?? null,
              moved: change?.moved ?? false,
            });
            expect(line?.before === null, entry.id).toBe(!isIn(from) && change?.lastIn === null);
            expect(line?.reused ?? false, entry.id).toBe(change?.reused ?? false);
            expect(line?.after === null, entry.id).toBe(!isIn(to));
          }
        }
      }
    }
  }
});

test('every handled number is in exactly one list, whatever is pasted', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -100, max: 130_001 }), { maxLength: 300 }), (numbers) => {
      const answer = check(numbers.join(','), 'early-html', '2019-11-05');
      const listed: { label: string; handled?: string[] }[] = Object.values({
        ...answer,
        unhandled: [],
      }).flat();
      const numbersOf = ({ label, handled = [] }: (typeof listed)[number]) =>
        handled.length > 0 ? handled : [label];
      expect(
        listed
          .flatMap(numbersOf)
          .map(Number)
          .sort((a, b) => a - b),
      ).toEqual(numbers.sort((a, b) => a - b));
      const handled = new Set(listed.map(({ label }) => label));
      expect(answer.unhandled.filter(({ label }) => handled.has(label))).toEqual([]);
    }),
  );
});

describe('Markdown', () => {
  test('names every list but what did not change, with absolute links', () => {
    const answer = check('6016 10001 115049 7001 99999', 'early-markdown', '2019-11-05');
    const text = answerMarkdown(
      { ...answer, unhandled: [] },
      { system: '腾讯 IM', from: '旧', to: '新' },
      (path) => `https://site.test${path}`,
      words,
    );
    expect(text).toContain('## 升级核对：腾讯 IM，旧 → 新\n');
    expect(text).toContain('- [115049](https://site.test/tencent-im/115049/) 语音上传 action 失败\n');
    expect(text).toContain(
      '- [6016](https://site.test/tencent-im/6016/) 注册超时 → IM SDK 无效消息 elem（同一编号换了含义',
    );
    expect(text).toContain('- 99999 没有收录，也不在任何区间内（你的第 1 行）\n');
    expect(text).not.toContain('### 未变');
  });

  test('makes no mark-up of vendor words', () => {
    const line = { before: '[a](b) *c*', after: '<i>', label: '1', path: '/x/1/' };
    const code = { kind: 'exact' as const, handled: [] };
    const empty = check('', 'early-html', '2019-11-05');
    const meaning = [
      {
        ...line,
        ...code,
        id: '',
        names: ['ERR_A', 'B'],
        module: '',
        grade: null,
        moved: false,
        reviewed: true,
        note: null,
        lastIn: null,
        reused: false,
        within: null,
      },
    ];
    const answer = { ...empty, unhandled: [], meaning };
    expect(answerMarkdown(answer, { system: '', from: '', to: '' }, String, words)).toContain(
      '- [1](/x/1/) `ERR_A` `B` \\[a\\](b) \\*c\\* → \\<i\\>\n',
    );
    expect(answerSummary(answer, words)).toBe('含义变了 1');
  });
});

describe('size', () => {
  test('the data stays small: 25 KB for three versions of the largest system', () => {
    for (const { data: own } of systems) expect(gzipSync(JSON.stringify(own)).length).toBeLessThan(25 * 1024);
  });

  test('versions that say the same cost nothing', () => {
    const few = makeSystem({ codes: 200, versions: 4 });
    const versions = few.manifest.versions.map(({ id }) => id);
    const rules = { versions, terminology: [], modules: few.manifest.modules, reviews: new Map() };
    const [code] = buildCheckData(few, rules).codes;
    expect(code?.states.length).toBeLessThan(few.manifest.versions.length);
  });

  test('a megabyte is answered as a little of it is, and each of many codes by itself', () => {
    expect(check('case 6016: // x\n'.repeat(62_500), 'early-html', '2019-11-05')).toEqual(
      check('case 6016:', 'early-html', '2019-11-05'),
    );
    const many = Array.from({ length: 30_000 }, (_, index) => index * 3 + 1);
    const { unhandled, ...handled } = check(many.join(','), 'early-html', '2019-11-05');
    // A number that only an interval holds is told with that interval, in one line with the others in it.
    const answered = Object.values(handled)
      .flat()
      .reduce((sum, line) => sum + (('handled' in line && line.handled.length) || 1), 0);
    expect(answered).toBe(many.length);
    expect(unhandled.length).toBeGreaterThan(0);
  });
});
