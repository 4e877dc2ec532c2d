import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLogLine } from './log-line.ts';

describe('a line of a log', () => {
  it.each([
    'E/flutter (31077): [ERROR:flutter/lib/ui/ui_dart_state.cc(157)] Unhandled Exception',
    '11-05 12:12:36.010  6012  6013 E MyApp   : onError(6206)',
    '2020-06-30 19:22:53 App[61981:3033775] login failed',
    'I/imsdk (6013): code 6206',
    '    at com.example.LoginActivity.onError(LoginActivity.java:128)',
    'onError 6206 main.dart:40',
    '{"ActionStatus":"FAIL","ErrorCode":90001}',
    '[RC:L-connect-R]: {"ptid":"1*","code":-1002}',
    'POST /v4/openim/sendmsg',
    'HTTP/1.1 200 OK',
    'module=IMSDK,errid=70013,errmsg=x',
    '[W][mars::stn][longlink_task_manager.cc, __OnResponse, 568]',
  ])('is %s', (line) => {
    expect(isLogLine(line)).toBe(true);
  });

  it.each([
    '6206',
    'ret=-10000',
    '{"ErrorCode":60003}',
    '"code":70001',
    'onError(6014, "not login")',
    'PlatformException(Sdk_Not_Login, 6014, null)',
    'code: 6206, desc: expired',
    '【Android】-【4.4.479】： TuiKit 登录 6632',
    '[Bug] sendMessage 10007: 群里踢人',
    '微信 40001',
    '12:30 登录失败',
    'login failed. code: -5 errmsg: tls exchange failed',
    '/share/qq 100000',
  ])('is not %s', (line) => {
    expect(isLogLine(line)).toBe(false);
  });

  it('is told of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (line) => {
        expect(typeof isLogLine(line)).toBe('boolean');
      }),
    );
    for (const piece of ['a=', '{"a":', '[E]', '1:', ' 1 E a', 'at a(']) {
      expect(isLogLine(piece.repeat(500_000))).toBe(isLogLine(piece.repeat(500_000).slice(0, 400)));
    }
  });
});
