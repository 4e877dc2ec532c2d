/**
 * What the frame of every page does: shows the chosen theme in its menu, the page's address on paper, and the keys at
 * `?`; and sees to the offline copy, once everything else is done.
 */
import { areOn, singleKey, switchKeys } from '../shared/single-keys.ts';

const select = document.querySelector<HTMLSelectElement>('[data-theme-select]');
/** Shows the theme that the page's inline script has chosen (config/inline-scripts.ts); its listeners run before these. */
const showTheme = () => {
  const choice = document.documentElement.dataset.themeChoice;
  if (select && choice) select.value = choice;
};
showTheme();
addEventListener('pageshow', showTheme);
addEventListener('storage', showTheme);

// Where the site doesn't know its own host, the browser that prints does.
const address = document.querySelector('[data-address]');
if (address) address.textContent = location.origin + location.pathname;

// A reader who changes the language stays at the same place of the page; the choice is remembered.
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language]'))
  link.onpointerdown = link.onclick = () => {
    link.search = location.search;
    link.hash = location.hash;
    try {
      localStorage.language = link.hreflang;
    } catch {
      // Not remembered.
    }
  };

document.addEventListener('keydown', (event) => {
  if (singleKey(event) !== '?') return;
  event.preventDefault();
  import('../keys/help.ts').then(
    ({ showKeys }) => {
      showKeys({ areOn, switchKeys });
    },
    () => undefined,
  );
});

/** After the page is loaded, in milliseconds: no part of its first view (scripts/build/budgets/table.ts). */
const LATER = 2000;

if (import.meta.env.PROD && (navigator.serviceWorker as ServiceWorkerContainer | undefined)) {
  addEventListener('load', () => {
    const start = () => {
      const place = document.querySelector<HTMLElement>('[data-offline]');
      if (!place) return;
      import('../offline/page.ts').then(
        ({ startOffline }) => {
          startOffline(place);
        },
        // The network went away, or a newer build has another name for it.
        () => undefined,
      );
    };
    setTimeout(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 3000 });
      else start();
    }, LATER);
  });
}
