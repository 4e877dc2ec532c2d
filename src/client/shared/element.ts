import { languageNodes } from './language.ts';

/** An element with a text, which is set as text: what was typed, pasted or fetched is never read as HTML. */
export function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...languageNodes(text));
  return made;
}
