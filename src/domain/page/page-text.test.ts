import { expect, test } from 'vitest';
import type { SourceRecord } from '../../schemas/document.ts';
import type { System } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import { codePage } from '#messages/code-page.ts';
import { codePageDescription, codePageTitle, placeName } from './page-text.ts';

const record: SourceRecord = {
  module: 'm',
  section: ['S'],
  line: 1,
  text: { text: '票据过期，请重新登录。' },
  cause: { text: '票据过期' },
  advice: { text: '请重新登录。' },
  split: 'derived',
};

const entry: Entry = {
  kind: 'exact',
  code: '6206',
  id: 'a/6206',
  system: 'a',
  namespace: null,
  title: '票据过期',
  status: 'current',
  module: 'm',
  versions: [{ version: 'one', records: [record] }],
};

const system = {
  id: 'a',
  manifest: { name: '系统甲', shortName: '甲', modules: [{ id: 'm', name: '帐号' }] },
} as unknown as System;

test('the title begins with the number and says whose it is', () => {
  expect(codePageTitle(system, entry, codePage)).toBe('6206 票据过期（甲 帐号错误码）');
  expect(codePageTitle(system, { ...entry, status: 'removed' }, codePage)).toContain('已移除');
});

test('a module named after its system does not repeat it', () => {
  expect(placeName(system, { name: '甲接入层' })).toBe('甲接入层');
  expect(placeName(system, { name: '帐号' })).toBe('甲 帐号');
});

test('the description states meaning and advice', () => {
  expect(codePageDescription(system, entry, codePage)).toBe(
    '系统甲（帐号）错误码 6206：票据过期。请重新登录。',
  );
});

test('a record that only advises is described by its whole text, once', () => {
  const advising = { ...record, text: { text: '请重试' }, cause: null, advice: { text: '请重试' } };
  const versions = [{ version: 'one', records: [advising] }];
  expect(codePageDescription(system, { ...entry, versions }, codePage)).toMatch(/：请重试。$/);
});

test('a long description is cut', () => {
  const long = { ...record, cause: { text: '长'.repeat(400) } };
  const description = codePageDescription(
    system,
    { ...entry, versions: [{ version: 'one', records: [long] }] },
    codePage,
  );
  expect([...description]).toHaveLength(150);
  expect(description).toMatch(/…$/);
});

test('open bounds are said to be open', () => {
  expect(codePage.bounds({ from: -9999, to: -2000 })).toBe('下限 -9999，上限 -2000');
  expect(codePage.bounds({ from: 5 })).toBe('下限 5，原文未写上限');
  expect(codePage.bounds({ to: -30000 })).toBe('原文未写下限，上限 -30000');
});

test('on a site in another language the description is that of the translation, and no word of it is cut in two', () => {
  const shown = {
    title: 'It',
    cause: { text: 'The ticket has expired' },
    advice: { text: 'Log in again.' },
    extra: [],
  };
  const describe = (said: typeof shown) =>
    codePageDescription(
      system,
      { ...entry, versions: [{ version: 'one', records: [{ ...record, shown: said }] }] },
      codePage,
    );
  expect(describe(shown)).toContain('The ticket has expired。Log in again');
  expect(describe({ ...shown, cause: { text: 'expired '.repeat(60) } })).toMatch(/expired…$/u);
});
