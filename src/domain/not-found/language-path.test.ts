import { expect, test } from 'vitest';
import { languagePath } from './language-path.ts';

const LOCALES = ['zh-CN', 'en'];

test.each([
  ['/en-US/tencent-im/6206/', 'en', '/tencent-im/6206/', false],
  ['/EN/', 'en', '/', false],
  ['/en', 'en', '/', true],
  ['/en/6206', 'en', '/6206', true],
  ['/en_gb/decode/', 'en', '/decode/', false],
  ['/zh/msdk/', 'zh-CN', '/msdk/', false],
  ['/zh-CN/', 'zh-CN', '/', true],
  ['/zh-Hans-CN/msdk/', 'zh-CN', '/msdk/', false],
  ['/zh-tw', 'zh-CN', '/', false],
])('%s is in %s, at %s', (path, locale, rest, exact) => {
  expect(languagePath(path, LOCALES)).toEqual({ locale, path: rest, exact });
});

test.each(['/', '/fr/msdk/', '/english/', '/en-error/6206/', '/tencent-im/en/', '/6206/', '/zhuanti/'])(
  '%s names no language',
  (path) => {
    expect(languagePath(path, LOCALES)).toBeNull();
  },
);
