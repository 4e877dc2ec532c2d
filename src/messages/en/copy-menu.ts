import type { copyMenu as original } from '../zh-CN/copy-menu.ts';

/** The menu that copies a code into a ticket. */
export const copyMenu: typeof original = {
  copyLink: 'Copy link',
  copyMarkdown: 'Copy Markdown',
  more: 'More',
  plain: 'Plain text',
  bilingual: 'Bilingual (English and Chinese)',
  reply: 'Draft reply to a customer',
  checklist: 'Material to collect',
  pinned: 'Permanent link to this version',
  page: 'Link to this page',
  done: 'Copied',
  copied: (what) => `Copied: ${what}`,
  copy: 'Copy',
  refused: 'The browser does not allow copying; the text is selected, copy it yourself',
  refusedField: 'The browser does not allow copying. Copy from here:',
};
