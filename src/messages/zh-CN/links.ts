import type { LinkKind } from '../../schemas/values.ts';

/** How the site names the ways in which codes belong together. */
export const links: Record<LinkKind, string> = {
  'same-number': '同号',
  'opposite-sign': '正负号相反',
  'same-topic': '同主题',
  'same-wording': '措辞相同',
  'once-same-wording': '旧版里措辞相同',
  'envelope-of': '里面可能是',
  'inside-envelope': '外层是',
  'lies-in': '所在区间',
  holds: '区间内的错误码',
  names: '原文提到',
  'named-by': '在原文里提到它的',
};
