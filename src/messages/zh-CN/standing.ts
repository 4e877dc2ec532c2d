import type { StandingWords } from '../../domain/number/standing-text.ts';

/** With a blank where Latin letters or digits meet what follows. */
const spaced = (name: string) => (/[a-z\d]$/iu.test(name) ? `${name} ` : name);

/** How a number stands in the documents: for pages and scripts that answer a number. */
export const standing = {
  names: {
    listed: '已收录',
    'in-range': '已收录于区间',
    'in-class': '归入该类',
    retired: '已撤下',
    unlisted: '未收录',
  },
  anyDocuments: '收录',
  inRange: (label, range, whose) => `${label} 已收录于区间 ${range}（${whose}），没有单独列出。`,
  inClass: (label, interval, whose) => `${spaced(whose)}的文档没有单独列出 ${label}，归入类别 ${interval}。`,
  retired: (label, whose) => `${spaced(whose)}的文档里不再有 ${label}，它已撤下。`,
  unlisted: (label, whose) => `${spaced(whose)}的文档里没有 ${label}。`,
  spelling: {
    unsigned: (shown) => `${shown} 是它的无符号写法`,
    hexadecimal: (shown) => `${shown} 是它的十六进制写法`,
  },
  /** A number next to one that no document has: the title of its first code, and who has it. */
  neighbour: (title: string, meanings: number) => (meanings > 1 ? `${title} 等 ${meanings} 种含义` : title),
  systems: (names: readonly string[]) => names.join('、'),
} satisfies StandingWords & Record<string, unknown>;
