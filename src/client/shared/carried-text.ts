/** A text that goes along from one page to the next, in this tab only; whoever takes it takes it away. */
const KEY = 'carried-text';

/** @returns false where there is no storage, or too little */
export function carryText(text: string): boolean {
  try {
    sessionStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** @returns null where nothing was carried */
export function takeCarriedText(): string | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return null;
  }
}
