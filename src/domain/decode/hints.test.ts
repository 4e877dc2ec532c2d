/** A vendor that nobody has seen is described by content alone. */
import { expect, test } from 'vitest';
import { readIndex } from '../../../scripts/verify/evaluate/decode.ts';
import { logHintsSchema } from '../../schemas/log-hints.ts';
import type { IndexedSystem } from '../number/indexed-system.ts';
import { decodeLog } from './decode.ts';
import { factsOf, handlingColumns } from './facts.ts';
import { groupFindings } from './group.ts';

const index = readIndex();

const PEAR: IndexedSystem = {
  id: 'pear-chat',
  name: 'Pear',
  perModule: true,
  modules: [
    { id: 'client', name: '客户端' },
    { id: 'push', name: '推送' },
  ],
  rows: [
    [6206, 0, 'token expired'],
    [77, 0, 'kicked'],
    [77, 1, 'no device'],
  ],
};

const hints = logHintsSchema.parse([
  {
    of: 'pear-chat',
    words: ['prsdk', 'api\\.pear\\.example'],
    numbers: ['PR_[A-Z]{2,20}<#'],
    fields: ['prNo'],
    unnamed_from: 1000,
    examples: ['[prsdk] prNo=77 api.pear.example PR_GONE<77>'],
  },
  {
    of: 'pear-chat/push',
    words: ['/v1/push'],
    examples: ['POST /v1/push'],
  },
  { foreign: 'Plum', words: ['plumlib'], examples: ['plumlib 77'] },
]);

const known = { ...index, systems: [...index.systems, PEAR], hints: [...(index.hints ?? []), ...hints] };
const told = (text: string) =>
  decodeLog(text, known).findings.map(({ label, certainty, foreign, candidates }) =>
    [label, foreign ?? certainty, ...candidates.map(({ id }) => id)].join(' '),
  );

test.each([
  ['[prsdk] login failed code 6206', ['6206 certain pear-chat/client/6206']],
  ['prNo=6206 at api.pear.example', ['6206 certain pear-chat/client/6206']],
  ['PR_GONE<6206>', ['6206 certain pear-chat/client/6206']],
  ['POST /v1/push\nprsdk prNo: 77', ['77 certain pear-chat/push/77']],
  ['prsdk prNo: 77', ['77 ambiguous pear-chat/client/77 pear-chat/push/77']],
  ['prNo: 77', ['77 unknown']],
  ['plumlib error code 6206', ['6206 Plum']],
  ['[prsdk] login failed code 70001', ['70001 unknown']],
  ['login failed code 6206', ['6206 ambiguous tencent-im/6206 pear-chat/client/6206']],
])('%j', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test('a number of another system is offered where the one that is named lacks it', () => {
  const [finding] = decodeLog('MSDK onError(6208)', index).findings;
  expect(finding).toMatchObject({ certainty: 'unknown', system: 'MSDK' });
  expect(finding?.elsewhere.map(({ path }) => path)).toEqual(['/tencent-im/6208/']);
});

test('one number on lines with and without a name is one card', () => {
  const { findings } = decodeLog('code=6012 timeout\nTIM: code=6012\nerror code 6012', index);
  expect(groupFindings(findings).map(({ finding, lines }) => [finding.certainty, lines])).toEqual([
    ['certain', [1, 2, 3]],
  ]);
});

test('the ret around a code has its page', () => {
  const [finding] = decodeLog('/share/qq {"ret":-10000,"msg":"30,limit"}', index).findings;
  expect(finding?.envelope?.path).toBe('/msdk/logic/-10000/');
});

test('who handles a code and whether to retry travel by the row of the index', () => {
  const systems = [
    {
      entries: [{ id: 'pear-chat/client/6206' }, { id: 'pear-chat/client/77' }, { id: 'pear-chat/push/77' }],
    },
  ] as unknown as Parameters<typeof handlingColumns>[0];
  const handling = handlingColumns(
    systems,
    new Map([
      [
        'pear-chat/client/77',
        { owner: { value: 'end-user', basis: 'document' }, retry: { value: 'after-fix', basis: 'code' } },
      ],
    ]),
  );
  const texts = {
    said: [[[], ['', '稍等'], []]],
    handling,
    synonyms: { groups: [], spellings: [], ignored: [] },
  };
  const gone = { kind: 'removed', last: '1 版', since: '2 版' } as const;
  const alerts = { 'pear-chat/client/77': [gone] };
  const facts = factsOf({ systems: [PEAR] }, { ...texts, alerts } as unknown as Parameters<
    typeof factsOf
  >[1]);
  expect(facts.get('pear-chat/client/77')).toEqual({
    advice: '稍等',
    owner: { value: 'end-user', basis: 'document' },
    retry: { value: 'after-fix', basis: 'code' },
    alerts: [gone],
  });
  expect(facts.get('pear-chat/push/77')).toEqual({ advice: '', owner: null, retry: null, alerts: [] });
});
