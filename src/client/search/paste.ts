/** A log pasted into the search field goes to the decoder, which can read it; the field holds one line. */
import { carryText } from '../shared/carried-text.ts';
import { decodePath, withBase } from '../../domain/model/address.ts';

/** Shorter than this, several lines are still words to search for. */
const LONGEST_QUERY = 60;

/** Takes over what is pasted into a field when it is a log. */
export function handleLogs(field: HTMLInputElement): void {
  field.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (text.length <= LONGEST_QUERY || !/[\r\n]./.test(text.trim())) return;
    // Where it can't be carried, the field takes what it can.
    if (!carryText(text)) return;
    event.preventDefault();
    location.assign(withBase(import.meta.env.BASE_URL, decodePath()));
  });
}
