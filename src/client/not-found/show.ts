/** The script of 404.html: reads the address and shows what it may have meant. */
import { element } from '../shared/element.ts';
import { withBase } from '../../domain/model/address.ts';
import type { KnownPlaces } from '../../domain/not-found/known-places.ts';
import type { CodeHit } from '../../domain/number/number-index.ts';
import { askedIn, suggestFor, type PageLink } from '../../domain/not-found/missing-page.ts';
import { loadNumbersFor } from '../shared/numbers.ts';
import { belowBase, shownPath } from './address.ts';
import { viewsOf, type Group, type View } from './view.ts';

const base = import.meta.env.BASE_URL;

/** @param answer the place for the answer; its data hold the names that an address may contain */
async function show(answer: HTMLElement): Promise<void> {
  const places = JSON.parse(answer.dataset.places ?? '') as KnownPlaces;
  const path = belowBase(location.pathname, base);
  const index = await loadNumbersFor(async () => {
    const { shardsOfMeaning } = await import('../../domain/number/number-shards.ts');
    const asked = askedIn(path, places);
    return (known) => (asked ? shardsOfMeaning(known, asked) : []);
  }).catch(() => null);
  const suggestion = suggestFor(path, places, index);
  answer.replaceChildren(
    element('p', 'address', `地址：${shownPath(location.pathname)}`),
    ...viewsOf(suggestion).flatMap(viewElements),
  );
  if (suggestion.kind === 'moved') {
    location.replace(withBase(base, suggestion.page.path) + location.search + location.hash);
  }
}

/** All text is set as text: what stands in the address is never read as HTML. */
function viewElements({ heading, text, groups }: View): HTMLElement[] {
  return [
    element('h2', '', heading),
    ...(text ? [element('p', '', text)] : []),
    ...groups.flatMap(groupElements),
  ];
}

function groupElements({ heading, hits, neighbours, links }: Group): HTMLElement[] {
  const list = element('ul', 'places');
  list.append(
    ...(hits ?? []).map((hit) =>
      lineElement(hit, placeOf(hit), hit.removed ? `${hit.title}（已移除）` : hit.title),
    ),
    ...(neighbours ?? []).map((neighbour) => lineElement(neighbour, neighbour.systems, neighbour.title)),
    ...(links ?? []).map(linkElement),
  );
  return [...(heading ? [element('h3', '', heading)] : []), list];
}

const placeOf = ({ system, module }: CodeHit) => (module.startsWith(system) ? module : `${system} ${module}`);

function lineElement({ path, label }: PageLink, place: string, title: string): HTMLElement {
  const item = element('li', '');
  const link = anchor(path);
  link.append(element('b', '', label), place === '' ? '' : ` ${place}`);
  item.append(link, element('span', '', title));
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
