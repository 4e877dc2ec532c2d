/** The decoder's page before anything is pasted. */
export const decode = {
  title: '日志解码：从日志里找出错误码',
  description: (systems: readonly string[]) =>
    `粘贴日志、报错或返回的 JSON，找出其中${systems.join('、')}的每个错误码和含义，拆开 MSDK 的嵌套返回。只在浏览器里进行，文字不上传。`,
  lead: '整段粘贴日志，找出里面的每个错误码：是哪个系统的、什么意思、该看哪一页。',
  noScript:
    '解码在浏览器里进行，需要启用 JavaScript。不启用也可以从[首页](home)按系统浏览全部错误码，或按[数字](numbers)查找。',
  field: '日志、报错或返回的 JSON',
  placeholder:
    '整段粘贴，例如：\n{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}\nlogin failed, code=6206, desc=usersig expired',
  privacy:
    '粘贴的文字只在你的浏览器里解码，不上传、不保存。结果、摘要和链接里，认得出的密钥、口令、Cookie、手机号、邮箱、证件号都会遮盖；认不出的遮不住，发出前请再看一遍。',
  copyMarkdown: '复制 Markdown 摘要',
  copyLink: '复制链接',
  clear: '清空',
  linkNote: '复制的链接把遮盖后的文字放在 # 之后，只有打开链接的浏览器能读到，不会发给服务器。',
  found: '找到的错误码',
  text: '原文',
  lookedFor:
    '找的是写在字段、函数或说法里的错误码，例如 ErrorCode、errcode、ret、code= 后面的数字，onError(6206, …)，“错误码 6206”。时间、端口、长度、帐号和 HTTP 状态码不算。如果数字单独写在一处，可以直接搜索它。',
  search: '搜索数字或词',
  tryExample: '看看示例',
  example: '示例',
  examples: [
    {
      name: 'Android 日志',
      text: `11-05 12:12:35.123  6012  6013 I imsdk   : login start, identifier=user_10002, usersig=eJxlj0FPgzAAhe-8ioarRlvK6jTxMLcmc25qM3fwRGrpZm
11-05 12:12:36.004  6012  6101 E imsdk   : |-SSOCommon|sendSSORequest failed, seq=20003, timeout 15000ms
11-05 12:12:36.010  6012  6013 E MyApp   : onError(6206, "usersig expired") at LoginActivity.java:128
11-05 12:12:41.552  6012  6013 W MyApp   : getFriendList code: 4294957183, desc: sns error`,
    },
    {
      name: 'MSDK 返回',
      text: `POST /auth/verify_login/?timestamp=1445400000&appid=100703379&sig=3f2a9c1be0 HTTP/1.1 200
{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}
POST /relation/wxfriends_profile/?appid=wxd477edab60670232 HTTP/1.1 200
{"ret":-20000,"msg":"42001,access_token expired","err_type":3}
{"ret":-101,"msg":"system error","err_type":1}`,
    },
    {
      name: '服务端 JSON',
      text: `{"level":"error","ts":1572927155123,"api":"v4/openim/sendmsg","resp":"{\\"ActionStatus\\":\\"FAIL\\",\\"ErrorCode\\":20003,\\"ErrorInfo\\":\\"\\"}"}
{"level":"error","ts":1572927156480,"api":"callback","resp":"{\\"ActionStatus\\":\\"FAIL\\",\\"ErrorCode\\":125000,\\"ErrorInfo\\":\\"blocked\\"}"}
{"level":"error","ts":1572927158001,"msg":"登录失败，错误码：40001","phone":"13800138000"}`,
    },
  ],
};
