/** What stands around every page. */
export const frame = {
  crumbs: '所在位置',
  /** The pages that every header has; the button that opens their list on a phone; the pages at the end. */
  pages: '主要页面',
  menu: '菜单',
  morePages: '全部页面',
  section: '本节目录',
  /** Of a long page, and the way back to it at the end of each section. */
  contents: '本页目录',
  toContents: '回到目录',
  theme: '明暗主题',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  rights: '厂商文档的权利归各厂商所有，本站与厂商无隶属关系。',
  offline: '离线可用',
  /** On paper, before the page's address. */
  address: '本页地址：',
};
