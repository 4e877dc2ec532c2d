import type { search as original } from '../zh-CN/search.ts';

/** The search's button, its field on other pages, and the dialog before anything is typed. */
export const search: typeof original = {
  open: 'Search',
  field: 'Error code, or words of a message',
  dialog: 'Search for error codes',
  query: 'Error code or error text',
  close: 'Close',
  filters: 'Filter results',
  tip: 'Type an error code (with its minus sign, if it has one), also with a system, such as **WeChat 40001** or **ret=-10000**; or words of the error, such as **token expired**.',
  keys: [
    '[↑](kbd) [↓](kbd) choose',
    '[Enter](kbd) open',
    '[Ctrl](kbd) [Enter](kbd) copy link',
    '[Esc](kbd) close',
  ],
};
