/** Under the number, in the heading. */
const summary = (places: number) => (places > 1 ? `见于 ${places} 处` : '只有一处使用');

/** Pages of numbers, and the list of those that mean several things. */
export const number = {
  shared: '多处使用的数字',
  number: '数字',
  summary,
  /** Unique on the site, number first. */
  pageTitle: (code: string, places: readonly string[], systems: readonly string[]) =>
    places.length > 1
      ? `${code} 在 ${places.length} 处的含义（${systems.join('、')}）`
      : `${code} 只有一处使用（${places.join('')}）`,
  pageDescription: (code: string, meanings: readonly { name: string; title: string }[]) =>
    `数字 ${code} 作为错误码${summary(meanings.length)}：${meanings.map(({ name, title }) => `${name}「${title}」`).join('；')}。`,
  meanings: '各处的含义',
  containing: (code: string) => `包含 ${code} 的区间或类别`,
  opposite: '另有相反符号的同数字',
  oppositeNote: (code: string, other: string) =>
    `${code} 与 [${other}](other) 是两个不同的码，抄写时别丢了负号。`,
  tellApart: '怎么分辨是哪一个',
  origin: '从哪里来',
  originNote: '看数字从哪里来。以厂商文档写明的为限，并注明它列在哪一节。',
  listed: (version: string, sections: readonly string[]) =>
    `${version}列在${sections.map((section) => `「${section}」`).join('、')}`,
  retired: (code: string) => `已撤下的 ${code}`,
  index: {
    title: '同一个数字，不同的意思：多处使用的数字',
    description: (shared: number, pairs: number) =>
      `${shared} 个数字在不止一个系统或层中用作错误码，${pairs} 对数字只差一个负号：逐个列出各处的含义。`,
    lead: (all: number, shared: number, pairs: number) =>
      `收录的文档共列出 ${all} 个数字，其中 ${shared} 个在不止一处使用，含义往往不同，其余各只有一处；另有 ${pairs} 对只差一个负号。`,
    sharedHeading: '不止一处使用的数字',
    sharedCut: (most: number) =>
      `这里列出使用处最多的 ${most} 个；其余请按数字搜索，每个数字都有自己的页面。`,
    signsHeading: '只差一个负号的数字',
    signsCut: (most: number) => `这里列出数字最小的 ${most} 对；其余请按数字搜索，每个数字都有自己的页面。`,
    none: '没有这样的数字。',
  },
};
