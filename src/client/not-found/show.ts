/**
 * The script of 404.html, and of the page that stands in for one that is not kept (src/pages/offline.astro): reads the
 * address and shows what it may have meant.
 */
import { element, linkElement } from '../shared/element.ts';
import { hrefOf } from '../shared/href.ts';
import { maskSecrets } from '../shared/masking.ts';
import { homePath } from '../../domain/model/address.ts';
import { askedBeside, searchedFor, withCode } from '../../domain/not-found/address-query.ts';
import type { KnownPlaces } from '../../domain/not-found/known-places.ts';
import type { CodeHit } from '../../domain/number/number-index.ts';
import {
  askedIn,
  readAddress,
  suggestFor,
  type PageLink,
  type Suggestion,
} from '../../domain/not-found/missing-page.ts';
import { standing } from '#messages/standing.ts';
import { suggestions as words } from '#messages/suggestions.ts';
import { loadNumbersFor } from '../shared/numbers.ts';
import { belowBase, shownPath } from './address.ts';
import { leadToLanguage } from './language.ts';
import { viewsOf, type Group } from './view.ts';

const base = import.meta.env.BASE_URL;

/** Without a sign, a blank, a long number or a long run of letters there is nothing to mask: most addresses. */
const MAY_HOLD_SECRET = /[=:@%]|\d{6}|[\w+-]{16}/;

/** @param answer the place for the answer; its data hold the names that an address may contain */
async function show(answer: HTMLElement): Promise<void> {
  const places = JSON.parse(answer.dataset.places ?? '') as KnownPlaces;
  /** What says that the page is not kept: on the page that stands in for it. */
  const apology = document.querySelector('[data-unsaved]');
  const language = await leadToLanguage(answer.dataset.bases ?? '[]', base, apology !== null);
  if (language === 'elsewhere') return;
  // What looks like a secret is neither repeated nor linked; without the masks nothing of the address is.
  const here = location.pathname;
  const address = MAY_HOLD_SECRET.test(here) ? await maskSecrets(here).catch(() => null) : here;
  const missing = language?.path ?? belowBase(address ?? here, base);
  const beside = askedBeside(location.search, location.hash);
  const searched = searchedFor(missing, beside);
  if (searched !== null && address !== null && !apology) {
    const query = searched === '' ? '' : `?q=${encodeURIComponent(searched)}`;
    location.replace(hrefOf(homePath()) + query);
    return;
  }
  const isBeside = beside.code !== null && !askedIn(missing, places)?.written.length;
  const path = isBeside ? withCode(missing, beside.code ?? '') : missing;
  const index = await loadNumbersFor(async () => {
    const { shardsOfMeaning } = await import('../../domain/number/number-shards.ts');
    const asked = askedIn(path, places);
    return (known) => (asked ? shardsOfMeaning(known, asked) : []);
  }).catch(() => null);
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
  // On the page of missing addresses the answer is the heading, where there is one.
  const title = apology || suggestion.kind === 'words' ? null : document.querySelector('h1');
  const [first] = answers.flatMap(({ views }) => views);
  if (title && first) {
    title.textContent = first.heading;
    title.parentElement?.querySelector('.lead')?.remove();
  }
  // Of each number the answer first, then what else may have been meant.
  for (const { views, told } of answers) {
    const level = title && first && views.includes(first) ? 'h2' : 'h3';
    for (const view of views) {
      const isTitle = title !== null && view === first;
      answer.append(...(isTitle ? [] : [element('h2', '', view.heading)]));
      if (view.text) answer.append(element('p', '', view.text));
    }
    if (told) answer.append(told.frames);
    answer.append(...views.flatMap(({ groups }) => groups).flatMap((group) => groupElements(group, level)));
  }
  if (address !== null && (!apology || !isSilent)) {
    const text = apology ? words.address : words.missing;
    answer.append(element('p', 'address', text(shownPath(address))));
  }
  const field = document.querySelector<HTMLInputElement>('main form[data-open-search] input');
  if (field && address !== null) field.value = queryOf(suggestion);
  if (suggestion.kind === 'moved' && !isHere) {
    const rest = isBeside ? '' : location.search + location.hash;
    location.replace(hrefOf(suggestion.page.path) + rest);
  }
}

/** What the search is asked for in place of the address. */
function queryOf(suggestion: Suggestion): string {
  if (suggestion.kind === 'words') return suggestion.query;
  if (suggestion.kind !== 'numbers') return '';
  return suggestion.numbers.map(({ from, to, code, shown }) => (from === to ? code : shown)).join(' ');
}

/** A suggestion for each number that the address holds; one that holds none is a part of its own. */
const partsOf = (suggestion: Suggestion): Suggestion[] =>
  suggestion.kind === 'numbers'
    ? suggestion.numbers.map((number) => ({ kind: 'numbers', numbers: [number] }))
    : [suggestion];

function groupElements({ heading, hits, neighbours, links }: Group, level: 'h2' | 'h3'): HTMLElement[] {
  const list = element(
    'ul',
    'places',
    ...(hits ?? []).map((hit) =>
      lineElement(hit, placeOf(hit), hit.removed ? words.removed(hit.title) : hit.title),
    ),
    ...(neighbours ?? []).map(({ systems, title, meanings, ...link }) =>
      lineElement(link, standing.systems(systems), standing.neighbour(title, meanings)),
    ),
    ...(links ?? []).map(({ path, label }) => element('li', '', linkElement(path, '', label))),
  );
  return [...(heading ? [element(level, '', heading)] : []), list];
}

const placeOf = ({ system, module }: CodeHit) => (module.startsWith(system) ? module : `${system} ${module}`);

function lineElement({ path, label }: PageLink, place: string, title: string): HTMLElement {
  const link = linkElement(path, '', element('b', '', label), place === '' ? '' : ` ${place}`);
  return element('li', '', link, element('span', '', title));
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
