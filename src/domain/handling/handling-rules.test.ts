import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handling as words } from '#messages/handling.ts';
import type { HandlingCorrection, HandlingNote, Phrase } from '../../schemas/handling.ts';
import type { Note, SourceRecord } from '../../schemas/document.ts';
import type { Entry } from '../model/entry.ts';
import { OWNERS, RETRIES } from '../../schemas/values.ts';
import { findPhrase, handlingOf, handlingRules, hintsOf } from './handling-rules.ts';
import { countBases } from './handling.ts';
import { NO_SITE_RULES, type SiteRules } from './site-judgement.ts';

interface Wording {
  cause?: string;
  advice?: string;
  extra?: Record<string, string>;
  section?: string[];
}

const recordOf = ({ cause, advice, extra = {}, section = ['错误码', 'SDK'] }: Wording) =>
  ({
    module: 'sdk',
    section,
    // As of a document with a column for advice, which does not repeat it in the text.
    text: { text: cause ?? '' },
    cause: cause === undefined ? null : { text: cause },
    advice: advice === undefined ? null : { text: advice },
    extra: Object.entries(extra).map(([heading, text]) => ({ heading, text: { text } })),
  }) as unknown as SourceRecord;

const entryOf = (...wordings: Wording[]) =>
  ({
    id: 'one/7',
    system: 'one',
    namespace: null,
    module: 'sdk',
    versions: [
      { version: 'v1', records: [recordOf({ advice: '旧文：请重试' })] },
      { version: 'v2', records: wordings.map(recordOf) },
    ],
  }) as unknown as Entry;

const phrase = (words: string | string[], answer: Partial<Phrase>): Phrase => ({
  words: [words].flat(),
  reason: `因为 ${String(words)}`,
  ...answer,
});

const judge = (
  entry: Entry,
  phrases: Phrase[],
  corrections: HandlingCorrection[] = [],
  notes: HandlingNote[] = [],
) => handlingOf(entry, handlingRules(phrases, corrections, notes), words);

