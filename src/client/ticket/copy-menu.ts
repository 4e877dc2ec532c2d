/** The copy bar of a code page: texts, feedback, and what happens where the browser lets nobody copy. */
import { copyMenu as words } from '#messages/copy-menu.ts';
import { copyText } from '../shared/copy.ts';
import { requireElement } from '../shared/require-element.ts';
import { isFormat } from '../../domain/ticket/formats.ts';
import { ticketText } from '../shared/ticket-text.ts';

/** How long a button says that it has copied, in milliseconds. */
const SHOWN = 2000;
/** Until the words of the last copy are taken back. */
let timer = 0;

/** @throws Error for a button without a format that exists */
export function textOf(button: HTMLElement): string {
  const format = button.dataset.copy ?? '';
  if (!isFormat(format)) throw new Error(`no format "${format}"`);
  return ticketText(document, location.href, format);
}

/**
 * Copies the old way where the clipboard refused, shows the text for copying by hand where that fails too, and says
 * which it was.
 * @param written settles as the clipboard does that was asked first
 * @throws whatever kept the text from being made
 */
export async function finish(
  menu: HTMLElement,
  button: HTMLElement,
  coming: Promise<string>,
  written: Promise<void>,
): Promise<void> {
  const copied = await written.then(
    () => true,
    () => false,
  );
  const text = await coming;
  const status = requireElement(menu, '[role=status]', HTMLElement);
  menu.querySelector('label')?.remove();
  if (!copied && !(await copyText(text))) {
    menu.append(fieldElement(text));
    menu.querySelector('textarea')?.select();
    status.textContent = words.refused;
    return;
  }
  clearTimeout(timer);
  for (const other of menu.querySelectorAll('.copied')) other.classList.remove('copied');
  button.classList.add('copied');
  button.dataset.said = words.done;
  status.textContent = words.copied(nameOf(button).replace(words.copy, '').trim());
  timer = window.setTimeout(() => {
    button.classList.remove('copied');
    status.textContent = '';
  }, SHOWN);
}

/** The words of a button without its key. */
const nameOf = ({ firstChild }: HTMLElement) => firstChild?.textContent ?? '';

function fieldElement(text: string): HTMLElement {
  const label = document.createElement('label');
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  label.append(words.refusedField, field);
  return label;
}

/** The menu folds up at Escape, at a click beside it, and when the focus leaves it. */
function closeMenu(menu: HTMLDetailsElement): void {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}

const menu = document.querySelector<HTMLDetailsElement>('.copy-menu details');
if (menu) closeMenu(menu);
