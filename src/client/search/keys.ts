import { searchAnswers as words } from '#messages/search-answers.ts';
import { copyText } from '../shared/copy.ts';

interface Parts {
  dialog: HTMLDialogElement;
  field: HTMLInputElement;
  results: HTMLElement;
  /** Resolves when the results are those of what stands in the field. */
  answered: () => Promise<void>;
  announce: (text: string) => void;
}

/**
 * Keys and clicks of the search dialog: arrows walk through field and results, from the field to the second answer; Enter in the field opens the first
 * answer, and only steps to what is no answer; with Ctrl or ⌘ it copies the address instead; letters typed on a
 * result go to the field; right and left walk through the ways to copy a result. Escape folds these up, else it closes
 * the dialog, as a click beside it and on its button do.
 */
export function handleKeys({ dialog, field, results, answered, announce }: Parts): void {
  const stops = () => [field, ...results.querySelectorAll<HTMLElement>('a, button:not(.copying button)')];

  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && foldCopying()) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape') {
      // Left to itself, the browser would first empty the field, and close only at the second press.
      event.preventDefault();
      dialog.close();
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void answered().then(copyLink);
      return;
    }
    if (walkCopying(event)) return;
    const all = stops();
    // The buttons beside a hit count as the hit.
    const here = hitAround(document.activeElement) ?? document.activeElement;
    const current = all.findIndex((stop) => stop === here);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = event.key === 'ArrowDown' ? below(all, current) : all[current - 1];
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
      if (!dialog.open || field.value !== query) return;
      const answer = results.querySelector<HTMLElement>('a[data-answer]');
      if (answer) answer.click();
      else results.querySelector('a')?.focus();
    });
  });

  /** Of the result that has the focus, else of the first answer. */
  async function copyLink(): Promise<void> {
    const focused = hitAround(document.activeElement) ?? document.activeElement?.closest('a');
    const link =
      focused && results.contains(focused)
        ? focused
        : results.querySelector<HTMLAnchorElement>('a[data-answer]');
    if (!link) return;
    const copied = await copyText(link.href, dialog);
    announce(copied ? words.copiedLink(link.href) : words.refused);
  }

  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    const closes = event.target instanceof Element && event.target.closest('[data-close]');
    // A click on what lies around the frame counts as one on the dialog itself.
    if (event.target === dialog || closes || (link && !elsewhere)) dialog.close();
  });
}

/** From the field on to the second answer: the first is highlighted already, and what Enter opens. */
function below(all: readonly HTMLElement[], current: number): HTMLElement | undefined {
  if (current > 0) return all[current + 1];
  const answer = all.findIndex((stop) => 'answer' in stop.dataset);
  return all[answer + 1] ?? all[answer];
}

/** The result that an element beside it belongs to. */
function hitAround(element: Element | null): HTMLAnchorElement | null {
  return element?.closest('li')?.querySelector('a') ?? null;
}

/** Right and left, from a result through its buttons; whether the key was one of them. */
function walkCopying(event: KeyboardEvent): boolean {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return false;
  const hit = document.activeElement?.closest('li');
  if (!hit) return false;
  const all = [...hit.querySelectorAll<HTMLElement>('a, button')];
  const current = all.findIndex((stop) => stop === document.activeElement);
  event.preventDefault();
  all[current + (event.key === 'ArrowRight' ? 1 : -1)]?.focus();
  return true;
}

/** Folds up the formats that the focus is in; whether there were any. */
function foldCopying(): boolean {
  const toggle = document.activeElement
    ?.closest('.copying')
    ?.querySelector<HTMLElement>('[aria-expanded=true]');
  toggle?.click();
  toggle?.focus();
  return toggle !== null && toggle !== undefined;
}
