/** Results as elements. All text is set as text: vendors' words are never read as HTML. */
import { withBase } from '../domain/address.ts';
import type { CodeHit } from '../domain/lookup.ts';
import type { Group } from './answer.ts';
import type { Segment } from './excerpt.ts';
import type { TextHit } from './text.ts';

/** A heading and its list of hits. */
export function groupElement({ heading, hits }: Group): HTMLElement {
  const group = element('section', '');
  const list = element('ul', '');
  list.setAttribute('role', 'list');
  list.append(...hits.map(hitElement));
  group.append(element('h2', '', heading), list);
  return group;
}

/** One hit: number, summary, quotation, system and module, and whether it is gone; the whole of it is the link. */
export function hitElement(hit: CodeHit | TextHit): HTMLElement {
  const link = document.createElement('a');
  link.href = withBase(import.meta.env.BASE_URL, hit.path);
  link.append(element('span', 'code', hit.label));
  const summary =
    'markedTitle' in hit ? markedElement('title', hit.markedTitle) : element('span', 'title', hit.title);
  link.append(' ', summary);
  if ('quotation' in hit && hit.quotation.length > 0)
    link.append(' ', markedElement('quotation', hit.quotation));
  const place = element('span', 'place', `${hit.system} · ${hit.module}`);
  if (hit.removed) place.append(' ', element('span', 'removed', '已移除'));
  link.append(' ', place);
  const item = element('li', '');
  item.append(link);
  return item;
}

/** A paragraph of the site's own words. */
export function noteElement(text: string, kind: 'missing' | 'failed'): HTMLElement {
  return element('p', kind, text);
}

/** The button that asks for further hits. */
export function moreElement(left: number, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'more';
  button.textContent = `显示更多（还有 ${left} 条）`;
  button.addEventListener('click', onClick);
  return button;
}

function markedElement(className: string, segments: readonly Segment[]): HTMLElement {
  const parent = element('span', className);
  parent.append(...segments.map(({ text, marked }) => (marked ? element('mark', '', text) : text)));
  return parent;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
