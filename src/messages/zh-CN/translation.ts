/** The site's own translation beside a vendor's words. */
export const translation = {
  mark: '非官方翻译',
  missing: '这段文字本站还没有翻译。',
};
