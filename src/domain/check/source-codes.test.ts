import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCodesFromSource } from './source-codes.ts';

const codes = (text: string) =>
  parseCodesFromSource(text).codes.map(({ from, to }) => (from === to ? `${from}` : `${from}..${to}`));

describe('codes', () => {
  test.each([
    ['a case label', 'case 6016:', ['6016']],
    ['several on a line', 'case 6016: case 6017: return "timeout 30";', ['6016', '6017']],
    ['a constant', 'static final int E = -10113;', ['-10113']],
    ['an enumerator', 'ERR_X = 10034,', ['10034']],
    ['an enumerator with a constructor', 'TIMEOUT(6016, "desc 5"),', ['6016']],
    ['an integer suffix', '6016L 6208u 10034n 7i32', ['6016', '6208', '10034', '7']],
    ['digit separators', '120_001', ['120001']],
    ['hexadecimal', '0x183E, 0xFFFFD8F0u', ['6206', '-10000']],
    ['zero-padded', '00006206', ['6206']],
    ['unsigned', '4294957183', ['-10113']],
    ['#define', '#define ERR_X 10034', ['10034']],
    ['a comparison', 'if (code === 6206 || code == -10003) {', ['6206', '-10003']],
    ['a bound', 'code >= 120001 && code <= 130000', ['120001', '130000']],
    ['an array', 'const codes = [6206, 6208];', ['6206', '6208']],
    ['a designated initialiser', '[6016] = "x",', ['6016']],
    ['a JSON key', '"6206": "UserSig 过期 2 次",', ['6206']],
    ['a JSON value', '{"code":6206,"msg":"a 30"}', ['6206']],
    ['strings of numbers', `["6206", '-6208', "1,2"]`, ['6206', '-6208', '1', '2']],
    ['a list by Chinese marks', '6206、6208；6209，6210', ['6206', '6208', '6209', '6210']],
    ['a list by strokes', '6206/6208|6209', ['6206', '6208', '6209']],
    ['a list by blanks', '6206 -10113\t7', ['6206', '-10113', '7']],
    ['bullets', '- 6206\n* 6208\n1. 6209', ['6206', '6208', '6209']],
    ['a table row', '| 6206 | UserSig 过期，请 30 秒后重试 |', ['6206']],
    ['a code with its text', '6014 条件不满足', ['6014']],
    ['a diff', '+  case 6016:\n-  case 6017:', ['6016', '6017']],
    ['behind a Japanese word', 'エラー6206', ['6206']],
    ['full width', '６２０６，－１', ['6206', '-1']],
    ['behind Chinese', '错误码-10113和错误码6206。', ['-10113', '6206']],
    ['zero', 'OK = 0, NONE = -0', ['0']],
    ['a template literal', 'x = `6206`;', ['6206']],
    ['after an address', 'https://a.b/1?c=2 6206', ['6206']],
    ['after a lone quote or comment mark', "don't 6206\nsrc/*\n6208", ['6206', '6208']],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test.each([
    ['120001-130000', '120001..130000'],
    ['120001 - 130000', '120001..130000'],
    ['120001~130000', '120001..130000'],
    ['120001～130000', '120001..130000'],
    ['120001到130000', '120001..130000'],
    ['120001–130000', '120001..130000'],
    ['case 120001 ... 130000:', '120001..130000'],
    ['120001..130000', '120001..130000'],
    ['120001..=130000', '120001..130000'],
    ['"120001-130000"', '120001..130000'],
    ['-302~-301', '-302..-301'],
    ['-5-10', '-5..10'],
  ])('the interval %s', (text, expected) => {
    expect(codes(text)).toEqual([expected]);
  });

  test('each once, with its first line', () => {
    expect(parseCodesFromSource('// 1\n6206\n/* 2\n3 */ 6208, 6206').codes).toEqual([
      { from: 6206, to: 6206, line: 2 },
      { from: 6208, to: 6208, line: 4 },
    ]);
  });

  test.each([
    ['a string that goes on', 'const a = "one \\\ntwo \\\nthree";\ncase 6016:', 4],
    ['the same with CRLF', 'const a = "one \\\r\ntwo";\r\ncase 6016:', 3],
    ['a string without letters that goes on', '"1.2 \\\n3.4"\n6016', 3],
    ['its inside', 'x = "\\\n6016"', 2],
    ['a macro that goes on', '#define ERR \\\n  6016', 2],
  ])('the right line behind %s', (_, text, line) => {
    expect(parseCodesFromSource(text).codes).toMatchObject([{ from: 6016, line }]);
  });

  test.each([
    'codes[6016] = "x"',
    "messages['sdk'][6016] = '…超时'",
    'handlers[6016] = onElem;',
    'handlers[6016] = () => retry()',
    'map[6016] = [',
    'self.codes["6016"] = 1.5',
  ])('the key of a table: %s', (text) => {
    expect(codes(text)).toEqual(['6016']);
  });

  test.each([
    ['ERR_REVOKE = 6016,', 'ERR_REVOKE'],
    ['public static final int ERR_REVOKE = 6016;', 'ERR_REVOKE'],
    ['ErrRevoke int = 6016', 'ErrRevoke'],
    ['pub const ERR_REVOKE: i32 = 6016;', 'ERR_REVOKE'],
    ['Revoke(6016, "x"),', 'Revoke'],
    ['  OK, REVOKE(-6016)', 'REVOKE'],
    ['#define ERR_REVOKE (6016)', 'ERR_REVOKE'],
    ['#define errRevoke \\\n 6016', 'errRevoke'],
    ["define('ERR_REVOKE', 6016);", 'ERR_REVOKE'],
    ['"ERR_REVOKE": "6016"', 'ERR_REVOKE'],
    ['codes[6016] = "ERR_REVOKE"', 'ERR_REVOKE'],
    ["6016 => 'ERR_REVOKE',", 'ERR_REVOKE'],
    ['{6016, "ERR_REVOKE"},', 'ERR_REVOKE'],
    ['| ERR_REVOKE | 6016 |', 'ERR_REVOKE'],
    ['Errors.ERR_REVOKE =\n  6016', 'ERR_REVOKE'],
    ['if (errCode == 6016)', null],
    ['if (x.CODE != 6016)', null],
    ['"errorCode": 6016', null],
    ['Error: 6016', null],
    ['this.Handle(6016)', null],
    ['case 6016:\n  RETRY_LATER();', null],
    ['[6016, ERR_NEXT = 1.5]', null],
  ])('the name in %j', (text, name) => {
    expect(parseCodesFromSource(text).codes[0]?.names ?? [null]).toEqual([name]);
  });
});

describe('no codes', () => {
  test.each([
    ['comments', '// since 2019\n# 2019\n/* 1 2 3 */ <!-- 4 -->\n-- 5\nx; // 6'],
    ['text in strings', '"error 6206", \'code=6208\', `a 3 b`'],
    ['binary, fractions, powers', '0b11 1.5 1e5 .5'],
    ['versions and names', 'v1.2.3 V2 a1 utf8 1.2.3'],
    ['dates and times', '2019-11-05 2019/11/05 10:30 12:30:45'],
    ['indices', 'a[3] f()[0] b[1][2] c[6016] a[6017] == b a[0] = "x"'],
    ['positions', 'buffer[1024] = -1.5; a[6016] = "1.5"; b[1024] = x;'],
    ['places in files', 'Main.java:12'],
    ['arithmetic', 'x * 1000; 1 << 3; x - 1; x-1; y + 2; 3600/2; a % 7'],
    ['amounts', '请在 30 秒后重试 3 次，500 ms，20%，第 5'],
    ['longer than 32 bits', '1573456789012 4294967296 99999999999999999999'],
    ['addresses, masks and colours', '0x7f010001 0xFFFFFF 0xFF000000'],
    ['ids', '550e8400-e29b-41d4-a716-446655440000'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(codes(text)).toEqual([]);
  });

  test('what is passed over is counted', () => {
    expect(parseCodesFromSource('0b11, 1.5, 6206, 2019-11-05').ignored).toBe(3);
  });
});

describe('properties', () => {
  const code = () => fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

  test('any list of 32-bit integers is read back, in every notation', () => {
    const wrap = fc.constantFrom<(code: number) => string>(
      (item) => `case ${item}:`,
      (item) => `ERR = ${item},`,
      (item) => `"${item}": "文字 1",`,
      (item) => `  ${item},`,
      (item) => `#define X (${item})`,
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(code(), wrap), { selector: ([item]) => item }), (items) => {
        expect(codes(items.map(([item, print]) => print(item)).join('\n'))).toEqual(
          items.map(([item]) => String(item)),
        );
      }),
    );
  });

  test('garbage never throws, and what is found is sound', () => {
    const bits = fc.constantFrom(...'0123456789-~.:/\\"\'`#*<!>[](){}+%\n\t xa到第秒－–'.split(''));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(bits).map((all) => all.join('')),
        ),
        (text) => {
          const { codes: found, ignored } = parseCodesFromSource(text);
          expect(ignored).toBeGreaterThanOrEqual(0);
          for (const { from, to, line } of found) {
            expect(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from <= to).toBe(true);
            expect(line).toBeLessThanOrEqual(text.split('\n').length);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a long text of anything holds the codes that a little of it holds', () => {
    const bad = [
      'case 6016: // x\n',
      '6016,',
      '\\"',
      '"',
      '1-',
      '1:',
      '1234/',
      '/*',
      '<!--',
      '1...',
      ' #',
      "' ",
      '.',
      '<',
      '到',
    ];
    for (const part of bad)
      expect(codes(part.repeat(200_000 / part.length)), part).toEqual(codes(part.repeat(100)));
  });
});
