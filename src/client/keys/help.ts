/** The list of keys that `?` shows, made when it is asked for. */
import { keys as words } from '#messages/keys.ts';
import { element } from '../shared/element.ts';

/** Whether single keys do anything, and the switch for that. */
export interface KeySwitch {
  areOn: () => boolean;
  switchKeys: (on: boolean) => void;
}

let dialog: HTMLDialogElement | undefined;

export function showKeys(keys: KeySwitch): void {
  dialog ??= document.body.appendChild(dialogElement(keys));
  if (!dialog.open) dialog.showModal();
}

function dialogElement(keys: KeySwitch): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'keys-help';
  made.setAttribute('aria-labelledby', 'keys-heading');
  const heading = element('h2', '', words.heading);
  heading.id = 'keys-heading';
  const close = document.createElement('button');
  close.textContent = words.close;
  close.addEventListener('click', () => {
    made.close();
  });
  made.append(heading, listElement(), switchElement(keys), close);
  return made;
}

function listElement(): HTMLElement {
  const list = element('dl', '');
  for (const [keys, does] of words.list) {
    const term = element('dt', '');
    term.append(...keys.flatMap((key) => [element('kbd', '', key), ' ']));
    list.append(term, element('dd', '', does));
  }
  return list;
}

function switchElement({ areOn, switchKeys }: KeySwitch): HTMLElement {
  const label = element('label', '');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = areOn();
  box.addEventListener('change', () => {
    switchKeys(box.checked);
  });
  label.append(box, ` ${words.single}`);
  return label;
}
