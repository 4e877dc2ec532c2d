/** Copying a hit of the search: a button beside it, which unfolds the formats. */
import { copyText } from '../shared/copy.ts';
import { buttonElement, element } from '../shared/element.ts';
import { urlOf } from '../shared/href.ts';
import type { Format } from '../../domain/ticket/formats.ts';
import type { CodeHit } from '../../domain/number/number-index.ts';
import { searchAnswers as words } from '#messages/search-answers.ts';
import { ticketText } from '../shared/ticket-text.ts';

const CHOICES = ['link', 'markdown', 'plain'] as const satisfies Format[];

/** The button and, once it is pressed, the group of formats behind it. */
export function copyElements(hit: CodeHit): HTMLElement {
  const toggle = buttonElement('copy', words.copy, () => {
    const open = toggle.nextElementSibling;
    toggle.setAttribute('aria-expanded', String(!open));
    if (open) open.remove();
    else {
      const menu = menuOf(hit);
      toggle.after(menu);
      menu.querySelector('button')?.focus();
    }
  });
  toggle.setAttribute('aria-label', words.copyOf(hit.label));
  toggle.setAttribute('aria-expanded', 'false');
  return element('div', 'copying', toggle);
}

function menuOf(hit: CodeHit): HTMLElement {
  const page = loadPage(hit);
  const buttons = CHOICES.map((format) => {
    const button = buttonElement('', words.formats[format], () => void copyHit(hit, format, page, button));
    return button;
  });
  const menu = element('div', '', ...buttons);
  menu.setAttribute('role', 'group');
  menu.setAttribute('aria-label', words.formatsOf(hit.label));
  return menu;
}

/** The hit's page, which carries its ticket: fetched when the formats unfold, so that it is there when one is chosen. */
async function loadPage({ path }: CodeHit): Promise<((format: Format) => string) | null> {
  try {
    const address = urlOf(path);
    const response = await fetch(address);
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return (format) => ticketText(page, address, format);
  } catch {
    return null;
  }
}

async function copyHit(
  hit: CodeHit,
  format: (typeof CHOICES)[number],
  page: ReturnType<typeof loadPage>,
  button: HTMLElement,
): Promise<void> {
  const dialog = button.closest('dialog');
  const status = dialog?.querySelector('[data-status]');
  const link = urlOf(hit.path);
  const whole = format === 'link' ? Promise.resolve(link) : page.then((textOf) => textOf?.(format));
  const text = whole.then((said) => said ?? `${hit.label} ${hit.title}\n${link}`);
  const copied = await copyText(text, dialog ?? document.body);
  if (!status) return;
  if (!copied) status.textContent = words.refused;
  else if ((await whole) === undefined) status.textContent = words.copiedShort;
  else status.textContent = words.copied(hit.label, words.formats[format]);
}
