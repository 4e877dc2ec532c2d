import type { links as original } from '../zh-CN/links.ts';

/** How the site names the ways in which codes belong together. */
export const links: typeof original = {
  'same-number': 'Same number',
  'opposite-sign': 'Opposite sign',
  'same-topic': 'Same topic',
  'same-wording': 'Same wording',
  'once-same-wording': 'Same wording in older versions',
  'envelope-of': 'Platform codes that it returns inside',
  'inside-envelope': 'Outer codes that return it inside',
  'lies-in': 'Lies in range',
  holds: 'Codes in this range',
  names: 'Named in its text',
  'named-by': 'Codes whose text names it',
};
