/** The answer of the enum check as elements. */
import { element, linkElement } from '../shared/element.ts';
import { groupBy } from '../../domain/model/group-by.ts';
import type { CheckAnswer, CheckLine, UnknownCode } from '../../domain/check/enum-check.ts';
import {
  CHECK_GROUPS,
  LISTED_UNKNOWN,
  handledText,
  lineMarks,
  markText,
  titlesText,
  unknownText,
} from '../../domain/check/enum-check-text.ts';
import { checkAnswer as words } from '#messages/check-answer.ts';

const FOLDED: readonly string[] = ['unchanged', 'unhandled'];

/** The lists that hold something. */
export function answerElements(answer: CheckAnswer): HTMLElement[] {
  return CHECK_GROUPS.filter((group) => answer[group].length > 0).map((group) => {
    const { name, explanation } = words.groups[group];
    const about = element('small', '', words.page.group(answer[group].length, explanation));
    const heading = element('h3', '', `${name} `, about);
    if (group === 'unknown') return element('section', '', heading, ...unknownElements(answer.unknown));
    const list = group === 'unhandled' ? byModule(answer.unhandled) : [listElement(answer[group])];
    if (!FOLDED.includes(group)) return element('section', '', heading, ...list);
    return element('details', '', element('summary', '', heading), ...list);
  });
}

function byModule(lines: readonly CheckLine[]): HTMLElement[] {
  return [...groupBy(lines, ({ module }) => module)].flatMap(([module, own]) => [
    element('h4', '', `${module} `, element('small', '', words.page.codes(own.length))),
    listElement(own),
  ]);
}

const listElement = (lines: readonly CheckLine[]) => element('ul', '', ...lines.map(lineElement));

function lineElement(line: CheckLine): HTMLElement {
  const { within, note, handled, lastIn } = line;
  const marks = lineMarks(line).map((mark) =>
    element('span', mark === 'by-rule' ? mark : `badge of-${mark}`, markText(mark, words)),
  );
  return element(
    'li',
    '',
    linkElement(line.path, '', line.label),
    element(
      'div',
      '',
      element('p', '', ...namesOf(line), titlesText(line), ...marks.flatMap((mark) => [' ', mark])),
      ...(lastIn === null ? [] : [element('p', 'quiet', words.lastIn(lastIn))]),
      ...(handled.length > 0 ? [element('p', 'quiet', handledText(line, words))] : []),
      ...(within
        ? [element('p', 'quiet', words.within(within.kind), linkElement(within.path, '', within.label))]
        : []),
      ...(note === null
        ? []
        : [element('p', 'site-note', element('b', 'mark', words.page.siteNote), element('span', '', note))]),
    ),
  );
}

function unknownElements(unknown: readonly UnknownCode[]): HTMLElement[] {
  const items = unknown.slice(0, LISTED_UNKNOWN).map((item) => {
    const place = item.elsewhere;
    const text = unknownText(item, words);
    return element(
      'li',
      '',
      element('b', '', item.label),
      element('p', '', ...namesOf(item), place ? linkElement(place.path, '', text) : text),
    );
  });
  const rest = unknown.length - items.length;
  const list = element('ul', '', ...items);
  return rest > 0 ? [list, element('p', 'quiet', words.page.notListed(rest))] : [list];
}

/** What programs call it, as code. */
const namesOf = ({ names }: Pick<CheckLine, 'names'>) =>
  names.flatMap((name) => [element('code', '', name), ' ']);
