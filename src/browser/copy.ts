/**
 * Copies text; also on a page without TLS, where browsers offer no clipboard to scripts.
 * @param within an open dialog, where there is one: outside of it nothing can be selected
 * @returns whether it worked
 */
export async function copyText(text: string, within: HTMLElement = document.body): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // Not allowed here: the old way may be.
    }
  }
  return copyBySelection(text, within);
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
