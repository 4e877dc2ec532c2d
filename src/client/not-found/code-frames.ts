/** What stands on a page that is not kept in place of a code's or a number's page: plain frames, from the search's data. */
import { element, linkElement } from '../shared/element.ts';
import { codesTold, type Told } from '../../domain/offline/told.ts';
import type { NumberIndex } from '../../domain/number/number-index.ts';
import type { Suggestion } from '../../domain/not-found/missing-page.ts';
import { keptCodes as words } from '#messages/kept-codes.ts';
import { visibleText } from '../../domain/text/invisible.ts';
import { isWholeText } from '../../domain/model/title.ts';
import { loadTexts } from '../shared/texts.ts';

/** What the page is about, where it is the page of a code or a number, and a frame for each code. */
export interface Frames {
  title: string;
  head: HTMLElement[];
  frames: HTMLElement;
}

/** @returns null where no code is meant */
export async function codeFrames(suggestion: Suggestion, index: NumberIndex): Promise<Frames | null> {
  const texts = await loadTexts().catch(() => null);
  const told = codesTold(suggestion, index, texts);
  const [first] = told;
  if (!first) return null;
  const isOne = suggestion.kind === 'moved' && told.length === 1;
  const summary = isOne ? first.title : words.meanings(told.length);
  const number = element('span', /\d/u.test(first.label) ? 'number' : 'number word', first.label);
  const heading = element('h1', '', number);
  heading.id = '_top';
  // As the page itself does (components/code/CodeHead.astro).
  if (!isOne || !isWholeText(summary, (first.meaning === '' ? first.advice : first.meaning) ?? ''))
    heading.append(' ', element('span', 'summary', summary));
  const head = element('header', 'code-head', heading, ...(isOne ? [facts(first)] : []));
  return {
    title: `${first.label} ${summary}`,
    head: [head, note(told)],
    frames: isOne ? quote(first) : element('div', 'number-cards', ...told.map(card)),
  };
}

function note(told: readonly Told[]): HTMLElement {
  const hasMeanings = told.some(({ meaning }) => meaning !== null);
  const text = element('span', '', words.note(navigator.onLine, hasMeanings));
  return element('p', 'site-note', element('b', 'mark', words.siteNote), text);
}

const placeOf = ({ system, module }: Told) => (module.startsWith(system) ? module : `${system} ${module}`);

/** One of several codes; its heading leads to its own page, which may be kept. */
function card(told: Told): HTMLElement {
  const link = linkElement(told.path, '', `${placeOf(told)} ${told.label}`);
  const head = element('header', '', element('h2', '', link), facts(told, false));
  return element('article', 'number-card', head, element('p', 'title', told.title), quote(told));
}

function facts(told: Told, withPlace = true): HTMLElement {
  const kind = words.kinds[told.kind ?? 'exact'];
  return element(
    'p',
    'facts',
    element('span', told.removed ? 'status removed' : 'status current', words.status[told.status]),
    ...(kind ? [element('span', 'kind', kind)] : []),
    ...(withPlace ? [element('span', '', placeOf(told))] : []),
  );
}

/** The document's words, marked as such; what it leaves out is said in the site's own hand. */
function quote({ title, meaning, advice }: Told): HTMLElement {
  const list = element(
    'dl',
    'meaning',
    element('dt', '', words.cause),
    said(meaning ?? title, words.noCause),
    element('dt', '', words.advice),
    said(advice ?? '', advice === null ? words.notKept : words.noAdvice),
  );
  const caption = element('figcaption', '', element('b', 'mark', words.vendor));
  return element('figure', 'vendor', caption, element('blockquote', '', list));
}

const said = (text: string, otherwise: string): HTMLElement =>
  element('dd', '', text === '' ? element('span', 'by-site', otherwise) : visibleText(text));
