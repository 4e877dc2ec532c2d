import { decodeLog } from '../../../src/domain/decode/decode.ts';
import { readRealPastes } from '../evaluate/real-pastes.ts';
import { readIndex, readPastes } from '../evaluate/decode.ts';

const MEGABYTE = 1_000_000;
const fill = (piece: string) => piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);

let seed = 7;
const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
const binary = Array.from({ length: MEGABYTE }, () =>
  String.fromCharCode(Math.floor(random() * 65_536)),
).join('');
const numbers = Array.from({ length: 150_000 }, () => Math.floor(random() * 130_000)).join(' ');

const CASES: Readonly<Record<string, string>> = {
  'one number of digits': fill('6206'),
  'numbers of six digits': numbers,
  'error and numbers': `error ${numbers}`,
  'error, numbers, commas': fill('error, 6206, 10002; 失败 '),
  'code fields, documented': fill('code=6206 '),
  'code fields, unknown': fill('ErrorCode:99999,'),
  'code fields, HTTP': fill('code:200 '),
  'ret without message': fill('ret=-10000 '),
  'messages without ret': fill('msg=1, '),
  envelopes: fill('{"ret":-10000,"msg":"-73,x","err_type":2}'),
  'open braces': fill('{"code":6206,'),
  'closing braces': fill('}"code":6206,'),
  backslashes: fill('\\'),
  'escaped quotes': fill('\\\\\\"'),
  'percent signs': fill('%22%3A'),
  'the letter a': fill('a'),
  'at signs': fill('a@'),
  addresses: fill('a.b@c.d'),
  'web token starts': fill('eyJ'),
  'UserSig starts': fill('eJ.'),
  'secret names': fill('token:'),
  'secret names and blanks': fill('token:   "" '),
  authorization: fill('authorization: bearer '),
  'passwords that go on': fill('password: x )'),
  'passwords with quotes that go on': fill('token="a"b '),
  'quotes of several levels': fill('token:\\"x\\\\\\" key:"'),
  cookies: fill('cookie: a="b\\n; '),
  'brackets that stay open': fill('token:[{('),
  elements: fill('<token>a'),
  'YAML blocks': fill('secret: |\n  a\n'),
  'base64 over lines': fill('sig=abcdefghijklmnop1\n'),
  'key files without an end': fill('-----BEGIN X KEY-----\nabcdefghijklmnop\n'),
  'logins in addresses': fill('://a:b@'),
  'random letters': fill('aB3dE5fG7hJ9kL1mN2pQ '),
  blanks: fill(' '),
  'line ends': fill('\n'),
  'signs between': fill(':=(["'),
  'minus signs': fill('-'),
  dotted: fill('1.1.'),
  'signs of systems': fill('ActionStatus msdk wildfire '),
  'lines of several vendors': fill(
    readRealPastes()
      .map(({ text }) => text)
      .join('\n'),
  ),
  Chinese: fill('错误码'),
  'Chinese numbers': fill('错误码6206、'),
  'phone numbers': fill('13812345678 '),
  binary: binary,
  'a real log': fill(
    readPastes()
      .map(({ text }) => text)
      .join('\n'),
  ),
};

/** Times the decoder on a megabyte of everything that could make it slow. */
export function run(): void {
  let slowest = 0;
  const index = readIndex();
  for (const [name, text] of Object.entries(CASES)) {
    const start = performance.now();
    const { findings } = decodeLog(text, index);
    const time = performance.now() - start;
    slowest = Math.max(slowest, time);
    console.log(
      `${time.toFixed(0).padStart(6)} ms  ${String(findings.length).padStart(5)} findings  ${name}`,
    );
  }
  console.log(`${slowest.toFixed(0).padStart(6)} ms  slowest`);
}
