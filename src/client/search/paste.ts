/** A log pasted into the search field goes to the decoder, which can read it; the field holds one line. */
import { carryText } from '../shared/carried-text.ts';
import { hrefOf } from '../shared/href.ts';
import { maskSecrets } from '../shared/masking.ts';
import { isLogLine } from '../../domain/search/log-line.ts';
import { decodePath } from '../../domain/model/address.ts';

/** Shorter than this, several lines are still words to search for. */
const LONGEST_QUERY = 60;

/** Takes over what is pasted into a field when it is a log. */
export function handleLogs(field: HTMLInputElement): void {
  field.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!isLog(text)) return;
    event.preventDefault();
    takePaste(field, text);
  });
}

/** What was pasted for a field: a log opens the decoder, anything else becomes the query. */
export function takePaste(field: HTMLInputElement, text: string): void {
  const ask = () => {
    takeAsQuery(field, text);
  };
  if (isLog(text)) openDecoder(text, ask);
  else ask();
}

/** Several lines, or one that a program has written. */
function isLog(text: string): boolean {
  const isLong = text.length > LONGEST_QUERY && /[\r\n]./.test(text.trim());
  return isLong || isLogLine(text.trim());
}

/** Opens the decoder with a text, without its secrets; else, where it can't be carried there, does something else. */
export function openDecoder(text: string, orElse: () => void): void {
  void maskSecrets(text)
    .then(carryText, () => false)
    .then((isCarried) => {
      if (isCarried) location.assign(hrefOf(decodePath()));
      else orElse();
    });
}

/** Where it can't be carried, the field takes what it can, as from a paste. */
function takeAsQuery(field: HTMLInputElement, text: string): void {
  const line = text.replace(/[\r\n]+/g, ' ').slice(0, field.maxLength > 0 ? field.maxLength : undefined);
  field.setRangeText(line, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
