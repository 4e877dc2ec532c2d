import type { keys as original } from '../zh-CN/keys.ts';
import { copyMenu } from './copy-menu.ts';

/** The list of keys that `?` shows. */
export const keys: typeof original = {
  heading: 'Keyboard shortcuts',
  close: 'Close',
  single: 'Use single-key shortcuts (/, C, L, ?)',
  list: [
    [['/', 'Ctrl K'], 'Open the search'],
    [['↑', '↓'], 'Choose among the results'],
    [['Enter'], 'Open the chosen result'],
    [['Ctrl Enter'], 'Copy the link of the chosen result'],
    [['C'], `Page of a code: ${copyMenu.copyMarkdown}`],
    [['L'], `Page of a code: ${copyMenu.copyLink}`],
    [['Enter'], 'Browse: from a filter to the results'],
    [['Esc'], 'Close'],
    [['?'], 'Open this list'],
  ],
};
