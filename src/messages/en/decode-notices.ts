import type { decodeNotices as original } from '../zh-CN/decode-notices.ts';

/** What the decoder's page says beside an answer. */
export const decodeNotices: typeof original = {
  notLoaded: 'The index of error codes could not be loaded. Check the network and try again.',
  damaged:
    'The text in the link is incomplete; it may have been cut off when it was passed on. Ask the sender for the original text.',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying; select it by hand.',
  cut: (megabytes) => ` The text is longer than ${megabytes} MB; only its beginning was decoded.`,
  tooLong:
    'The text is too long for a link (which may have 64 KB). Copy the Markdown summary, or leave only the lines that matter.',
};
