import type { LinkKind } from '../../schemas/values.ts';

/** How the site names the ways in which codes belong together. */
export const links: Record<LinkKind, string> = {
  'same-number': '同一数字',
  'opposite-sign': '正负号相反',
  'same-topic': '同主题',
  'same-wording': '措辞相同',
  'once-same-wording': '旧版里措辞相同',
  'envelope-of': '它带回的平台错误码',
  'inside-envelope': '带回它的外层错误码',
  'lies-in': '所在区间',
  holds: '区间内的错误码',
  names: '原文提到',
  'named-by': '在原文里提到它的',
};
