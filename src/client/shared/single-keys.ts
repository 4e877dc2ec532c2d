/** Keys that do something by themselves. A reader whose tools press letters for him can switch them off (keys/help.ts). */
const SWITCH = 'single-keys';

export const areOn = (): boolean => {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
};

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(SWITCH);
    else localStorage.setItem(SWITCH, 'off');
  } catch {
    // Nothing is kept where the browser keeps nothing.
  }
}

/** The key that was pressed alone, where nothing takes it as text; else null. */
export function singleKey({
  key,
  target,
  ctrlKey,
  metaKey,
  altKey,
  isComposing,
}: KeyboardEvent): string | null {
  if (ctrlKey || metaKey || altKey || isComposing || !areOn()) return null;
  const isText =
    target instanceof Element &&
    target.closest('input:not([data-open-search] *), textarea, select, [contenteditable]');
  return isText || document.querySelector('dialog[open]') ? null : key;
}
