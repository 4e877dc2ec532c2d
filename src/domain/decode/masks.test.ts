import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIndex } from '../../../scripts/verify/evaluate/decode.ts';
import { outputsOf, readSecrets } from '../../../scripts/verify/evaluate/secrets.ts';
import { decodeLog } from './decode.ts';

const index = readIndex();
const numbers = (text: string) => [...new Set(decodeLog(text, index).findings.map(({ number }) => number))];

describe('the table of secrets', () => {
  const cases = readSecrets();

  it('tempts with secrets that are really there', () => {
    for (const { name, text, secret = [], keep = [] } of cases) {
      for (const word of [...secret, ...keep]) expect(text, name).toContain(word);
    }
  });

  it.each(cases.map((item) => [item.name, item] as const))(
    '%s',
    (_, { text, secret = [], keep = [], codes = [] }) => {
      const outputs = outputsOf(text, index);
      const left = Object.entries(outputs).flatMap(([place, shown]) =>
        secret.filter((word) => shown.includes(word)).map((word) => `${place}: ${word}`),
      );
      expect(left, outputs.link).toEqual([]);
      expect(
        keep.filter((word) => !outputs.link?.includes(word) || !outputs.view?.includes(word)),
        outputs.link,
      ).toEqual([]);
      expect(numbers(text)).toEqual(codes);
      // A link leads to the same codes.
      expect(numbers(outputs.link ?? '')).toEqual(codes);
    },
  );
});

/** Everything that can be typed: ASCII with quotes, brackets, blanks and backslashes, Chinese, full width, pictures. */
const printable = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.constantFrom(...Array.from('密码，。；：“”（）［＝　é\u00a0🔑')) },
);
const text = (character: fc.Arbitrary<string>) =>
  fc
    .array(character, { minLength: 8, maxLength: 40 })
    .map((characters) => characters.join(''))
    .filter((value) => /[A-Za-z]{2}/.test(value) && value.trim() === value && value.length >= 8);

const json = (value: string) => JSON.stringify(value).slice(1, -1);
const xml = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const percents = (value: string) =>
  encodeURIComponent(value).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
/** Without a quote at the beginning, which would not be masked itself. */
const unopened = (value: string) => value.replace(/^["'`“‘「]+/u, 'q');

/** How a value is written, and what is written around it: `§` stands for it. */
const WRITTEN: readonly [(value: string) => string, readonly string[]][] = [
  [
    json,
    [
      '{"password":"§","code":6206}',
      '{"userSig" : "§"}',
      'const SDKSecretKey = "§";',
      'NSString *k = @"x"; kImAppSecret = @"§";',
      'run --token "§" --port 1',
      'export IM_SECRET="§"',
      'apiKey: "§"',
      'Optional secret = Optional("§")',
      'setPassword("§");',
      '<add key="AppSecret" value="§"/>',
      'curl -H "X-Api-Key: §" https://im.example.com/',
      'curl -H "Cookie: a=b; sid=§" https://im.example.com/',
    ],
  ],
  [(value) => json(json(value)), ['{"resp":"{\\"token\\":\\"§\\",\\"code\\":6206}"}']],
  // Where a quote is written twice a backslash means nothing; both at once can't be told apart.
  [(value) => value.replaceAll('\\', '/').replaceAll("'", "''"), ["secret: '§'", "UserSig{sig='§', key=1}"]],
  [xml, ['<key>SecretKey</key><string>§</string>', '<password type="x">§</password>']],
  [(value) => xml(json(value)), ['token=&quot;§&quot;']],
  [(value) => percents(unopened(value)), ['?usersig=§&random=5']],
  [(value) => percents(percents(unopened(value))), ['?url=https%3A%2F%2Fx%3Ftoken%3D§%26x%3D1']],
  [(value) => encodeURIComponent(json(value)), ['%7B%22skey%22%3A%22§%22%7D']],
  // To the end of the line.
  [(value) => value, ['Cookie: §', 'Authorization: §', 'Set-Cookie: id=§']],
];
const written = fc.constantFrom(
  ...WRITTEN.flatMap(([write, frames]) => frames.map((frame) => ({ write, frame }))),
);

/** Longest piece of a secret that may be left: what a mask shows of a key. */
const LEFT = 4;
const piecesOf = (value: string) =>
  Array.from({ length: Math.max(0, value.length - LEFT) }, (_, at) => value.slice(at, at + LEFT + 1));

describe('a secret of any characters', () => {
  const expectMasked = (value: string, frame: string, before: string) => {
    const outputs = outputsOf(
      `${before}\n${frame.replace('§', () => value)}\nlogin failed, code: 6206\n`,
      index,
    );
    const around = `${before}\n${frame}`;
    for (const [place, shown] of Object.entries(outputs)) {
      const left = piecesOf(value).filter((piece) => shown.includes(piece) && !around.includes(piece));
      expect(left, `${place}: ${shown}`).toEqual([]);
    }
  };
  const noise = fc.constantFrom(
    '',
    'errCode=70001',
    'it\'s "half quoted',
    "token expired, code 6206, don't",
    '{"a":{',
    'sig=',
  );

  it('is masked in quotes, in encodings and in headers', () => {
    fc.assert(
      fc.property(text(printable), written, noise, (value, { write, frame }, before) => {
        expectMasked(write(value), frame, before);
      }),
      { numRuns: 1000 },
    );
  });

  it('is masked without quotes, where no sign of it ends a field', () => {
    const plain = fc.constantFrom(...Array.from('abcXYZ0189!#$%*+-./:?@^_~\\éЖ密'));
    const frames = fc.constantFrom(
      'usersig=§&ver=1',
      'password = §',
      'login token=§, code=6206',
      '密码：§，谢谢',
      'http.admin.secret_key §',
      'run --password § --port 1',
      '<SecretKey>§</SecretKey>',
      '{Sig:§ Key:1}',
      'I/app: pwd: §',
    );
    fc.assert(
      fc.property(text(plain), frames, noise, (value, frame, before) => {
        fc.pre(!value.startsWith('-'));
        expectMasked(value, frame, before);
      }),
      { numRuns: 1000 },
    );
  });
});
