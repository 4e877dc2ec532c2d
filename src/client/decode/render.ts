/** The answer as elements. */
import { element, linkElement } from '../shared/element.ts';
import { numberPath } from '../../domain/model/address.ts';
import type { Alert } from '../../domain/alerts/alert.ts';
import { alertText } from '../../domain/alerts/alert-text.ts';
import type { FindingGroup } from '../../domain/decode/group.ts';
import type { Facts } from '../../domain/decode/facts.ts';
import type { Finding } from '../../domain/decode/finding.ts';
import type { Segment, ViewLine } from '../../domain/decode/text-view.ts';
import {
  alertsIn,
  basisText,
  carrierText,
  elsewherePath,
  elsewhereText,
  factLines,
  linesText,
  placeText,
  unknownText,
  verdictText,
} from '../../domain/decode/words.ts';
import type { CodeHit } from '../../domain/number/number-index.ts';
import { spellingText } from '../../domain/number/standing-text.ts';
import { decodeAnswer as words } from '#messages/decode-answer.ts';

/** What was found, once for each meaning. */
export function cardElement({ ordinal, finding, lines }: FindingGroup): HTMLElement {
  const { certainty, candidates, containing, retired, errType, basis, carrier } = finding;
  const only = onlyHit(finding);
  const card = element(
    'li',
    `found ${certainty}`,
    headElement(ordinal, finding),
    only ? placeElement(only) : listElement([...candidates, ...containing, ...retired]),
  );
  card.id = `found-${ordinal}`;
  if (errType !== undefined)
    card.append(element('p', 'err-type', words.card.errType(errType, words.errTypes[errType])));
  const reasons = [
    linesText(lines, words),
    carrierText(carrier, words),
    spellingText({ shown: finding.raw, spelling: finding.spelling }, words.standing),
    basis && basisText(basis, words),
  ];
  card.append(element('p', 'why', reasons.filter(Boolean).join(' · ')));
  const elsewhere = elsewhereText(finding, words);
  if (elsewhere !== '')
    card.append(element('p', 'elsewhere', linkElement(elsewherePath(finding), '', elsewhere)));
  return card;
}

/** The one code that is told. */
const onlyHit = ({ certainty, candidates }: Finding): CodeHit | undefined =>
  certainty === 'certain' || certainty === 'likely' ? candidates[0] : undefined;

/** Adds to a card what there is to do about its codes. */
export function addFacts(
  card: HTMLElement,
  group: FindingGroup | undefined,
  facts: ReadonlyMap<string, Facts>,
): void {
  if (!group) return;
  const { finding } = group;
  const { candidates, containing } = finding;
  for (const [at, { id }] of [...candidates, ...containing].entries()) {
    const lines = factLines(facts.get(id), words);
    const place = card.querySelectorAll('.place')[at];
    place?.after(
      ...alertsIn(facts.get(id), finding).map(alertElement),
      ...lines.map(({ name, text }) => factElement(name, text)),
    );
  }
}

function alertElement(alert: Alert): HTMLElement {
  const { name, text } = alertText(alert, words.alerts);
  const line = factElement(name, text);
  line.classList.add('alert');
  if ('path' in alert) line.append(' ', linkElement(alert.path, '', words.alerts.tellApart));
  return line;
}

const factElement = (name: string, text: string): HTMLElement =>
  element('p', 'fact', element('span', 'name', name), ' ', text);

/** Number, and what it means as far as that is known. */
function headElement(ordinal: number, finding: Finding): HTMLElement {
  const { label, certainty, envelope } = finding;
  const mark = element('a', 'ordinal', String(ordinal));
  mark.href = `#mark-${ordinal}`;
  mark.setAttribute('aria-label', words.card.toMark(ordinal));
  const head = element('h3', '', mark, ' ');
  if (envelope) head.append(linkElement(envelope.path, 'outer', `ret ${envelope.ret} →`), ' ');
  const only = onlyHit(finding);
  if (only) {
    head.append(linkElement(only.path, 'number', label), ' ');
    if (certainty === 'likely') head.append(element('span', 'verdict', words.likely), ' ');
    head.append(element('span', 'title', only.title));
  } else {
    const code =
      certainty === 'ambiguous' && label === String(finding.number)
        ? linkElement(numberPath(label), 'number', label)
        : element('span', 'number', label);
    head.append(code, ' ', element('span', 'verdict', verdictText(finding, words)));
    if (certainty === 'unknown') head.append(' ', element('small', '', unknownText(finding, words)));
  }
  return head;
}

function listElement(hits: readonly CodeHit[]): HTMLElement {
  const items = hits.map((hit) => {
    const link = linkElement(hit.path, 'number', hit.label);
    return element('li', '', link, ' ', element('span', 'title', hit.title), placeElement(hit));
  });
  return element('ul', 'choices', ...items);
}

function placeElement(hit: CodeHit): HTMLElement {
  const place = element('p', 'place', placeText(hit));
  if (hit.removed) place.append(' ', element('span', 'status removed', words.card.removed));
  return place;
}

/** One line of the pasted text, or how many are left out. */
export function lineElement(line: ViewLine, marked: Set<number>): HTMLElement {
  if ('left' in line) return element('li', 'left', words.text.linesLeft(line.left));
  return element(
    'li',
    '',
    element('span', 'line-number', String(line.line)),
    element('span', 'words', ...line.segments.map((segment) => segmentNode(segment, marked))),
  );
}

/** @param marked groups whose first mark is already there, and is what their card leads to */
function segmentNode(segment: Segment, marked: Set<number>): Node | string {
  if (segment.kind === 'cut') return element('span', 'cut', words.text.charactersLeft(segment.left));
  const { kind, text, ordinal } = segment;
  if (kind === 'plain') return text;
  if (kind === 'secret') {
    const secret = element('span', 'secret', text);
    secret.title = words.text.masked;
    return secret;
  }
  const mark = element('mark', kind, text);
  if (kind === 'outer' || ordinal === undefined) return mark;
  if (!marked.has(ordinal)) mark.id = `mark-${ordinal}`;
  marked.add(ordinal);
  const link = element('a', '', String(ordinal));
  link.href = `#found-${ordinal}`;
  link.setAttribute('aria-label', words.text.toResult(ordinal));
  mark.append(link);
  return mark;
}
