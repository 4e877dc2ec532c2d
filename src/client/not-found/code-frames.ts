/** What stands on a page that is not kept in place of a code's or a number's page: plain frames, from the search's data. */
import { element } from '../shared/element.ts';
import { codesTold, type Told } from '../../domain/offline/told.ts';
import { withBase } from '../../domain/model/address.ts';
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
  const head = element('header', 'code-head');
  const heading = element('h1', '');
  heading.id = '_top';
  heading.append(element('span', /\d/u.test(first.label) ? 'number' : 'number word', first.label));
  // As the page itself does (components/code/CodeHead.astro).
  if (!isOne || !isWholeText(summary, (first.meaning === '' ? first.advice : first.meaning) ?? ''))
    heading.append(' ', element('span', 'summary', summary));
  head.append(heading, ...(isOne ? [facts(first)] : []));
  const cards = element('div', 'number-cards');
  cards.append(...told.map(card));
  return {
    title: `${first.label} ${summary}`,
    head: [head, note(told)],
    frames: isOne ? quote(first) : cards,
  };
}

const isMore = (told: readonly Told[]) => told.some(({ meaning }) => meaning !== null);

function note(told: readonly Told[]): HTMLElement {
  const line = element('p', 'site-note');
  line.append(
    element('b', 'mark', words.siteNote),
    element('span', '', words.note(navigator.onLine, isMore(told))),
  );
  return line;
}

const placeOf = ({ system, module }: Told) => (module.startsWith(system) ? module : `${system} ${module}`);

/** One of several codes; its heading leads to its own page, which may be kept. */
function card(told: Told): HTMLElement {
  const made = element('article', 'number-card');
  const head = element('header', '');
  const heading = element('h2', '');
  const link = document.createElement('a');
  link.href = withBase(import.meta.env.BASE_URL, told.path);
  link.textContent = `${placeOf(told)} ${told.label}`;
  heading.append(link);
  head.append(heading, facts(told, false));
  made.append(head, element('p', 'title', told.title), quote(told));
  return made;
}

function facts(told: Told, withPlace = true): HTMLElement {
  const line = element('p', 'facts');
  line.append(element('span', told.removed ? 'status removed' : 'status current', words.status[told.status]));
  const kind = words.kinds[told.kind ?? 'exact'];
  if (kind) line.append(element('span', 'kind', kind));
  if (withPlace) line.append(element('span', '', placeOf(told)));
  return line;
}

/** The document's words, marked as such; what it leaves out is said in the site's own hand. */
function quote({ title, meaning, advice }: Told): HTMLElement {
  const frame = element('figure', 'vendor');
  const caption = element('figcaption', '');
  caption.append(element('b', 'mark', words.vendor));
  const blockquote = element('blockquote', '');
  const list = element('dl', 'meaning');
  list.append(
    element('dt', '', words.cause),
    said(meaning ?? title, words.noCause),
    element('dt', '', words.advice),
    said(advice ?? '', advice === null ? words.notKept : words.noAdvice),
  );
  blockquote.append(list);
  frame.append(caption, blockquote);
  return frame;
}

function said(text: string, otherwise: string): HTMLElement {
  const made = element('dd', '', visibleText(text));
  if (text === '') made.append(element('span', 'by-site', otherwise));
  return made;
}
