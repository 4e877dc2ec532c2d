import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIndex, readPastes } from '../../../scripts/verify/evaluate/decode.ts';
import { decodeLog, MOST } from './decode.ts';
import { foldLog } from './fold.ts';
import { maskText } from './mask-text.ts';
import { basisText, carrierText } from './words.ts';
import { decodeAnswer as words } from '#messages/decode-answer.ts';
import type { Row } from '../number/indexed-system.ts';
import type { NumberIndex } from '../number/number-index.ts';
import { readFileSync } from 'node:fs';

const index = readIndex();
const numbers = (text: string) => decodeLog(text, index).findings.map(({ number }) => number);
const pastes = readPastes().map(({ text }) => text);

/** Pieces of logs, so that the generator comes near what people paste. */
const piece = fc.oneof(
  fc.constantFrom(
    'code',
    'ErrorCode',
    'ret',
    'msg',
    'err_type',
    '错误码',
    '失败',
    'onError(',
    'token',
    'sig',
  ),
  fc.constantFrom(
    ':',
    '=',
    '"',
    '\\"',
    '{',
    '}',
    '(',
    ')',
    ',',
    ' ',
    '\n',
    '\r\n',
    '-',
    '−',
    '%22',
    '%3A',
    '@',
    '.',
  ),
  fc.constantFrom(
    '6206',
    '-10000',
    '-20000',
    '40001',
    '4294957183',
    '７０００１',
    '200',
    '0',
    '1572927155123',
    '13812345678',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const log = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.constantFrom(...pastes),
  fc.string({ unit: 'binary' }),
);

describe('decodeLog', () => {
  it('unwraps the envelopes that the index has, and no others', () => {
    const text = '{"ret":-101,"msg":"42001,expired"}';
    const envelopes = [{ of: 'msdk/logic/-101', wraps: 'msdk/wechat' }];
    const inside = (known: typeof envelopes) =>
      decodeLog(text, { ...index, envelopes: known }).findings.map(({ number, basis }) => [
        number,
        basis && basisText(basis, words),
      ]);
    expect(inside(envelopes)).toEqual([[42001, 'ret 为 -101 时，msg 开头的数字是微信平台的错误码']]);
    expect(inside([]).map(([number]) => number)).toEqual([-101]);
  });

  it.each([
    ['-73', '全文只有数字', '文中没有写明系统，收录的文档里只有这一处有这个数字'],
    ['{"ret":1,"msg":"x"}', '字段 ret', 'ret 与 msg 是 MSDK 的字段'],
    ['微信平台 code=-1', '字段 code', '同一行有 微信平台'],
    ['错误码 -10007 群ID不存在', '“错误码”之后', '旁边的文字与该码的含义一致'],
    [
      'onError(40001)\nimsdk',
      'onError( 的第一个参数',
      '这里没有写明来自哪个系统，别的行里有 imsdk，多半是第一个；若由腾讯云 REST API 返回，应有 ActionStatus 和 ErrorInfo 字段；若来自它的 SDK，日志里会有 TIM 或 imsdk；若由 MSDK 返回，应有 ret、msg 和 err_type 字段',
    ],
  ])('says of %j where the number stands and why it is read so', (text, carrier, basis) => {
    const said = decodeLog(text, index).findings.map((finding) => [
      carrierText(finding.carrier, words),
      finding.basis && basisText(finding.basis, words),
    ]);
    expect(said).toEqual([[carrier, basis]]);
  });

  it('takes any text, and points at it', () => {
    fc.assert(
      fc.property(log, (text) => {
        const { findings, masks } = decodeLog(text, index);
        let end = 0;
        for (const finding of findings) {
          expect(text.slice(finding.start, finding.end)).toBe(finding.raw);
          expect(finding.start).toBeGreaterThanOrEqual(end);
          end = finding.end;
          expect(finding.line).toBe(text.slice(0, finding.start).split(/\r\n|\n|\r/).length);
          expect(masks.some((mask) => mask.start < finding.end && finding.start < mask.end)).toBe(false);
        }
      }),
    );
  });

  it('never answers a number with the code of another', () => {
    fc.assert(
      fc.property(log, (text) => {
        for (const { label: asked, certainty, candidates } of decodeLog(text, index).findings) {
          expect(candidates.every(({ label }) => label === asked)).toBe(true);
          expect(candidates.length === 0).toBe(certainty === 'unknown');
        }
      }),
    );
  });

  it('finds the same with lines of noise around', () => {
    const noise = fc.constantFrom(
      '11-05 12:12:35.123  6012  6013 D Choreographer: Skipped 30001 frames',
      '10.0.0.5 - - [05/Nov/2019:12:12:35 +0800] "GET / HTTP/1.1" 200 6206',
      '----------------------------------------',
      'at com.demo.Main.run(Main.java:70001)',
      'uid=10002&seq=6017&ts=1572927155',
      '',
    );
    fc.assert(
      fc.property(fc.constantFrom(...pastes), noise, noise, (text, before, after) => {
        expect(numbers(`${before}\n${text}\n${after}`)).toEqual(numbers(text));
      }),
    );
  });

  it('reads a paste that is one number as the question what it means', () => {
    expect(numbers(' 6206\n')).toEqual([6206]);
    expect(decodeLog('−10113', index).findings[0]?.candidates.map(({ id }) => id)).toEqual([
      'tencent-im/-10113',
    ]);
    expect(decodeLog('123456', index).findings[0]?.certainty).toBe('unknown');
  });

  it('reads unsigned forms in a field only', () => {
    expect(numbers('errCode: 4294957183')).toEqual([-10113]);
    expect(numbers('errCode: 18446744073709541503')).toEqual([-10113]);
    expect(numbers('error, 4294957183')).toEqual([]);
    expect(numbers('18:17:18 [main] ERROR com.foo.Bar - 10010 rows\n群 - 10010 创建失败')).toEqual([]);
    expect(numbers('errCode: 4294967290000')).toEqual([]);
  });

  it.each([
    ['TIM error: 群成员已满(10014)', 10014],
    ['NSLog: login failed: code(6014) err(not login)', 6014],
    ["['errorCode' => 6206]", 6206],
    ['errorCode -> 6206', 6206],
    ['[ErrorCode: 6206]', 6206],
    ['retCode|6206', 6206],
    ['code→6206', 6206],
    ['错误代码 - 6206', 6206],
    ['Error code - 6206, desc - sig expired', 6206],
    ['login failed - 6206', 6206],
    ['20009对方不是好友，怎么处理', 20_009],
    ['ErrorCode%3D10004%26ErrorInfo%3Dx', 10_004],
    ['错误码（6206）', 6206],
    ['I/flutter (10002): login failed code 6206 desc expired', 6206],
  ])('reads %j', (text, number) => {
    expect(numbers(text)).toEqual([number]);
  });

  it('tells a code by the words of the document, whatever language the titles are in', () => {
    const text = '10010: 群组不存在';
    const original = readIndex();
    const originals = original.systems.map(({ rows }) => rows.map(([, , title]) => title));
    const systems = original.systems.map((system) => ({
      ...system,
      rows: system.rows.map(([code, module, , ...rest]): Row => [code, module, 'Words', ...rest]),
    }));
    const read = (numbers: NumberIndex) =>
      decodeLog(text, numbers).findings.map(({ certainty, candidates, basis }) => ({
        certainty,
        ids: candidates.map(({ id }) => id),
        basis,
      }));
    expect(read({ ...original, systems, originals })).toEqual(read(original));
  });

  it('reads lists', () => {
    expect(numbers('im error 6013/6014')).toEqual([6013, 6014]);
    expect(numbers('错误码 6206、70001 和 10002')).toEqual([6206, 70001, 10002]);
  });

  it.each([
    'ERROR 1062 (23000): Duplicate entry',
    'exit code 1',
    '2019-11-05 12:12:35.123 ERROR 6206 --- [nio-8080-exec-1] c.d.App : login failed',
    'Error: 2 files failed',
    'connect failed, errno = 111 (Connection refused)',
    'failed to connect to /192.168.1.10 (port 10002) after 10000ms',
    'login failed, room 10010, uid 6206',
    '验证码 10002 发送失败',
    '[2019-11-05 12:12:35] [ERROR] [pid:6206] [tid:10002] connect error',
    'time=2019-11-05T12:12:35+08:00 level=error msg="request failed" port=10002 size=20001 line=6206 duration=1001ms',
    'error at line 6206 col 10002',
    'Failed to load resource: the server responded with a status of 404 (Not Found) :8080/api/10002',
    'failed to allocate 70001 bytes',
    'login error, retry after 6000 ms, elapsed 6206ms',
    '用户 10002 登录失败，已重试 6013 次，耗时 20003 毫秒',
    'error in module 10002 v4.6.51 build 6206',
    '[error] uid(10002) gid(10010) send fail',
    '12345 6206 E im: failed',
    '  at Object.<anonymous> (/app/src/im.js:6206:15) error',
    'RequestId=6206-10002-70001 error',
    'Caused by: java.io.IOException: unexpected end of stream on 192.168.1.10:10002',
    '订单 10002 支付失败，金额 6206 元，手机号 13900139000',
    '-rw-r--r-- 1 root root 6206 Nov 5 error.log',
    'Total 20001 errors in 6206 files',
    'progress 6206/10002 failed',
    'threshold exceeded error 5%',
    '群 10010 解散失败',
    '2019-11-05 error 12:12:35,6206 something',
    '[10002] ERROR: connect failed',
    'memory error address 0x10002 at 6206',
    'errors: 6206',
    'failed=6206 success=10002',
    'id=10002 error=timeout code=timeout',
    '{"error":"timeout","id":10002,"version":6206,"count":6013}',
    'fail: 6013 条消息未发送',
    'MsgRandom=6206 MsgSeq=10002 error',
    'sdkappid=1400010002 errMsg=fail',
    'QQ 10002 登录失败',
    '2019年6206 error',
    '{"roomCode":10002,"postcode":10003,"areaCode":10004,"qrcode":10005,"msg":"error"}',
    'errorCount: 6206, failCount=6013, errCnt=10002',
    'errorCode:0xFFFF',
  ])('leaves %j alone', (text) => {
    expect(numbers(text)).toEqual([]);
  });

  it('counts what says 0 and does not call it an error', () => {
    expect(decodeLog('{"ret":0},{"ErrorCode":0},{"code":"0"}', index)).toMatchObject({
      findings: [],
      successes: 3,
    });
  });

  it('says so when there is more than it tells', () => {
    const { findings, truncated } = decodeLog('code=6206 '.repeat(MOST + 1), index);
    expect([findings.length, truncated]).toEqual([MOST, true]);
  });

  it('explains err_type in the words of the document', () => {
    const document = readFileSync('content/sources/msdk/2015-10-21.md', 'utf8');
    for (const text of Object.values(words.errTypes)) expect(document).toContain(text);
  });
});

describe('foldLog', () => {
  it('keeps every offset', () => {
    fc.assert(fc.property(log, (text) => foldLog(text).length === text.length));
  });
});

describe('masking', () => {
  const LETTERS = Array.from('ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789');
  const secret = fc
    .array(fc.constantFrom(...LETTERS), {
      minLength: 12,
      maxLength: 60,
    })
    .map((letters) => `x${letters.join('')}`);
  const shape = fc.constantFrom(
    (value: string) => `usersig=${value}&ver=1`,
    (value: string) => `"access_token":"${value}"`,
    (value: string) => `{\\"openkey\\":\\"${value}\\"}`,
    (value: string) => `%22skey%22%3A%22${value}%22`,
    (value: string) => `Authorization: Bearer ${value}`,
    (value: string) => `app_secret = '${value}'`,
    (value: string) => `密码：${value}，谢谢`,
    (value: string) => `user sig eJ${value}${value}`,
    (value: string) => `mail ${value}@example.com`,
  );

  it('leaves nothing of a secret but its first letters', () => {
    fc.assert(
      fc.property(secret, shape, log, (value, wrap, noise) => {
        const text = `${noise}\n${wrap(value)}\n`;
        const shown = maskText(text, decodeLog(text, index).masks);
        expect(shown).not.toContain(value);
        expect(shown).not.toContain(value.slice(4));
      }),
    );
  });

  it('takes a name for no value of the name before it', () => {
    const text = 'token:\n%22skey%22%3A%22xAAAAAAAAAAAA%22';
    expect(maskText(text, decodeLog(text, index).masks)).not.toContain('AAAA');
  });

  it.each(['token错误', 'token: null', 'sig error', 'ErrorCode=6206', 'usersig expired'])(
    'leaves %j as it is',
    (text) => {
      expect(decodeLog(text, index).masks).toEqual([]);
    },
  );
});
