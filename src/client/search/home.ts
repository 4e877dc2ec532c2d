/**
 * The home page's field: on a desktop it has the focus, and what is typed or pasted anywhere on the page lands in it,
 * from where it goes on in the search dialog. It imports nothing at once, so that the page loads one file more, not three
 * (scripts/build/budgets); src/client/decode/page.ts does the same for its field.
 */
const field = document.querySelector<HTMLInputElement>('.hero [data-open-search] input');
const dialogField = document.querySelector<HTMLInputElement>('dialog[data-search] input');

/** Whether the dialog, or an element that takes text itself, has what is typed. */
const isTaken = (target: EventTarget | null) =>
  document.querySelector('dialog[open]') !== null ||
  (target !== field && target instanceof Element && target.closest('input, textarea, select') !== null);

if (field && dialogField) {
  /** The opener takes the text over at a click (opener.ts). */
  const handOver = () => {
    field.click();
    field.value = '';
  };
  field.addEventListener('input', (event) => {
    // While an input method composes, the field holds its raw letters.
    if (!(event instanceof InputEvent && event.isComposing)) handOver();
  });
  field.addEventListener('compositionend', handOver);

  document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, target }) => {
    // Blanks press buttons and scroll, a stroke opens the search, a question mark the list of keys. An input method announces itself as a key.
    const isTyped = !ctrlKey && !metaKey && !altKey && (/^[^\s/?]$/u.test(key) || key === 'Process');
    // What is typed lands where the focus is by then.
    if (isTyped && !isTaken(target)) field.focus();
  });

  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (isTaken(event.target) || !text.trim()) return;
    event.preventDefault();
    handOver();
    void import('./paste.ts').then(({ takePaste }) => {
      takePaste(dialogField, text);
    });
  });

  // Not where it brings up a keyboard, nor where the reader is elsewhere already.
  const isDesktop = matchMedia('(hover: hover) and (pointer: fine)').matches;
  if (isDesktop && !location.hash && document.activeElement === document.body && !isTaken(null))
    field.focus({ preventScroll: true });
}

export {};
