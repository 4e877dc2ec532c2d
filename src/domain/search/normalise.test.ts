import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalise } from './normalise.ts';

it.each([
  ['６２０６', '6206'],
  ['−10113', '-10113'],
  ['—１０００３', '-10003'],
  ['‑1 ‒1 –1 ―1 ﹣1 －1', '-1 -1 -1 -1 -1 -1'],
  [' UserSig\u3000过期\n', 'usersig 过期'],
  ['頻率限制', '频率限制'],
  ['簽名驗證失敗', '签名验证失败'],
  ['帳號不存在', '帐号不存在'],
  ['錯誤碼', '错误码'],
  ['62\u200B06\uFEFF', '6206'],
  ['To_Account', 'to_account'],
])('reads %j as %j', (text, normal) => {
  expect(normalise(text)).toBe(normal);
});

it('leaves its own result alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
    { numRuns: 2000 },
  );
});
