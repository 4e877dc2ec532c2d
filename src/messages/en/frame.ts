import type { frame as original } from '../zh-CN/frame.ts';

/** What stands around every page. */
export const frame: typeof original = {
  crumbs: 'You are here',
  pages: 'Main pages',
  menu: 'Menu',
  morePages: 'All pages',
  section: 'Contents of this section',
  contents: 'On this page',
  toContents: 'Back to contents',
  theme: 'Light or dark theme',
  themes: { auto: 'System', light: 'Light', dark: 'Dark' },
  rights:
    'The rights in the vendors’ documents belong to the vendors. This site is not affiliated with any vendor.',
  offline: 'Available offline',
  address: 'Address of this page: ',
};
