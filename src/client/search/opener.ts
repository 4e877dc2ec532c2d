/**
 * All of the search that every page loads: it opens the dialog, at once, and fetches the rest on the first time.
 * What opens it: `/`, Ctrl or ⌘ with K, and any `[data-open-search]` element. A field in or beside that element
 * (in the same form) hands its text over.
 */
import { singleKey } from '../shared/single-keys.ts';
import { searchOpener as words } from '#messages/search-opener.ts';
import sheetAddress from '../../styles/parts/search.css?url&no-inline';

const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
const field = dialog?.querySelector('input');
let started: Promise<void> | undefined;
/** Enter was pressed before the rest was there. */
let entered = false;

/** The dialog's own sheet. Until it is there the dialog takes what is typed, unseen (styles/frame.css). */
const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = sheetAddress;
sheet.onload = sheet.onerror = () => dialog?.setAttribute('data-dressed', '');

function dress() {
  if (!sheet.isConnected) document.head.append(sheet);
}

function open(text?: string) {
  if (!dialog || !field) return;
  dress();
  if (text) field.value = text;
  if (!dialog.open) dialog.showModal();
  // The reader is still typing what was handed over: the caret goes to its end.
  if (text) field.setSelectionRange(text.length, text.length);
  else field.select();
  if (started && text) field.dispatchEvent(new InputEvent('input'));
  started ??= import('./dialog.ts').then(
    (module) => {
      module.startDialog(dialog);
      if (entered) field.form?.requestSubmit();
    },
    () => {
      started = undefined;
      entered = false;
      const status = dialog.querySelector('[data-status]');
      if (status) status.textContent = words.failed;
    },
  );
}

dialog?.addEventListener('submit', (event) => {
  event.preventDefault();
  entered = true;
});

document.addEventListener('keydown', (event) => {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
  if (!command && singleKey(event) !== '/') return;
  event.preventDefault();
  open();
});

const openFrom = (event: Event) => {
  const opener = event.target instanceof Element ? event.target.closest('[data-open-search]') : null;
  if (!opener) return;
  event.preventDefault();
  const form = opener.closest('form');
  open((opener instanceof HTMLInputElement ? opener : form?.querySelector('input'))?.value);
};
document.addEventListener('click', openFrom);
document.addEventListener('submit', openFrom);

// At the first sign of a hand, so that it is mostly there before the dialog opens.
for (const sign of ['pointermove', 'pointerdown', 'keydown']) addEventListener(sign, dress, { once: true });

/*
 * A search engine of the browser's leads to the home page with the text (domain/page/open-search.ts); links from other sites'
 * habits bring the number as `?code=`, or behind `#` on any page.
 */
const query = new URLSearchParams(location.search);
const asked =
  /^#-?\d+$/.test(location.hash) && !document.querySelector('[data-missing]')
    ? location.hash.slice(1)
    : location.pathname === import.meta.env.BASE_URL.replace(/\/?$/, '/') &&
      (query.get('q') ?? query.get('code'))?.trim();
if (asked) open(asked.slice(0, field?.maxLength));
