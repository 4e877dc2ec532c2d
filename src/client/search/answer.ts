/** What the dialog says and shows for a query; knows neither the page nor the network. */
import type { CodeHit, NumberIndex } from '../../domain/number/number-index.ts';
import type { Neighbour } from '../../domain/number/neighbour.ts';
import type { NumberFinding, NumbersAnswer } from '../../domain/number/number-answer.ts';
import { intervalOf, spellingText, STANDING_NAMES, standingText } from '../../domain/number/standing-text.ts';
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
    status: missing.length === findings.length ? missingStatus(missing) : countText(answers),
  };
}

const isMissing = (standing: NumberFinding['standing']) => standing === 'unlisted' || standing === 'retired';

function groupsOf(finding: NumberFinding, hasNames: boolean): Group[] {
  const { shown, exact, named, opposite, containing, prefixed, retired } = finding;
  const number = labelOf(finding);
  const spelling = spellingText(finding);
  const said = spelling === '' ? number : `${number}（${spelling}）`;
  const own = hasNames && named > 0 && named < exact.length ? exact.slice(0, named) : exact;
  const found = exact.length > 0;
  const groups: Group[] = [
    { heading: `错误码 ${said}${spread(own)}`, hits: own },
    { heading: `其他系统或层的 ${number}`, hits: exact.slice(own.length) },
    { heading: `符号相反：${opposite[0]?.label ?? ''}`, hits: opposite, aside: true },
    {
      heading: found ? '也在这些区间或类别内' : `包含 ${number} 的区间或类别`,
      hits: containing,
      aside: found,
    },
    { heading: `已撤下的 ${number}，现在没有文档收录`, hits: retired, aside: true },
    { heading: `以此开头：${shown}…`, hits: prefixed, aside: true },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}

/** The number that it is read as; of a range, and of what is longer than any code, as it was written. */
const labelOf = ({ shown, code, from, to }: NumberFinding) => (from === to ? code : shown);

function spread(hits: readonly CodeHit[]): string {
  if (hits.length < 2) return '';
  const systems = new Set(hits.map(({ system }) => system)).size;
  return systems > 1 ? `，见于 ${systems} 个系统` : '，见于不同的层';
}

function noteOf(finding: NumberFinding, hasNames: boolean, index: NumberIndex): Note[] {
  const { standing, named, containing } = finding;
  const number = labelOf(finding);
  if (standing === 'listed') {
    if (!hasNames || named > 0) return [];
    return [{ text: `所说的系统或层没有收录 ${number}，以下是别处的 ${number}。`, kind: 'note' }];
  }
  if (!isMissing(standing)) {
    const whose = intervalOf(standing, containing)?.system ?? '';
    const text = [standingText(number, standing, containing, whose), spellingText(finding)]
      .filter(Boolean)
      .join('');
    return [{ text, kind: 'note' }];
  }
  const text =
    standing === 'retired'
      ? standingText(number, standing, [], '收录')
      : `未收录该错误码：${missingLabel(finding)}。收录的文档里没有这个数字，请核对位数和正负号。`;
  return [{ text, kind: 'missing', details: untilTexts(index) }];
}

function missingLabel(finding: NumberFinding): string {
  const spelling = spellingText(finding);
  return spelling === '' ? labelOf(finding) : `${labelOf(finding)}（${spelling}）`;
}

/** Until when the documents go, so that a newer code is not taken for a mistake. */
function untilTexts({ systems }: NumberIndex): string[] {
  const dated = systems.flatMap(({ name, until }) => (until ? [`${name} ${until}`] : []));
  const listed = dated.map((text, index) => (index < dated.length - 1 ? `${text}，` : text));
  return listed.length === 0 ? [] : ['收录的文档截至：', ...listed];
}

function missingStatus(missing: readonly NumberFinding[]): string {
  const parts = missing.map(({ standing, containing }) =>
    isMissing(standing)
      ? `${STANDING_NAMES[standing]}该错误码`
      : `${STANDING_NAMES[standing]} ${intervalOf(standing, containing)?.label ?? ''}`,
  );
  return [...new Set(parts)].join('，');
}

/** What is announced and shown above the results. */
export function countText(count: number): string {
  return count > 0 ? `找到 ${count} 条结果` : '没有找到';
}

export function noResultText(query: string): string {
  const shown = query.length > 40 ? `${query.slice(0, 40)}…` : query;
  return `没有找到“${shown}”。换一个说法、少写几个词，或者只输入错误码的数字（负数带负号）。`;
}

export const FAILED = {
  status: '搜索没有完成',
  numbers: '错误码索引没有载入，暂时不能按数字查询，请检查网络后重试。',
  text: '全文索引没有载入，暂时只能按错误码的数字查询。',
} as const;
