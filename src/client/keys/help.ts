/** The list of keys that `?` shows, made when it is asked for. */
import { keys as words } from '#messages/keys.ts';
import { buttonElement, element } from '../shared/element.ts';

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
  const made = element('dialog', 'keys-help');
  made.setAttribute('aria-labelledby', 'keys-heading');
  const heading = element('h2', '', words.heading);
  heading.id = 'keys-heading';
  const close = buttonElement('', words.close, () => {
    made.close();
  });
  made.append(heading, listElement(), switchElement(keys), close);
  return made;
}

function listElement(): HTMLElement {
  const list = element('dl');
  for (const [keys, does] of words.list) {
    const pressed = keys.flatMap((key) => [element('kbd', '', key), ' ']);
    list.append(element('dt', '', ...pressed), element('dd', '', does));
  }
  return list;
}

function switchElement({ areOn, switchKeys }: KeySwitch): HTMLElement {
  const box = element('input');
  box.type = 'checkbox';
  box.checked = areOn();
  box.addEventListener('change', () => {
    switchKeys(box.checked);
  });
  return element('label', '', box, ` ${words.single}`);
}
