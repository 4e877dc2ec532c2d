/**
 * Copies text; also on a page without TLS, where browsers offer no clipboard to scripts.
 * @param text or what becomes it: the clipboard is asked at once, since some browsers refuse once the click is over
 * @param within an open dialog, where there is one: outside of it nothing can be selected
 * @returns whether it worked
 * @throws what kept the text from being made
 */
export async function copyText(
  text: string | Promise<string>,
  within: HTMLElement = document.body,
): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) {
    try {
      if (typeof text === 'string') await clipboard.writeText(text);
      else await clipboard.write([new ClipboardItem({ 'text/plain': text })]);
      return true;
    } catch {
      // Not allowed here, or not in this form: the old way may be.
    }
  }
  return copyBySelection(await text, within);
}

function copyBySelection(text: string, within: HTMLElement): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'sr-only';
  within.append(field);
  field.select();
  try {
    // Deprecated, and the only way on such a page.
    return (document as unknown as { execCommand: (command: string) => boolean }).execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
