import { tombstones } from '#messages/tombstones.ts';
import { expect, test } from 'vitest';
import { codeOfPath, tombstoneAnswers, redirectsFile } from './tombstone.ts';
import { tombstoneFileText, retiredHits } from './tombstone-text.ts';
import { buildNumberIndex } from '../number/build-number-index.ts';
import { suggestFor } from '../not-found/missing-page.ts';
import { answerNumbers } from '../number/number-answer.ts';

const retired = (id: string) => ({
  id,
  title: '服务繁忙',
  document: '第一版',
  records: [
    {
      section: ['错误码', '公共'],
      text: '服务繁忙，\n请稍后。',
      columns: [{ heading: '处理', text: '重试' }],
    },
  ],
  reason: '厂商撤回了这一行。',
});
const redirect = (from: string, to: string) => ({ from, to, reason: '改名。' });
const pathsOf = (tombstones: Partial<Parameters<typeof tombstoneAnswers>[0]>, numbers: string[] = []) =>
  tombstoneAnswers({ redirects: [], retired: [], ...tombstones }, (code) => numbers.includes(code)).map(
    ({ path }) => path,
  );

test.each([
  ['/demo/6206/', { system: 'demo', namespace: null, code: '6206' }],
  ['/demo/wechat/-10003/', { system: 'demo', namespace: 'wechat', code: '-10003' }],
  ['/demo/120001-130000/', { system: 'demo', namespace: null, code: '120001-130000' }],
  ['/demo/other/', { system: 'demo', namespace: null, code: 'other' }],
  ['/demo/common/', null],
  ['/demo/6206.json', null],
  ['/code/6206/', null],
  ['/', null],
])('reads the code of %s', (path, code) => {
  expect(codeOfPath(path)).toEqual(code);
});

test('a retired code answers with its alternates and, where no document has the number, at the page of the number', () => {
  const own = ['/demo/1/', '/demo/1.json', '/demo/1.md'];
  expect(pathsOf({ retired: [retired('demo/1')] })).toEqual([...own, '/code/1/']);
  expect(pathsOf({ retired: [retired('demo/1')] }, ['1'])).toEqual(own);
  expect(pathsOf({ retired: [retired('demo/1-9')] })).toEqual([
    '/demo/1-9/',
    '/demo/1-9.json',
    '/demo/1-9.md',
  ]);
});

test('two retired codes share the page of their number, which a redirect may have', () => {
  const codes = [retired('demo/1'), retired('other/1')];
  expect(pathsOf({ retired: codes }).filter((path) => path === '/code/1/')).toHaveLength(1);
  const redirects = [redirect('/code/1/', '/code/2/')];
  expect(pathsOf({ retired: codes, redirects }).filter((path) => path === '/code/1/')).toHaveLength(1);
});

test('a redirect of a code takes its alternates along, to the alternates of a code or to any other page', () => {
  const rules = (from: string, to: string) =>
    redirectsFile(
      tombstoneAnswers({ redirects: [redirect(from, to)], retired: [] }, () => true),
      (path) => `/base${path}`,
    )
      .split('\n')
      .slice(1, -1);
  expect(rules('/demo/1/', '/demo/2/')).toEqual([
    '/base/demo/1/ /base/demo/2/ 301',
    '/base/demo/1.json /base/demo/2.json 301',
    '/base/demo/1.md /base/demo/2.md 301',
  ]);
  expect(rules('/demo/1/', '/demo/')).toEqual([
    '/base/demo/1/ /base/demo/ 301',
    '/base/demo/1.json /base/demo/ 301',
    '/base/demo/1.md /base/demo/ 301',
  ]);
  expect(rules('/demo/old/', '/demo/new/')).toEqual(['/base/demo/old/ /base/demo/new/ 301']);
});

test('files say where they are now, or what the code said last', () => {
  const answers = tombstoneAnswers(
    { redirects: [redirect('/demo/1/', '/demo/2/')], retired: [retired('demo/3')] },
    () => true,
  );
  const text = (path: string) => {
    const answer = answers.find((candidate) => candidate.path === path);
    if (!answer || answer.kind === 'retired-number') throw new Error(`no file ${path}`);
    return tombstoneFileText(answer, (target) => `https://site.invalid${target}`, tombstones);
  };
  expect(JSON.parse(text('/demo/1.json'))).toEqual({
    movedTo: 'https://site.invalid/demo/2.json',
    reason: '改名。',
  });
  expect(text('/demo/1.md')).toBe('已移至 https://site.invalid/demo/2.md\n\n改名。\n');
  expect(JSON.parse(text('/demo/3.json'))).toEqual({
    ...retired('demo/3'),
    status: 'retired',
    url: 'https://site.invalid/demo/3/',
  });
  expect(text('/demo/3.md')).toContain('> 服务繁忙，\n> 请稍后。\n>\n> 处理：重试\n');
});

test('the search names a retired code apart from any answer, and a missing address leads to its number', () => {
  const index = buildNumberIndex([], [], [], retiredHits([retired('demo/1')], []));
  const [finding] = answerNumbers(index, '1').findings;
  expect(finding?.exact).toEqual([]);
  expect(finding?.retired).toMatchObject([
    { id: 'demo/1', path: '/demo/1/', title: '服务繁忙', system: 'demo' },
  ]);
  expect(answerNumbers(index, '2').findings[0]?.retired).toEqual([]);
  const answer = (path: string) => suggestFor(path, { systems: [], sections: [], topics: [] }, index);
  expect(answer('/1')).toMatchObject({
    kind: 'numbers',
    numbers: [{ numberPage: '/code/1/', standing: 'retired', exact: [], retired: [{ id: 'demo/1' }] }],
  });
  expect(answer('/2')).toMatchObject({
    kind: 'numbers',
    numbers: [{ numberPage: null, standing: 'unlisted' }],
  });
  expect('retired' in buildNumberIndex([])).toBe(false);
});
