/** What a word in front of a number says about it. */
import type { Key } from './key.ts';

/**
 * - `field`: made for error codes; a number that no document has is told.
 * - `code`: may be any code; told with a message beside it, and never for HTTP's own statuses.
 * - `word`: speaks of an error (`失败`, `error`): only documented numbers count.
 * - `other`: a field of something else; its number is no code.
 * - `none`: no word leads to the number.
 */
export type Role = 'field' | 'code' | 'word' | 'other' | 'none';

const FIELDS = new Set([
  ...['errcode', 'errorcode', 'errno', 'errorno', 'errnum', 'errornumber', 'retcode', 'returncode', 'ret'],
  ...['failcode', 'failurecode', 'ecode', 'errorcodes', 'errcodes', 'exceptioncode'],
]);
const CODES = new Set([
  ...[
    'code',
    'codes',
    'resultcode',
    'rescode',
    'rspcode',
    'respcode',
    'subcode',
    'imcode',
    'timcode',
    'sdkcode',
  ],
  ...['bizcode', 'servercode', 'apicode', 'reasoncode', 'msdkcode', 'returnvalue', 'resultcodes'],
]);
const WORDS = new Set([
  ...['err', 'error', 'fail', 'failed', 'failure', 'exception', 'result', 'case', 'reason'],
  ...['kicked', 'expired', 'denied', 'rejected', 'offline'],
  ...['onerror', 'onerr', 'onfail', 'onfailure', 'onfailed', 'errmsg', 'errormsg', 'errinfo'],
]);

/** Codes of other trades: `exit code 1`, `status code 500`. */
const OTHER_CODES =
  /^(?:exit|status|http|https|response|zip|area|country|post|postal|verify|verification|sms|qr|invite|source|version|request|key|char|language|currency|promo|captcha|bar|dial|calling|auth|product|region|city|activation)$/i;
const ERROR_BEFORE = /^(?:err|error|ret|return|result|fail|failure|sdk|im|tim)$/i;

const HAN_FIELD = /(?:错误|返回|异常|失败|出错|报错|结果)(?:码|代码|编码|编号|号|值)$/u;
const HAN_WORD = /(?:错误|失败|异常|报错|出错|提示|返回|状态码|报|码|代码|错)$/u;
const HAN_OTHER_CODE = /(?:验证|邀请|邮|区|国家|二维|条|激活|兑换|授权|响应状态|退出)码$/u;

/** Reads the role off a key. */
export function roleOf({ name, by, called, before }: Key): Role {
  if (name === '') return 'none';
  if (/\p{Script=Han}/u.test(name)) return hanRole(name, by, called);
  const last = name.slice(name.lastIndexOf('.') + 1).replace(/^-+|-+$/g, '');
  const words = last.split(/[-_$]+|(?<=[a-z\d])(?=[A-Z])/).map((word) => word.toLowerCase());
  const whole = words.join('');
  const tail = words.slice(-2).join('');
  if (FIELDS.has(whole) || (words.length > 1 && FIELDS.has(tail)) || words.at(-1) === 'errcode')
    return 'field';
  if (by === 'sign' && /^on[a-z]*(?:err(?:or)?|fail(?:ure|ed)?)$/.test(whole)) return 'field';
  if (whole === 'code' || whole === 'codes') {
    if (OTHER_CODES.test(before)) return 'other';
    return ERROR_BEFORE.test(before) ? 'field' : 'code';
  }
  if (CODES.has(whole) || (words.length > 1 && CODES.has(tail))) return 'code';
  if (WORDS.has(whole) || WORDS.has(words.at(-1) ?? '')) return 'word';
  return 'other';
}

function hanRole(name: string, by: Key['by'], called: boolean): Role {
  if (HAN_OTHER_CODE.test(name)) return 'other';
  if (HAN_FIELD.test(name)) return 'field';
  if (HAN_WORD.test(name)) return 'word';
  // Chinese runs into its numbers: without a sign between, the word before may be any.
  return by === 'sign' && !called ? 'other' : 'none';
}
