/** Elements that scripts make. What stands in them is set as text: nothing is read as HTML. */
import { hrefOf } from './href.ts';
import { languageNodes } from './language.ts';

/** @param className empty for an element without a class */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.flatMap((child) => (typeof child === 'string' ? languageNodes(child) : [child])));
  return made;
}

/** A link to a path of the site. */
export function linkElement(path: string, className = '', ...children: (Node | string)[]): HTMLAnchorElement {
  const link = element('a', className, ...children);
  link.href = hrefOf(path);
  return link;
}

export function buttonElement(className: string, text: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', className);
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', onClick);
  return button;
}
