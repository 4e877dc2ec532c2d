/** Buttons that copy an example. */
export const examples = {
  copy: '复制',
  copied: '已复制',
  refused: '请手动复制',
};
