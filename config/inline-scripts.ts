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

/**
 * On the home page at the site's root, behind the links to the other languages: who comes from outside reads on in the
 * language that he chose here, or on the first visit in the browser's. Never from an address with words in it, never of a
 * program that reads the web, and where the page may come from the offline copy only by the reader's own choice.
 */
export const LANGUAGE_SCRIPT = `(() => {
  const root = document.documentElement;
  if (location.search || location.hash || /bot|crawl|spider/i.test(navigator.userAgent)) return;
  if (!navigator.onLine || document.referrer.startsWith(location.origin + '/')) return;
  const links = [...document.querySelectorAll('[data-language]')];
  const primary = (tag) => tag.toLowerCase().split('-')[0];
  const own = { hreflang: root.lang };
  const all = [own, ...links];
  let chosen;
  try {
    chosen = localStorage.getItem('language');
  } catch {}
  if (!chosen && navigator.serviceWorker && navigator.serviceWorker.controller) return;
  const asked = (tag) => all.find(({ hreflang }) => primary(hreflang) === primary(tag));
  const wanted = chosen
    ? all.find(({ hreflang }) => hreflang === chosen)
    : (navigator.languages || []).map(asked).find(Boolean) ||
      links.find(({ dataset }) => dataset.language === 'elsewhere');
  if (wanted && wanted.href) location.replace(wanted.href);
})();`;

/** All of them. */
export const INLINE_SCRIPTS = [THEME_SCRIPT, SIDEBAR_SCRIPT, LANGUAGE_SCRIPT];
