/**
 * Scripts that have to stand in the page, because they run before it is painted. Their text is here so that the
 * content security policy can name it (config/security-policy.ts); everything else is a file.
 */

/**
 * Sets the theme, before the first paint. `data-theme` is the theme in force, `data-theme-choice` what the reader
 * chose: auto, light or dark. Starlight's storage key is kept, so that pages of either make agree. A page that comes
 * back from the browser's memory, or stands in another tab, follows a choice made since. Without scripts the style
 * sheet follows the system (see styles/tokens.css).
 */
export const THEME_SCRIPT = `(() => {
  const root = document.documentElement.dataset;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const read = () => {
    try {
      return localStorage.getItem('starlight-theme') || 'auto';
    } catch {
      return root.themeChoice || 'auto';
    }
  };
  const apply = (choice) => {
    root.themeChoice = choice;
    root.theme = choice === 'auto' ? (dark.matches ? 'dark' : 'light') : choice;
  };
  const follow = () => apply(read());
  follow();
  dark.addEventListener('change', follow);
  addEventListener('pageshow', follow);
  addEventListener('storage', follow);
  addEventListener('change', ({ target }) => {
    if (!target.matches('[data-theme-select]')) return;
    apply(target.value);
    try {
      localStorage.setItem('starlight-theme', target.value === 'auto' ? '' : target.value);
    } catch {}
  });
})();`;

/** A long list of codes opens where the reader is, without moving the page itself. */
export const SIDEBAR_SCRIPT = `(() => {
  const side = document.getElementById('starlight__sidebar');
  const here = side.querySelector('.section [aria-current]');
  if (here) side.scrollTop = here.offsetTop - side.clientHeight / 2;
})();`;

/** All of them. */
export const INLINE_SCRIPTS = [THEME_SCRIPT, SIDEBAR_SCRIPT];
