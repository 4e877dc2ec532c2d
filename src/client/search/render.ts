/** Results as elements. All text is set as text: vendors' words are never read as HTML. */
import { buttonElement, element, linkElement } from '../shared/element.ts';
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
  const list = listElement();
  const group = element('section', aside ? 'aside' : '', element('h2', '', heading), list);
  const show = (from: number) => {
    const items = hits.slice(from, from + PAGE).map((hit) => hitElement(hit, !aside));
    list.append(...items);
    const left = hits.length - from - PAGE;
    if (left > 0) {
      const more = buttonElement('more', words.more(left), () => {
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
  const quotation = 'quotation' in hit ? hit.quotation : [];
  const kind = hit.kind === 'range' || hit.kind === 'class' ? words.kinds[hit.kind] : '';
  const link = linkElement(
    hit.path,
    '',
    element('span', 'code', hit.label),
    ' ',
    'markedTitle' in hit ? markedElement('title', hit.markedTitle) : element('span', 'title', hit.title),
    ...(quotation.length > 0 ? [' ', markedElement('quotation', quotation)] : []),
    ' ',
    element(
      'span',
      'place',
      [hit.system, hit.module].filter(Boolean).join(' · '),
      ...(kind === '' ? [] : [' ', element('span', 'tag', kind)]),
      ' ',
      hit.removed ? element('span', 'tag removed', words.removed) : element('span', 'status', words.current),
    ),
  );
  link.addEventListener('click', () => {
    rememberCode(hit);
  });
  // What Enter opens: an answer, not something that merely stands near.
  if (isAnswer) link.dataset.answer = '';
  return element('li', '', link, copyElements(hit));
}

/** A paragraph of the site's own words. */
export function noteElement({ text, kind, details = [], ...rest }: Note | Failure): HTMLElement {
  const note = element('p', kind, text);
  if ('action' in rest) {
    note.append(' ', buttonElement('act', rest.action.text, rest.action.onClick));
  }
  if (details.length > 0) {
    note.append(' ', element('small', '', ...details.map((detail) => element('span', '', detail))));
  }
  return note;
}

/** Pages that the query is the name of: Enter opens the first. */
export function pagesElement(pages: readonly PageHit[]): HTMLElement {
  const items = pages.map(({ path, kind, title }) => {
    const code = element('span', 'code', searchPages.kinds[kind]);
    const link = linkElement(path, '', code, element('span', 'title', title));
    link.dataset.answer = '';
    return element('li', '', link);
  });
  return element('section', 'pages', element('h2', '', searchPages.heading), listElement(...items));
}

/** A list of hits; its role, which Safari drops with the bullets. */
function listElement(...items: HTMLElement[]): HTMLElement {
  const list = element('ul', '', ...items);
  list.setAttribute('role', 'list');
  return list;
}

/** Pages beside the codes: small, in a row. */
export function nearPagesElement(pages: readonly PageHit[]): HTMLElement {
  const line = element('p', 'near-pages');
  for (const { path, kind, title } of pages) {
    const name = element('span', 'kind', searchPages.kinds[kind]);
    line.append(linkElement(path, '', name, ' ', title), ' ');
  }
  return line;
}

/** The numbers next to one that no document has: small, in a row, plainly no results. */
export function neighboursElement(neighbours: readonly Neighbour[]): HTMLElement {
  const line = element('p', 'nearest', words.neighbours);
  for (const { label, path, title, meanings } of neighbours) {
    const link = linkElement(path, '', label);
    link.title = standing.neighbour(title, meanings);
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

function markedElement(className: string, segments: readonly Segment[]): HTMLElement {
  const shown = segments.map(({ text, marked }) => {
    const visible = visibleText(text);
    return marked ? element('mark', '', visible) : visible;
  });
  return element('span', className, ...shown);
}
