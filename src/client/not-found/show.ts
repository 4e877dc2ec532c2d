/**
 * The script of 404.html, and of the page that stands in for one that is not kept (src/pages/offline.astro): reads the
 * address and shows what it may have meant.
 */
import { element } from '../shared/element.ts';
import { maskSecrets } from '../shared/masking.ts';
import { withBase } from '../../domain/model/address.ts';
import type { KnownPlaces } from '../../domain/not-found/known-places.ts';
import type { CodeHit } from '../../domain/number/lookup.ts';
import {
  readAddress,
  shardsForPath,
  suggestFor,
  type PageLink,
} from '../../domain/not-found/missing-page.ts';
import { loadNumbersFor } from '../shared/numbers.ts';
import { belowBase, shownPath } from './address.ts';
import { viewOf, type Group, type View } from './view.ts';

const base = import.meta.env.BASE_URL;

/** Without a sign, a blank, a long number or a long run of letters there is nothing to mask: most addresses. */
const MAY_HOLD_SECRET = /[=:@%]|\d{6}|[\w+-]{16}/;

/** @param answer the place for the answer; its data hold the names that an address may contain */
async function show(answer: HTMLElement): Promise<void> {
  const places = JSON.parse(answer.dataset.places ?? '') as KnownPlaces;
  // What looks like a secret is neither repeated nor linked; without the masks nothing of the address is.
  const asked = location.pathname;
  const address = MAY_HOLD_SECRET.test(asked) ? await maskSecrets(asked).catch(() => null) : asked;
  const path = belowBase(address ?? asked, base);
  const index = await loadNumbersFor((known) => shardsForPath(path, places, known)).catch(() => null);
  /** What says that the page is not kept: on the page that stands in for it. */
  const apology = document.querySelector('[data-unsaved]');
  const suggestion = (apology ? readAddress : suggestFor)(path, places, index);
  const isHere = suggestion.kind === 'moved' && suggestion.page.path === path;
  const view =
    isHere || (apology && suggestion.kind !== 'number') || (address === null && suggestion.kind === 'words')
      ? null
      : viewOf(suggestion);
  const isCopy = document.documentElement.dataset.fromCopy !== undefined;
  const { codeFrames } = isCopy ? await import('./code-frames.ts') : {};
  const told = index && codeFrames ? await codeFrames(suggestion, index) : null;
  if (told && isHere) {
    document.title = told.title;
    apology?.remove();
    answer.append(...told.head);
  }
  if (address !== null && (!apology || view)) {
    answer.append(element('p', 'address', `地址：${shownPath(address)}`));
  }
  // The answer first, then what else may have been meant.
  answer.append(...(view ? headElements(view) : []), ...(told ? [told.frames] : []));
  answer.append(...(view ? view.groups.flatMap(groupElements) : []));
  if (suggestion.kind === 'moved' && !isHere) {
    location.replace(withBase(base, suggestion.page.path) + location.search + location.hash);
  }
}

/** All text is set as text: what stands in the address is never read as HTML. */
function headElements({ heading, text }: View): HTMLElement[] {
  return [element('h2', '', heading), ...(text ? [element('p', '', text)] : [])];
}

function groupElements({ heading, hits, links }: Group): HTMLElement[] {
  const list = element('ul', 'places');
  list.append(...(hits ?? []).map(hitElement), ...(links ?? []).map(linkElement));
  return [...(heading ? [element('h3', '', heading)] : []), list];
}

function hitElement({ path, label, system, module, title, removed }: CodeHit): HTMLElement {
  const place = module.startsWith(system) ? module : `${system} ${module}`;
  const item = element('li', '');
  const link = anchor(path);
  link.append(element('b', '', label), ` ${place}`);
  item.append(link, element('span', '', removed ? `${title}（已移除）` : title));
  return item;
}

function linkElement({ path, label }: PageLink): HTMLElement {
  const item = element('li', '');
  const link = anchor(path);
  link.textContent = label;
  item.append(link);
  return item;
}

function anchor(path: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = withBase(base, path);
  return link;
}

const answer = document.querySelector<HTMLElement>('[data-missing]');
if (answer) {
  try {
    await show(answer);
  } finally {
    // What stands below may be seen now (styles/parts/missing.css): nothing moves it any more.
    answer.dataset.done = '';
  }
}
