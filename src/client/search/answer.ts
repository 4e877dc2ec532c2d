/** What the dialog says and shows for a query; knows neither the page nor the network. */
import type { CodeHit, NumberIndex } from '../../domain/number/number-index.ts';
import type { Neighbour } from '../../domain/number/neighbour.ts';
import type { NumberFinding, NumbersAnswer } from '../../domain/number/number-answer.ts';
import { intervalOf, spellingText, standingText } from '../../domain/number/standing-text.ts';
import { searchAnswers as words } from '../../messages/zh-CN/search-answers.ts';
import { standing as standingWords } from '../../messages/zh-CN/standing.ts';
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
}

/** What is shown for a query, top to bottom. */
export interface View {
  /** What no document has, or whose number it is not. */
  notes: Note[];
  groups: Group[];
  /** The codes next to a number that no document has. */
  neighbours: Neighbour[];
  /** What is announced and shown above. */
  status: string;
}

/** What the numbers of a query look like; null where it has none. */
export function numbersView({ findings, query }: NumbersAnswer, index: NumberIndex): View | null {
  if (findings.length === 0) return null;
  const groups = findings.flatMap((finding) => groupsOf(finding, query.names.length > 0));
  const answers = groups.filter(({ aside }) => !aside).reduce((sum, { hits }) => sum + hits.length, 0);
  const missing = findings.filter(({ exact }) => exact.length === 0);
  return {
    notes: findings.flatMap((finding) => noteOf(finding, query.names.length > 0, index)),
    groups,
    neighbours: missing[0]?.neighbours ?? [],
    status: missing.length === findings.length ? missingStatus(missing) : words.count(answers),
  };
}

const isMissing = (standing: NumberFinding['standing']) => standing === 'unlisted' || standing === 'retired';

function groupsOf(finding: NumberFinding, hasNames: boolean): Group[] {
  const { shown, exact, named, opposite, containing, prefixed, retired } = finding;
  const number = labelOf(finding);
  const own = hasNames && named > 0 && named < exact.length ? exact.slice(0, named) : exact;
  const found = exact.length > 0;
  const groups: Group[] = [
    { heading: words.code(speltLabel(finding)) + spread(own), hits: own },
    { heading: words.elsewhere(number), hits: exact.slice(own.length) },
    { heading: words.opposite(opposite[0]?.label ?? ''), hits: opposite, aside: true },
    {
      heading: found ? words.alsoContaining : words.containing(number),
      hits: containing,
      aside: found,
    },
    { heading: words.retired(number), hits: retired, aside: true },
    { heading: words.prefixed(shown), hits: prefixed, aside: true },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}

/** The number that it is read as; of a range, and of what is longer than any code, as it was written. */
const labelOf = ({ shown, code, from, to }: NumberFinding) => (from === to ? code : shown);

function spread(hits: readonly CodeHit[]): string {
  return hits.length < 2 ? '' : words.inSystems(new Set(hits.map(({ system }) => system)).size);
}

function noteOf(finding: NumberFinding, hasNames: boolean, index: NumberIndex): Note[] {
  const { standing, named, containing } = finding;
  const number = labelOf(finding);
  if (standing === 'listed') {
    if (!hasNames || named > 0) return [];
    return [{ text: words.notInNamed(number), kind: 'note' }];
  }
  const text = standingText(number, standing, containing, null, standingWords);
  if (!isMissing(standing)) return [{ text: text + spellingText(finding, standingWords), kind: 'note' }];
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

function missingStatus(missing: readonly NumberFinding[]): string {
  const parts = missing.map(({ standing, containing }) =>
    isMissing(standing)
      ? words.missingStatus(standingWords.names[standing])
      : `${standingWords.names[standing]} ${intervalOf(standing, containing)?.label ?? ''}`,
  );
  return words.statuses([...new Set(parts)]);
}

/** That nothing was found for a query, which is repeated; a long one is cut. */
export const noResultText = (query: string): string =>
  words.none(query.length > 40 ? `${query.slice(0, 40)}…` : query);