describe('phrases', () => {
  const retry = phrase('重试', { retry: 'at-once' });
  const support = phrase('提交工单', { owner: 'vendor-support' });

  it('state nothing where the newest wording has none of their words', () => {
    expect(judge(entryOf({ cause: '签名错误' }), [retry, support])).toEqual({ owner: null, retry: null });
  });

  it('answer the two questions apart, with the clause that says so and the reason', () => {
    expect(judge(entryOf({ advice: '请重试一次，不行再提交工单。' }), [support, retry])).toEqual({
      owner: { value: 'vendor-support', basis: 'document', words: '不行再提交工单', reason: '因为 提交工单' },
      retry: { value: 'at-once', basis: 'document', words: '请重试一次', reason: '因为 重试' },
    });
  });

  it('count where they stand: the first step of the text, whatever the order of the list', () => {
    const fix = phrase('检查', { retry: 'after-fix' });
    const entry = entryOf({ advice: '请检查包体；然后重试' });
    expect(
      [judge(entry, [retry, fix]), judge(entry, [fix, retry])].map((handling) => handling.retry?.value),
    ).toEqual(['after-fix', 'after-fix']);
  });

  it('count in the order of the list where they stand at one place', () => {
    const later = phrase('重试前等待', { retry: 'later' });
    const entry = entryOf({ advice: '重试前等待' });
    expect(judge(entry, [later, retry]).retry?.value).toBe('later');
    expect(judge(entry, [retry, later]).retry?.value).toBe('at-once');
  });

  it('are looked for in the advice before the cause, and in one record after the other', () => {
    const later = phrase('稍后', { retry: 'later' });
    expect(judge(entryOf({ cause: '稍后', advice: '重试' }), [retry, later]).retry?.value).toBe('at-once');
    expect(judge(entryOf({ cause: '稍后' }, { advice: '重试' }), [retry, later]).retry?.value).toBe('later');
  });

  it('take a sign of omission for up to 60 characters of one sentence', () => {
    const pattern = [phrase('请检查…字段', { retry: 'after-fix' })];
    expect(judge(entryOf({ advice: '请检查 a、b 字段。' }), pattern).retry?.words).toBe('请检查 a、b 字段');
    expect(judge(entryOf({ advice: '请检查包体。另见字段' }), pattern).retry).toBeNull();
    expect(judge(entryOf({ advice: `请检查${'长'.repeat(61)}字段` }), pattern).retry).toBeNull();
  });

  it('are read as they are written, not as a pattern', () => {
    expect(judge(entryOf({ advice: 'axb' }), [phrase('a.b', { retry: 'no' })]).retry).toBeNull();
    expect(judge(entryOf({ advice: '(a.b)' }), [phrase('(a.b)', { retry: 'no' })]).retry?.words).toBe(
      '(a.b)',
    );
  });

  it('may have to be all of the text', () => {
    const success = [phrase('成功', { owner: 'nobody', whole: true })];
    const answers = ['成功', '成功。', '未成功', '成功率低'].map(
      (cause) => judge(entryOf({ cause }), success).owner?.value,
    );
    expect(answers).toEqual(['nobody', 'nobody', undefined, undefined]);
  });

  it('may need a heading or a column, which is then part of the evidence', () => {
    const under = [phrase('检查参数', { owner: 'client-developer', under: 'SDK' })];
    expect(judge(entryOf({ advice: '检查参数', section: ['(一) SDK 码'] }), under).owner?.under).toBe(
      '(一) SDK 码',
    );
    expect(judge(entryOf({ advice: '检查参数', section: ['服务端'] }), under).owner).toBeNull();
    const column = [phrase('否', { owner: 'nobody', column: '要处理吗' })];
    expect(judge(entryOf({ cause: '否', extra: { 要处理吗: '是', 备注: '否' } }), column).owner).toBeNull();
    expect(judge(entryOf({ cause: '是', extra: { 要处理吗: '否' } }), column).owner).toMatchObject({
      words: '否',
      under: '要处理吗',
    });
  });

  it('may hold in one system or module only', () => {
    const answers = ['one', 'one/sdk', 'one/server', 'two'].map(
      (of) => judge(entryOf({ advice: '重试' }), [{ ...retry, of }]).retry?.value,
    );
    expect(answers).toEqual(['at-once', 'at-once', undefined, undefined]);
  });

  it('are found as if each were looked for by itself, and shown verbatim', () => {
    const words = fc.string({
      unit: fc.constantFrom(...Array.from('请重试检查，。；. (a')),
      minLength: 1,
      maxLength: 4,
    });
    const text = fc.string({ unit: fc.constantFrom(...Array.from('请重试检查，。；. (a')), maxLength: 20 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), text, text, (list, cause, advice) => {
        const phrases = list.map((item, index) =>
          phrase(item, { retry: RETRIES[index % RETRIES.length], owner: OWNERS[0] }),
        );
        const found = findPhrase(entryOf({ cause, advice }), handlingRules(phrases, [], []), 'retry');
        const home = [advice, cause].find((candidate) => list.some((item) => candidate.includes(item)));
        const first = home && Math.min(...list.map((item) => home.indexOf(item)).filter((at) => at >= 0));
        const expected = list.findIndex((item) => home?.indexOf(item) === first);
        expect(found && phrases.indexOf(found.phrase)).toBe(home === undefined ? null : expected);
        if (found) expect(home).toContain(found.words);
      }),
    );
  });
});

describe('corrections', () => {
  const correction: HandlingCorrection = {
    id: 'one/7',
    retry: 'later',
    words: '一分钟后',
    reason: '明说了时间',
  };
  const entry = entryOf({ advice: '检查后，一分钟后重试' });
  const phrases = [phrase('检查', { retry: 'after-fix', owner: 'end-user' })];

  it('go before phrases, for the question that they answer', () => {
    const handling = judge(entry, phrases, [correction]);
    expect(handling.retry).toEqual({
      value: 'later',
      basis: 'document',
      words: '一分钟后',
      reason: '明说了时间',
    });
    expect(handling.owner?.value).toBe('end-user');
  });

  it('may take an answer back', () => {
    expect(judge(entry, phrases, [{ ...correction, retry: null }]).retry).toBeNull();
  });

  it('hold for their entry only', () => {
    expect(judge(entry, phrases, [{ ...correction, id: 'one/8' }]).retry?.value).toBe('after-fix');
  });
});

