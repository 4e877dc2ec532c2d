/** Results as elements. All text is set as text: vendors' words are never read as HTML. */
import { element } from '../shared/element.ts';
import { languageNodes } from '../shared/language.ts';
import { withBase } from '../../domain/model/address.ts';
import type { CodeHit } from '../../domain/number/number-index.ts';
import type { PageHit } from '../../domain/search/pages.ts';
import type { Neighbour } from '../../domain/number/neighbour.ts';
import { searchAnswers as words } from '#messages/search-answers.ts';
import { searchPages } from '#messages/search-pages.ts';
import { standing } from '#messages/standing.ts';
import { visibleText } from '../../domain/text/invisible.ts';
import type { Group, Note } from './answer.ts';
import { copyElements } from './hit-copy.ts';
import type { Segment } from './excerpt.ts';
import type { Choice, Option } from './filters.ts';
import type { TextHit } from './hit.ts';
import { rememberCode } from './recent.ts';

/** That something could not be loaded. */
interface Failure {
  text: string;
  kind: 'failed';
  details?: string[];
}

/** Hits of a group that are shown at once. */
const PAGE = 12;

/** A heading and its list of hits; a long list ends with a button for the rest. */
export function groupElement({ heading, hits, aside }: Group): HTMLElement {
  const group = element('section', aside ? 'aside' : '');
  const list = element('ul', '');
  list.setAttribute('role', 'list');
  group.append(element('h2', '', heading), list);
  const show = (from: number) => {
    const items = hits.slice(from, from + PAGE).map((hit) => hitElement(hit, !aside));
    list.append(...items);
    const left = hits.length - from - PAGE;
    if (left > 0) {
      const more = moreElement(left, () => {
        more.remove();
        show(from + PAGE);
      });
      group.append(more);
    }
    if (from > 0) items[0]?.querySelector('a')?.focus();
  };
  show(0);
  return group;
}

/** One hit: number, summary, quotation, system, module and status, all of it the link; beside it the way to copy it. */
function hitElement(hit: CodeHit | TextHit, isAnswer: boolean): HTMLElement {
  const link = document.createElement('a');
  link.href = withBase(import.meta.env.BASE_URL, hit.path);
  link.addEventListener('click', () => {
    rememberCode(hit);
  });
  // What Enter opens: an answer, not something that merely stands near.
  if (isAnswer) link.dataset.answer = '';
  link.append(element('span', 'code', hit.label));
  const summary =
    'markedTitle' in hit ? markedElement('title', hit.markedTitle) : element('span', 'title', hit.title);
  link.append(' ', summary);
  const quotation = 'quotation' in hit ? hit.quotation : [];
  if (quotation.length > 0) link.append(' ', markedElement('quotation', quotation));
  const place = element('span', 'place', [hit.system, hit.module].filter(Boolean).join(' · '));
  if (hit.kind === 'range' || hit.kind === 'class')
    place.append(' ', element('span', 'tag', words.kinds[hit.kind]));
  place.append(
    ' ',
    hit.removed ? element('span', 'tag removed', words.removed) : element('span', 'status', words.current),
  );
  link.append(' ', place);
  const item = element('li', '');
  item.append(link, copyElements(hit));
  return item;
}

/** A paragraph of the site's own words. */
export function noteElement({ text, kind, details = [], ...rest }: Note | Failure): HTMLElement {
  const note = element('p', kind, text);
  if ('action' in rest) {
    note.append(' ', buttonElement('act', rest.action.text, rest.action.onClick));
  }
  if (details.length > 0) {
    const small = element('small', '');
    small.append(...details.map((detail) => element('span', '', detail)));
    note.append(' ', small);
  }
  return note;
}

/** Pages that the query is the name of: Enter opens the first. */
export function pagesElement(pages: readonly PageHit[]): HTMLElement {
  const group = element('section', 'pages');
  const list = element('ul', '');
  list.setAttribute('role', 'list');
  list.append(
    ...pages.map((page) => {
      const item = element('li', '');
      const link = pageLink(page);
      link.dataset.answer = '';
      link.append(
        element('span', 'code', searchPages.kinds[page.kind]),
        element('span', 'title', page.title),
      );
      item.append(link);
      return item;
    }),
  );
  group.append(element('h2', '', searchPages.heading), list);
  return group;
}

/** Pages beside the codes: small, in a row. */
export function nearPagesElement(pages: readonly PageHit[]): HTMLElement {
  const line = element('p', 'near-pages');
  for (const page of pages) {
    const link = pageLink(page);
    link.append(element('span', 'kind', searchPages.kinds[page.kind]), ' ', ...languageNodes(page.title));
    line.append(link, ' ');
  }
  return line;
}

function pageLink({ path }: PageHit): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = withBase(import.meta.env.BASE_URL, path);
  return link;
}

/** The numbers next to one that no document has: small, in a row, plainly no results. */
export function neighboursElement(neighbours: readonly Neighbour[]): HTMLElement {
  const line = element('p', 'nearest', words.neighbours);
  for (const { label, path, title, meanings } of neighbours) {
    const link = document.createElement('a');
    link.href = withBase(import.meta.env.BASE_URL, path);
    link.title = standing.neighbour(title, meanings);
    link.textContent = label;
    line.append(' ', link);
  }
  return line;
}

/** The chips that narrow the hits. */
export function filterElements(
  options: readonly Option[],
  onChoose: (choice: Choice) => void,
): HTMLElement[] {
  return options.map(({ label, count, chosen, choice }) => {
    const chip = buttonElement('chip', label, () => {
      onChoose(choice);
    });
    chip.setAttribute('aria-pressed', String(chosen));
    chip.append(' ', element('span', 'count', String(count)));
    return chip;
  });
}

/** The button that asks for further hits. */
function moreElement(left: number, onClick: () => void): HTMLButtonElement {
  return buttonElement('more', words.more(left), onClick);
}

export function buttonElement(className: string, text: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = text;
  button.addEventListener('click', onClick);
  return button;
}

function markedElement(className: string, segments: readonly Segment[]): HTMLElement {
  const parent = element('span', className);
  const shown = segments.map(({ text, marked }) => ({ text: visibleText(text), marked }));
  parent.append(
    ...shown.flatMap(({ text, marked }) => (marked ? [element('mark', '', text)] : languageNodes(text))),
  );
  return parent;
}
