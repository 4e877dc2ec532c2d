import type { checkNotices as original } from '../zh-CN/check-notices.ts';

/** What the page of the enum check says beside an answer. */
export const checkNotices: typeof original = {
  notLoaded: 'The data for the check could not be loaded. Check the network and press “Check” again.',
  nothingRead:
    'No error codes recognized. Paste numbers, case labels, or definitions of an enum or of constants; numbers in comments and strings do not count.',
  copied: 'Copied',
  notCopied: 'Could not be copied; select the text below and copy it',
};
