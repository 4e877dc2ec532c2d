/** A log pasted into the search field goes to the decoder, which can read it; the field holds one line. */
import { decodePath, withBase } from '../domain/address.ts';

/** Where the text waits for the decoder's page, which takes it away; only this tab can read it. */
export const HANDED_OVER = 'decode-text';

/** Shorter than this, several lines are still words to search for. */
const LONGEST_QUERY = 60;

/** Takes over what is pasted into a field when it is a log. */
export function handleLogs(field: HTMLInputElement): void {
  field.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (text.length <= LONGEST_QUERY || !/[\r\n]./.test(text.trim())) return;
    try {
      sessionStorage.setItem(HANDED_OVER, text);
    } catch {
      // No storage, or too long for it: the field takes what it can.
      return;
    }
    event.preventDefault();
    location.assign(withBase(import.meta.env.BASE_URL, decodePath()));
  });
}
