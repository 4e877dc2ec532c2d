/** What the site calls itself. */
export const SITE_NAME = 'IM 错误码手册';

/** What it offers, in one line. */
export const SITE_LINE = '一码一页：含义、处理建议与各版本厂商原文';
