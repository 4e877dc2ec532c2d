/**
 * All of the copy bar that every page loads. The texts and the rest are fetched when a reader comes near; the
 * clipboard is asked at once for a text that may follow, since some browsers refuse once the click is over.
 */
import { copyOpener as words } from '../../messages/zh-CN/copy-opener.ts';

const kit = document.querySelector<HTMLElement>('[data-ticket]');
const load = () => import('./kit.ts');

/** Rejects where there is no clipboard for scripts: pages without TLS. */
const write = async (text: Promise<string>) =>
  navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);

if (kit) {
  // A finger, too, is over a thing before it is down.
  for (const type of ['pointerover', 'focusin']) {
    kit.addEventListener(type, () => {
      load().catch(() => 0);
    });
  }

  kit.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-copy]');
    if (!button) return;
    const loaded = load();
    const text = loaded.then((module) => module.textOf(button));
    const written = write(text);
    loaded
      .then((module) => module.finish(kit, button, text, written))
      .catch(() => {
        kit.classList.add('failed');
        kit.lastElementChild?.replaceChildren(words.notLoaded);
      });
  });
}
