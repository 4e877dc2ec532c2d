/**
 * All of the copy bar that every page loads. The texts and the rest are fetched when a reader comes near; the
 * clipboard is asked at once for a text that may follow, since some browsers refuse once the click is over.
 */
import { singleKey } from '../shared/single-keys.ts';
import { copyOpener as words } from '#messages/copy-opener.ts';

const menu = document.querySelector<HTMLElement>('.copy-menu');
const load = () => import('./copy-menu.ts');

/** Rejects where there is no clipboard for scripts: pages without TLS. */
const write = async (text: Promise<string>) =>
  navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);

if (menu) {
  // A finger, too, is over a thing before it is down.
  for (const type of ['pointerover', 'focusin']) {
    menu.addEventListener(type, () => {
      load().catch(() => 0);
    });
  }

  document.addEventListener('keydown', (event) => {
    const key = singleKey(event)?.toLowerCase();
    const buttons = [...menu.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')];
    const button = buttons.find((one) => one.getAttribute('aria-keyshortcuts') === key);
    if (!button || event.repeat) return;
    // Out of sight the button can't say that it has copied.
    const { top, bottom } = button.getBoundingClientRect();
    menu.classList.toggle('afar', bottom < 0 || top > innerHeight);
    button.click();
  });

  menu.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-copy]');
    if (!button) return;
    const loaded = load();
    const text = loaded.then((module) => module.textOf(button));
    const written = write(text);
    loaded
      .then((module) => module.finish(menu, button, text, written))
      .catch(() => {
        menu.classList.add('failed');
        menu.lastElementChild?.replaceChildren(words.notLoaded);
      });
  });
}
