/**
 * Keys and clicks of the search dialog: arrows walk through field and results, Enter in the field opens the first
 * result, letters typed on a result go to the field, a click beside the dialog and on its button
 * closes it.
 * @param answered resolves when the results are those of what stands in the field
 */
export function handleKeys(
  dialog: HTMLDialogElement,
  field: HTMLInputElement,
  results: HTMLElement,
  answered: () => Promise<void>,
): void {
  const stops = () => [field, ...results.querySelectorAll<HTMLElement>('a, button')];

  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // Left to itself, the browser would first empty the field, and close only at the second press.
      event.preventDefault();
      dialog.close();
      return;
    }
    const all = stops();
    const current = all.findIndex((stop) => stop === document.activeElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = all[current + (event.key === 'ArrowDown' ? 1 : -1)];
      event.preventDefault();
      next?.focus();
      if (next === field) results.scrollTop = 0;
    } else if (current > 0 && /^\S$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      field.focus();
    }
  });

  field.form?.addEventListener('submit', () => {
    const query = field.value;
    void answered().then(() => {
      if (dialog.open && field.value === query) results.querySelector('a')?.click();
    });
  });

  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    const closes = event.target instanceof Element && event.target.closest('[data-close]');
    // A click on what lies around the frame counts as one on the dialog itself.
    if (event.target === dialog || closes || (link && !elsewhere)) dialog.close();
  });
}
