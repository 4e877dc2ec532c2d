/** The page of the data interface: fills the site's host into the examples, and copies them. */
import { examples as words } from '#messages/examples.ts';
import { copyText } from '../shared/copy.ts';
import { requireElement } from '../shared/require-element.ts';

/** How long a button says that it has copied, in milliseconds. */
const COPIED_FOR = 2000;
/** Until the words of the last copy are taken back. */
let timer: ReturnType<typeof setTimeout> | undefined;

const status = requireElement(document, '[data-copied]', HTMLElement);

for (const host of document.querySelectorAll('[data-host]')) host.textContent = location.origin;

for (const example of document.querySelectorAll('.example')) {
  const button = requireElement(example, 'button', HTMLButtonElement);
  button.hidden = false;
  button.addEventListener('click', () => void copy(example, button));
}

async function copy(example: Element, button: HTMLElement): Promise<void> {
  const done = await copyText(requireElement(example, 'code', HTMLElement).textContent);
  unsay();
  button.textContent = status.textContent = done ? words.copied : words.refused;
  timer = setTimeout(unsay, COPIED_FOR);
}

function unsay(): void {
  clearTimeout(timer);
  status.textContent = '';
  for (const button of document.querySelectorAll('.example button')) button.textContent = words.copy;
}
