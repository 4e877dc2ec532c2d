/** The answer as elements. Everything is set as text: what was pasted is never read as HTML. */
import { element } from '../shared/element.ts';
import { numberPath, withBase } from '../../domain/model/address.ts';
import { linesText, type FindingGroup } from '../../domain/decode/group.ts';
import type { Finding } from '../../domain/decode/finding.ts';
import type { Segment, ViewLine } from '../../domain/decode/text-view.ts';
import { spellingText } from '../../domain/number/standing-text.ts';
import { standing as standingWords } from '../../messages/zh-CN/standing.ts';
import { elsewhereText, placeText, unknownText } from '../../domain/decode/words.ts';
import type { CodeHit } from '../../domain/number/number-index.ts';

const hrefOf = (path: string) => withBase(import.meta.env.BASE_URL, path);

/** What was found, once for each meaning. */
export function cardElement({ ordinal, finding, lines }: FindingGroup): HTMLElement {
  const { certainty, candidates, containing, retired, errType, why, context } = finding;
  const card = element('li', `found ${certainty}`);
  card.id = `found-${ordinal}`;
  card.append(headElement(ordinal, finding));
  if (certainty !== 'certain') card.append(listElement([...candidates, ...containing, ...retired]));
  const [only] = candidates;
  if (certainty === 'certain' && only) card.append(placeElement(only));
  if (errType) card.append(element('p', 'err-type', `err_type 为 ${errType.value}：${errType.text}`));
  const reason = certainty === 'unknown' ? elsewhereText(finding) : why;
  const spelling = spellingText({ shown: finding.raw, spelling: finding.spelling }, standingWords);
  card.append(element('p', 'why', [linesText(lines), context, spelling, reason].filter(Boolean).join(' · ')));
  return card;
}

/** Number, and what it means as far as that is known. */
function headElement(ordinal: number, finding: Finding): HTMLElement {
  const { label, certainty, standing, candidates, envelope } = finding;
  const head = element('h3', '');
  const mark = element('a', 'ordinal', String(ordinal));
  mark.setAttribute('href', `#mark-${ordinal}`);
  mark.setAttribute('aria-label', `到文中标记 ${ordinal}`);
  head.append(mark, ' ');
  if (envelope) head.append(element('span', 'outer', `ret ${envelope.ret} →`), ' ');
  const [only] = candidates;
  if (certainty === 'certain' && only)
    head.append(linkElement(only.path, label, 'number'), ' ', element('span', 'title', only.title));
  else {
    const code =
      certainty === 'ambiguous' && label === String(finding.number)
        ? linkElement(numberPath(label), label, 'number')
        : element('span', 'number', label);
    const words =
      certainty === 'ambiguous' ? `有 ${candidates.length} 种可能` : standingWords.names[standing];
    head.append(code, ' ', element('span', 'verdict', words));
    if (certainty === 'unknown') head.append(' ', element('small', '', unknownText(finding, standingWords)));
  }
  return head;
}

function listElement(hits: readonly CodeHit[]): HTMLElement {
  const list = element('ul', 'choices');
  for (const hit of hits) {
    const item = element('li', '');
    item.append(
      linkElement(hit.path, hit.label, 'number'),
      ' ',
      element('span', 'title', hit.title),
      placeElement(hit),
    );
    list.append(item);
  }
  return list;
}

function placeElement(hit: CodeHit): HTMLElement {
  const place = element('p', 'place', placeText(hit));
  if (hit.removed) place.append(' ', element('span', 'status removed', '已移除'));
  return place;
}

/** One line of the pasted text, or how many are left out. */
export function lineElement(line: ViewLine, marked: Set<number>): HTMLElement {
  if ('left' in line) return element('li', 'left', `略 ${line.left} 行`);
  const item = element('li', '');
  item.append(element('span', 'line-number', String(line.line)));
  const words = element('span', 'words');
  words.append(...line.segments.map((segment) => segmentNode(segment, marked)));
  item.append(words);
  return item;
}

/** @param marked groups whose first mark is already there, and is what their card leads to */
function segmentNode({ kind, text, ordinal }: Segment, marked: Set<number>): Node {
  if (kind === 'plain') return document.createTextNode(text);
  if (kind === 'cut') return element('span', 'cut', text);
  if (kind === 'secret') {
    const secret = element('span', 'secret', text);
    secret.title = '已遮盖';
    return secret;
  }
  const mark = element('mark', kind, text);
  if (kind === 'outer' || ordinal === undefined) return mark;
  if (!marked.has(ordinal)) mark.id = `mark-${ordinal}`;
  marked.add(ordinal);
  const link = element('a', '', String(ordinal));
  link.setAttribute('href', `#found-${ordinal}`);
  link.setAttribute('aria-label', `到第 ${ordinal} 个结果`);
  mark.append(link);
  return mark;
}

function linkElement(path: string, text: string, className: string): HTMLElement {
  const link = element('a', className, text);
  link.setAttribute('href', hrefOf(path));
  return link;
}