describe('notes', () => {
  const text = '重试无效的，请联系我们。';
  const note: HandlingNote = {
    of: 'one/sdk',
    text,
    words: '请联系我们',
    codes: '重试',
    owner: 'vendor-support',
    reason: '附注说',
  };

  it('answer for the codes that have their words, where nothing else does', () => {
    expect(judge(entryOf({ advice: '重试' }), [], [], [note]).owner).toEqual({
      value: 'vendor-support',
      basis: 'document',
      words: '请联系我们',
      under: '附注',
      reason: '附注说',
    });
    expect(judge(entryOf({ advice: '等待' }), [], [], [note]).owner).toBeNull();
    expect(judge(entryOf({ advice: '重试' }), [], [], [{ ...note, of: 'one/server' }]).owner).toBeNull();
    expect(
      judge(entryOf({ advice: '重试' }), [phrase('重试', { owner: 'nobody' })], [], [note]).owner?.value,
    ).toBe('nobody');
  });

  it('are told to the reader of every code of their place, with their line', () => {
    const hint: HandlingNote = { of: 'one', text, words: '请联系我们', says: '附注说：' };
    const paragraphs = [{ line: 3, text: { text } }] as Note[];
    const hints = (of: string, have = paragraphs) =>
      hintsOf(entryOf({}), handlingRules([], [], [{ ...hint, of }]), have);
    expect(hints('one')).toEqual([{ says: '附注说：', words: '请联系我们', line: 3 }]);
    expect(hints('two')).toEqual([]);
    expect(hints('one', [])).toEqual([]);
  });
});

describe('what the site judges', () => {
  const topics = [
    { id: 'busy', group: '', name: '繁忙', means: '', codes: { 'one/7': '繁忙' } },
    { id: 'limits', group: '', name: '超限', means: '', codes: { 'one/7': '超限' } },
  ];
  const site: SiteRules = {
    ...NO_SITE_RULES,
    topics,
    byTopic: [
      { topic: 'busy', of: ['two'], retry: 'no', reason: '别处。' },
      { topic: 'limits', owner: 'end-user', reason: '限的是用户。' },
      { topic: 'busy', owner: 'vendor-support', retry: 'later', reason: '过一会儿。' },
    ],
  };
  const busy = entryOf({ cause: '服务繁忙' });
  const judgeBy = (entry: Entry, rules: Partial<SiteRules> = {}, phrases: Phrase[] = []) =>
    handlingOf(entry, handlingRules(phrases, [], [], { ...site, ...rules }), words);

  it('answers by the first item of a topic that holds the entry, in its scope', () => {
    expect(judgeBy(busy).retry).toEqual({
      value: 'later',
      basis: 'topic',
      words: '繁忙',
      topic: { id: 'busy', name: '繁忙' },
      reason: '过一会儿。',
    });
    expect(judgeBy(busy).owner?.value).toBe('vendor-support');
    expect(judgeBy(entryOf({ cause: '繁忙，超限' })).owner?.value).toBe('end-user');
    expect(judgeBy(entryOf({ cause: '停机' }))).toEqual({ owner: null, retry: null });
  });

  it('comes after the words of the document, and never stands against them', () => {
    const once = phrase('再来', { retry: 'at-once' });
    expect(judgeBy(entryOf({ cause: '繁忙，再来' }), {}, [once]).retry).toMatchObject({
      value: 'at-once',
      basis: 'document',
    });
    const bounds = [{ words: ['找客服'], retry: ['no' as const], of: ['one/sdk'] }];
    expect(judgeBy(entryOf({ cause: '繁忙', advice: '找客服' }), { bounds })).toMatchObject({
      owner: { basis: 'topic' },
      retry: null,
    });
    expect(judgeBy(busy, { bounds }).retry?.value).toBe('later');
  });

  it('of a code goes before that of its topic, and null takes the answer back', () => {
    const byCode = [
      { owner: null, retry: 'no' as const, reason: '这个码特别。', codes: { 'one/7': '服务' } },
    ];
    const handling = judgeBy(busy, { byCode });
    expect(handling).toEqual({
      owner: null,
      retry: { value: 'no', basis: 'code', words: '服务', reason: '这个码特别。' },
    });
    // Made for other words, it lapses.
    expect(judgeBy(entryOf({ cause: '繁忙' }), { byCode }).retry?.basis).toBe('topic');
  });

  it('is counted by what it rests on', () => {
    expect(
      countBases([
        judgeBy(busy),
        undefined,
        judge(entryOf({ advice: '重试' }), [phrase('重试', { retry: 'no' })]),
      ]),
    ).toEqual({
      owner: { document: 0, topic: 1, code: 0, 'not-stated': 2 },
      retry: { document: 1, topic: 1, code: 0, 'not-stated': 1 },
    });
  });

  it('is not said of a code that no document has any more', () => {
    expect(judgeBy({ ...busy, status: 'removed' })).toEqual({ owner: null, retry: null });
  });
});
