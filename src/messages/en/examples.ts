import type { examples as original } from '../zh-CN/examples.ts';

/** Buttons that copy an example. */
export const examples: typeof original = {
  copy: 'Copy',
  copied: 'Copied',
  refused: 'Copy it by hand',
};
