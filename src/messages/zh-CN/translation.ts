/** The site's own translation beside a vendor's words. */
export const translation = {
  mark: '非官方翻译',
  missing: '这段文字本站还没有翻译。',
  /** Of two wordings that follow each other. */
  before: '之前：',
  now: '现在：',
  /** Where the one translation does for both. */
  both: '前后相同：',
};
