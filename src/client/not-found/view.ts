/** What the page says of a suggestion; knows neither the document nor the network. */
import type { CodeHit } from '../../domain/number/number-index.ts';
import type { Neighbour } from '../../domain/number/neighbour.ts';
import { spellingText, standingText } from '../../domain/number/standing-text.ts';
import { standing as standingWords } from '../../messages/zh-CN/standing.ts';
import type { NumberSuggestion, PageLink, Suggestion } from '../../domain/not-found/missing-page.ts';

/** A heading with links below it. */
export interface Group {
  heading: string;
  hits?: CodeHit[];
  neighbours?: Neighbour[];
  links?: PageLink[];
}

export interface View {
  heading: string;
  text: string;
  groups: Group[];
}

/** Address below the base that opens the search with a text in it. */
const searchPath = (query: string) => `/?q=${encodeURIComponent(query)}`;

/** @returns nothing where there is nothing to say beyond what the page says anyway */
export function viewsOf(suggestion: Suggestion): View[] {
  switch (suggestion.kind) {
    case 'moved':
      return viewOfLinks('正在转到这一页', [suggestion.page], '地址的写法不同，指的是同一页：');
    case 'numbers':
      return suggestion.numbers.map(viewOfNumber);
    case 'pages':
      return viewOfLinks('你要找的可能是', suggestion.pages);
    case 'words': {
      const { query } = suggestion;
      return viewOfLinks('要不要搜索这些词', [{ path: searchPath(query), label: `搜索“${query}”` }]);
    }
    case 'none':
      return [];
  }
}

const viewOfLinks = (heading: string, links: PageLink[], text = ''): View[] => [
  { heading, text, groups: [{ heading: '', links }] },
];

function viewOfNumber(number: NumberSuggestion): View {
  const { code, from, to, shown, scope, until, hub, exact, containing, standing } = number;
  const label = from === to ? code : shown;
  const spelling = spellingText(number, standingWords);
  const compare = hub === null ? [] : [{ path: hub, label: `${label} 在各处的含义` }];
  const groups: Group[] = [
    { heading: '', hits: exact },
    { heading: `包含 ${label} 的区间或类别`, hits: containing },
    { heading: scope === null ? '' : `${scope} 以外的 ${label}`, hits: number.elsewhere },
    { heading: `已撤下的 ${label}，现在没有文档收录`, hits: number.retired },
    { heading: '只差一个负号', hits: number.opposite },
    { heading: `数字相邻的错误码，不是 ${label} 的含义`, neighbours: number.neighbours },
    { heading: '', links: compare },
  ];
  const isOld = (standing === 'unlisted' || standing === 'retired') && until !== null;
  const sentences = [
    ...(exact.length > 0 ? [] : [standingText(label, standing, containing, scope, standingWords)]),
    ...(exact.length > 0 || !isOld ? [] : [`文档到 ${until}。`]),
    ...(spelling === '' ? [] : [`${spelling}。`]),
  ];
  return {
    heading: exact.length > 0 ? '你要找的可能是' : `${standingWords.names[standing]}：${label}`,
    text: sentences.join(''),
    groups: groups.filter(({ hits, neighbours, links }) => (hits ?? neighbours ?? links ?? []).length > 0),
  };
}
