import type { decode as original } from '../zh-CN/decode.ts';

/** The decoder's page before anything is pasted. */
export const decode: typeof original = {
  title: 'Log decoder: find the error codes in a log',
  description: (systems) =>
    `Paste a log, an error or the JSON of a response and find every error code of ${systems.join(', ')} in it with its meaning; nested MSDK responses are unwrapped. All of it happens in the browser, nothing is uploaded.`,
  lead: 'Paste a whole log and find every error code in it: of which system it is, what it means and which page to read.',
  noScript:
    'Decoding happens in the browser and needs JavaScript. Without it, start from the [home page](home) to browse all error codes by system, or look them up by [number](numbers).',
  field: 'Log, error or JSON of a response',
  placeholder:
    'Paste all of it, for example:\n{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}\nlogin failed, code=6206, desc=usersig expired',
  privacy:
    'What you paste is decoded only in your browser; it is neither uploaded nor saved. In results, summaries and links, recognized keys, passwords, cookies, phone numbers, e-mail addresses and ID numbers are masked; what is not recognized is not, so read it again before you send it.',
  copyMarkdown: 'Copy Markdown summary',
  copyLink: 'Copy link',
  clear: 'Clear',
  linkNote:
    'The copied link carries the masked text behind #, which only the browser that opens the link can read; it is not sent to a server.',
  found: 'Error codes found',
  text: 'Your text',
  lookedFor:
    'Looked for are error codes in fields, functions and phrases, such as numbers behind ErrorCode, errcode, ret or code=, onError(6206, …), “error code 6206”. Times, ports, lengths, accounts and HTTP status codes do not count. A number that stands alone can be searched for directly.',
  search: 'Search for numbers or words',
  tryExample: 'Try an example',
  example: 'Examples',
  examples: [
    {
      name: 'Android log',
      text: `11-05 12:12:35.123  6012  6013 I imsdk   : login start, identifier=user_10002, usersig=eJxlj0FPgzAAhe-8ioarRlvK6jTxMLcmc25qM3fwRGrpZm
11-05 12:12:36.004  6012  6101 E imsdk   : |-SSOCommon|sendSSORequest failed, seq=20003, timeout 15000ms
11-05 12:12:36.010  6012  6013 E MyApp   : onError(6206, "usersig expired") at LoginActivity.java:128
11-05 12:12:41.552  6012  6013 W MyApp   : getFriendList code: 4294957183, desc: sns error`,
    },
    {
      name: 'MSDK responses',
      text: `POST /auth/verify_login/?timestamp=1445400000&appid=100703379&sig=3f2a9c1be0 HTTP/1.1 200
{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}
POST /relation/wxfriends_profile/?appid=wxd477edab60670232 HTTP/1.1 200
{"ret":-20000,"msg":"42001,access_token expired","err_type":3}
{"ret":-101,"msg":"system error","err_type":1}`,
    },
    {
      name: 'Server JSON',
      text: `{"level":"error","ts":1572927155123,"api":"v4/openim/sendmsg","resp":"{\\"ActionStatus\\":\\"FAIL\\",\\"ErrorCode\\":20003,\\"ErrorInfo\\":\\"\\"}"}
{"level":"error","ts":1572927156480,"api":"callback","resp":"{\\"ActionStatus\\":\\"FAIL\\",\\"ErrorCode\\":125000,\\"ErrorInfo\\":\\"blocked\\"}"}
{"level":"error","ts":1572927158001,"msg":"login failed, error code: 40001","phone":"13800138000"}`,
    },
  ],
};
