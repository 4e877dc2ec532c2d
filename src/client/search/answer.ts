/** What the dialog says and shows for a query; knows neither the page nor the network. */
import type { CodeHit, NumberIndex } from '../../domain/number/number-index.ts';
import type { Neighbour } from '../../domain/number/neighbour.ts';
import type { NumberFinding, NumbersAnswer } from '../../domain/number/number-answer.ts';
import { isForeign, nameOf } from '../../domain/search/names.ts';
import { intervalOf, spellingText, standingText } from '../../domain/number/standing-text.ts';
import type { FoundPages, PageHit } from '../../domain/search/pages.ts';
import { numberPath } from '../../domain/model/address.ts';
import { searchPages as pages } from '#messages/search-pages.ts';
import { searchAnswers as words } from '#messages/search-answers.ts';
import { standing as standingWords } from '#messages/standing.ts';
import type { TextHit } from './hit.ts';

/** A list of hits under a heading. */
export interface Group {
  heading: string;
  hits: (CodeHit | TextHit)[];
  /** Help rather than an answer: never opened by Enter alone, and set back. */
  aside?: boolean;
}

/** The site's own words above the hits. */
export interface Note {
  text: string;
  kind: 'missing' | 'note';
  /** Said below in smaller print, each kept in one piece. */
  details?: string[];
  /** What can be done about it. */
  action?: Offer;
}

/** A button, and what it does. */
export interface Offer {
  text: string;
  onClick: () => void;
}

/** What is shown for a query, top to bottom. */
export interface View {
  /** What no document has, or whose number it is not. */
  notes: Note[];
  groups: Group[];
  /** Pages of the site that the query names. */
  pages?: FoundPages;
  /** The codes next to a number that no document has. */
  neighbours: Neighbour[];
  /** What is announced and shown above. */
  status: string;
}

/** What the numbers of a query look like; null where it has none. */
export function numbersView({ findings, query }: NumbersAnswer, index: NumberIndex): View | null {
  if (findings.length === 0) return null;
  const whose = words.names(query.names.map((id) => nameOf(index, id)));
  const groups = findings.flatMap((finding) => groupsOf(finding, whose !== ''));
  const missing = findings.filter(({ exact, isLacking }) => exact.length === 0 || isLacking);
  return {
    notes: [
      ...(query.names.some(isForeign)
        ? [{ text: words.foreign(whose, groups.length > 0), kind: 'missing' as const }]
        : []),
      ...findings.flatMap((finding) => noteOf(finding, query.names.some(isForeign) ? '' : whose, index)),
    ],
    groups,
    pages: { answers: [], near: findings.flatMap(numberPages) },
    neighbours: missing[0]?.exact.length === 0 ? missing[0].neighbours : [],
    status: missing.length === findings.length ? missingStatus(missing, whose) : countText(groups),
  };
}

/** What is counted, and can be chosen from: the answers; what stands near only where there are none. */
export function answersOf(groups: readonly Group[]): readonly Group[] {
  const answers = groups.filter(({ aside }) => !aside);
  return answers.length > 0 ? answers : groups;
}

/** What the answers are, each kind counted as what it is. */
export function countText(groups: readonly Group[], pages = 0): string {
  const hits = answersOf(groups).flatMap((group) => group.hits);
  const count = (...kinds: CodeHit['kind'][]) => hits.filter(({ kind }) => kinds.includes(kind)).length;
  return words.counts(count(undefined, 'exact', 'catch-all'), count('range'), count('class'), pages);
}

/** Of a number that means several things, the page that tells how to find out which. */
function numberPages({ exact, code }: NumberFinding): PageHit[] {
  if (exact.length < 2) return [];
  return [{ kind: 'number', title: pages.number(code, exact.length), path: numberPath(code) }];
}

const isMissing = (standing: NumberFinding['standing']) => standing === 'unlisted' || standing === 'retired';

function groupsOf(finding: NumberFinding, hasNames: boolean): Group[] {
  const { shown, exact, named, isLacking, opposite, containing, prefixed, retired } = finding;
  const number = labelOf(finding);
  const own = isLacking ? [] : hasNames && named > 0 ? exact.slice(0, named) : exact;
  const found = exact.length > 0;
  const groups: Group[] = [
    { heading: words.code(speltLabel(finding)) + spread(own), hits: own },
    { heading: words.elsewhere(number), hits: exact.slice(own.length), aside: isLacking },
    { heading: words.opposite(opposite[0]?.label ?? ''), hits: opposite, aside: true },
    {
      heading: found ? words.alsoContaining : words.containing(number),
      hits: containing,
      aside: found || isLacking,
    },
    { heading: words.retired(number), hits: retired, aside: true },
    { heading: words.prefixed(shown), hits: prefixed, aside: true },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}

/** The number that it is read as; of a range, and of what is longer than any code, as it was written. */
const labelOf = ({ shown, code, from, to }: Pick<NumberFinding, 'shown' | 'code' | 'from' | 'to'>) =>
  from === to ? code : shown;

/** Over how many systems or layers several codes spread. */
export function spread(hits: readonly CodeHit[]): string {
  return hits.length < 2 ? '' : words.inSystems(new Set(hits.map(({ system }) => system)).size);
}

/** @param whose what the query names, of ours */
function noteOf(finding: NumberFinding, whose: string, index: NumberIndex): Note[] {
  const { standing, isLacking, containing } = finding;
  const number = labelOf(finding);
  if (isLacking && whose !== '' && !isMissing(standing)) {
    return [{ text: words.notInNamed(whose, number), kind: 'missing', details: untilTexts(index) }];
  }
  if (standing === 'listed') return [];
  const text = standingText(number, standing, containing, null, standingWords);
  if (!isMissing(standing)) {
    const spelling = spellingText(finding, standingWords);
    return [{ text: words.inOtherForm(text, spelling), kind: 'note' }];
  }
  return [
    {
      text: standing === 'retired' ? text : words.missing(speltLabel(finding)),
      kind: 'missing',
      details: untilTexts(index),
    },
  ];
}

const speltLabel = (finding: NumberFinding) =>
  words.spelt(labelOf(finding), spellingText(finding, standingWords));

/** Until when the documents go, so that a newer code is not taken for a mistake. */
function untilTexts({ systems }: NumberIndex): string[] {
  const dated = systems.flatMap(({ name, until }) => (until ? [`${name} ${until}`] : []));
  return dated.length === 0 ? [] : words.until(dated);
}

function missingStatus(missing: readonly NumberFinding[], whose: string): string {
  const parts = missing.map(({ standing, containing, isLacking, ...finding }) =>
    isLacking && !isMissing(standing)
      ? words.lackingStatus(whose, labelOf(finding))
      : isMissing(standing)
        ? words.missingStatus(standingWords.names[standing])
        : `${standingWords.names[standing]} ${intervalOf(standing, containing)?.label ?? ''}`,
  );
  return words.statuses([...new Set(parts)]);
}

/** That nothing was found for a query, which is repeated; a long one is cut. */
export const noResultText = (query: string): string =>
  words.none(query.length > 40 ? `${query.slice(0, 40)}…` : query);
