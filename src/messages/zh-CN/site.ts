/** The site itself. */
export const site = {
  language: 'zh-CN',
  name: 'IM 错误码手册',
  /** On the home screen of a phone. */
  shortName: '错误码',
  /** Where browsers list search engines; they cut what is longer than 16 characters. */
  searchName: 'IM 错误码手册',
  line: '一码一页：含义、处理建议与各版本厂商原文',
  description: '即时通信与登录服务错误码手册：一码一页，含义、处理建议与各版本厂商原文。',
  /** Of the search that browsers offer. */
  search: '按数字或原文查即时通信错误码',
};
