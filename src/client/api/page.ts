/** The page of the data interface: fills the site's host into the examples, and copies them. */
import { examples as words } from '#messages/examples.ts';
import { copyText } from '../shared/copy.ts';
import { requireElement } from '../shared/require-element.ts';

/** How long a button says that it has copied, in milliseconds. */
const COPIED_FOR = 2000;
/** Ends what is said; a second copy begins anew. */
let timer = 0;

for (const host of document.querySelectorAll('[data-host]')) host.textContent = location.origin;

for (const example of document.querySelectorAll('.example')) {
  const button = requireElement(example, 'button', HTMLButtonElement);
  button.hidden = false;
  button.addEventListener('click', () => void copy(example, button));
}

async function copy(example: Element, button: HTMLElement): Promise<void> {
  const done = await copyText(requireElement(example, 'code', HTMLElement).textContent);
  const said = done ? words.copied : words.refused;
  const status = requireElement(document, '[data-copied]', HTMLElement);
  unsay();
  button.textContent = status.textContent = said;
  timer = window.setTimeout(() => {
    unsay();
    status.textContent = '';
  }, COPIED_FOR);
}

function unsay(): void {
  clearTimeout(timer);
  for (const button of document.querySelectorAll('.example button')) button.textContent = words.copy;
}
