/** Whether a number that no field carries is spoken of as an error: only where its line does so, and close by. */
import type { Key } from './key.ts';
import type { Token } from './tokens.ts';

/** Words that speak of an error. */
export const ERROR_WORDS =
  /(?<![a-z])err|error|fail|exception|(?<![a-z])rejected|fatal|异常|错误|失败|报错|出错|错码|返回码|不上|无法|不了|怎么|什么意思|啥意思|请问|提示|踢|过期|拒绝|无权限|没权限|expired|kicked|denied|offline|下线|掉线|timeout|超时/giu;

/** A smaller number is more likely a count. */
const SMALLEST = 1000;
/** How far the error may be spoken of, in characters. */
export const NEARBY = 120;

const UNIT =
  /^\s?(?:ms|s|sec|seconds?|秒|毫秒|分钟?|小时|次|条|个|人|天|k?b|mb|gb|bytes?|字节|px|行|lines?|times?|tries|retries|年|月|日|岁|元|块|users?|items?|号|多|余|左右|以上)(?![a-z])/iu;
/** Right before a number, these leave it open; any other word makes it that word's number. */
const OPEN_WORD =
  /^(?:with|got|get|gets|returned|returns|return|throws|threw|thrown|as|see|error|err|failed|fail)$/i;
const HAN_OTHER =
  /(?:用户|帐号|账号|群|群组|端口|第|共|约|进程|线程|行|房间|订单|编号|号|版本|超时|耗时|序号|大小|长度|时间|个|线|大于|近|仅|达|超过|每|前|后|手机|电话|邀请|年|月|消息|玩家|成员|到|至)$/u;
const AFTER = /^[\s"')\]】」]{0,3}(?:error|err\b|错误|失败|异常|报错|出错|这个错|的错)/iu;

/** Whether a unit follows: then it is an amount, whatever stands before it. */
export function isAmount(folded: string, end: number): boolean {
  return UNIT.test(folded.slice(end, end + 12));
}

/** Whether a number with no field in front of it may be a code, its line speaking of an error. */
export function isSpokenOf(folded: string, token: Token, key: Key, lineStart: number): boolean {
  if (token.joined || Number(token.digits) < SMALLEST || isAmount(folded, token.end)) return false;
  if (folded[token.start - 1] !== '[' && AFTER.test(folded.slice(token.end, token.end + 12)))
    return !HAN_OTHER.test(key.name) && !followsNumber(folded, token.start);
  const previous = folded.slice(Math.max(lineStart, token.start - 4), token.start).trimEnd();
  if (previous === '') return lineStart >= token.start - 4 && opensLine(folded, token.end);
  const last = previous.at(-1) ?? '';
  if (/[A-Za-z]/.test(last)) return OPEN_WORD.test(key.name);
  if (/\p{Script=Han}/u.test(last)) return !HAN_OTHER.test(key.name);
  return (
    /[,;!。、→>(（「【]/u.test(last) &&
    (key.by !== 'sign' || (key.called && !HAN_OTHER.test(key.name))) &&
    !followsNumber(folded, token.start)
  );
}

/** Numbers in a row are data. */
function followsNumber(folded: string, start: number): boolean {
  return /\d[\s,;|]*$/.test(folded.slice(Math.max(0, start - 6), start));
}

/** `6206 login failed`; but not the columns of a table or a log's process ids. */
function opensLine(folded: string, end: number): boolean {
  return /^(?:[\s:,]{1,3}[^\s\d|:[]|\p{Script=Han})/u.test(folded.slice(end, end + 6));
}
