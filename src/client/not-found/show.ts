/**
 * The script of 404.html, and of the page that stands in for one that is not kept (src/pages/offline.astro): reads the
 * address and shows what it may have meant.
 */
import { element } from '../shared/element.ts';
import { maskSecrets } from '../shared/masking.ts';
import { withBase } from '../../domain/model/address.ts';
import type { KnownPlaces } from '../../domain/not-found/known-places.ts';
import type { CodeHit } from '../../domain/number/number-index.ts';
import {
  askedIn,
  readAddress,
  suggestFor,
  type PageLink,
  type Suggestion,
} from '../../domain/not-found/missing-page.ts';
import { standing } from '../../messages/zh-CN/standing.ts';
import { suggestions as words } from '../../messages/zh-CN/suggestions.ts';
import { loadNumbersFor } from '../shared/numbers.ts';
import { belowBase, shownPath } from './address.ts';
import { viewsOf, type Group, type View } from './view.ts';

const base = import.meta.env.BASE_URL;

/** Without a sign, a blank, a long number or a long run of letters there is nothing to mask: most addresses. */
const MAY_HOLD_SECRET = /[=:@%]|\d{6}|[\w+-]{16}/;

/** @param answer the place for the answer; its data hold the names that an address may contain */
async function show(answer: HTMLElement): Promise<void> {
  const places = JSON.parse(answer.dataset.places ?? '') as KnownPlaces;
  // What looks like a secret is neither repeated nor linked; without the masks nothing of the address is.
  const here = location.pathname;
  const address = MAY_HOLD_SECRET.test(here) ? await maskSecrets(here).catch(() => null) : here;
  const path = belowBase(address ?? here, base);
  const index = await loadNumbersFor(async () => {
    const { shardsOfMeaning } = await import('../../domain/number/number-shards.ts');
    const asked = askedIn(path, places);
    return (known) => (asked ? shardsOfMeaning(known, asked) : []);
  }).catch(() => null);
  /** What says that the page is not kept: on the page that stands in for it. */
  const apology = document.querySelector('[data-unsaved]');
  const suggestion = (apology ? readAddress : suggestFor)(path, places, index);
  const isHere = suggestion.kind === 'moved' && suggestion.page.path === path;
  const isSilent =
    isHere ||
    (apology !== null && suggestion.kind !== 'numbers') ||
    (address === null && suggestion.kind === 'words');
  const isCopy = document.documentElement.dataset.fromCopy !== undefined;
  const { codeFrames } = isCopy ? await import('./code-frames.ts') : {};
  const answers = await Promise.all(
    partsOf(suggestion).map(async (part) => ({
      views: isSilent ? [] : viewsOf(part),
      told: index && codeFrames ? await codeFrames(part, index) : null,
    })),
  );
  for (const { told } of answers) {
    if (!told || !isHere) continue;
    document.title = told.title;
    apology?.remove();
    answer.append(...told.head);
  }
  if (address !== null && (!apology || !isSilent)) {
    answer.append(element('p', 'address', words.address(shownPath(address))));
  }
  // Of each number the answer first, then what else may have been meant.
  for (const { views, told } of answers) {
    answer.append(...views.flatMap(headElements), ...(told ? [told.frames] : []));
    answer.append(...views.flatMap(({ groups }) => groups).flatMap(groupElements));
  }
  if (suggestion.kind === 'moved' && !isHere) {
    location.replace(withBase(base, suggestion.page.path) + location.search + location.hash);
  }
}

/** A suggestion for each number that the address holds; one that holds none is a part of its own. */
const partsOf = (suggestion: Suggestion): Suggestion[] =>
  suggestion.kind === 'numbers'
    ? suggestion.numbers.map((number) => ({ kind: 'numbers', numbers: [number] }))
    : [suggestion];

/** All text is set as text: what stands in the address is never read as HTML. */
function headElements({ heading, text }: View): HTMLElement[] {
  return [element('h2', '', heading), ...(text ? [element('p', '', text)] : [])];
}

function groupElements({ heading, hits, neighbours, links }: Group): HTMLElement[] {
  const list = element('ul', 'places');
  list.append(
    ...(hits ?? []).map((hit) =>
      lineElement(hit, placeOf(hit), hit.removed ? words.removed(hit.title) : hit.title),
    ),
    ...(neighbours ?? []).map(({ systems, title, meanings, ...link }) =>
      lineElement(link, standing.systems(systems), standing.neighbour(title, meanings)),
    ),
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
