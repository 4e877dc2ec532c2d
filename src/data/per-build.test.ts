import { expect, test } from 'vitest';
import { perBuild } from './per-build.ts';

test('a result is made once, of each thing that it is made from', async () => {
  const made: string[] = [];
  const lengthOf = perBuild((text: string) => made.push(text) && text.length);
  expect(await Promise.all(['a', 'bb', 'a', 'bb'].map((text) => lengthOf(text)))).toEqual([1, 2, 1, 2]);
  expect(made).toEqual(['a', 'bb']);
});

test('a failure is not kept', async () => {
  let calls = 0;
  const flaky = perBuild(() => {
    calls += 1;
    if (calls === 1) throw new Error('a fault in the content');
    return calls;
  });
  await expect(Promise.all([flaky(), flaky()])).rejects.toThrow('a fault in the content');
  expect([await flaky(), await flaky()]).toEqual([2, 2]);
});
