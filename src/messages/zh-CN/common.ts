/** Words that many features share. */
export const common = {
  copy: '复制',
};
