/** What the page says of a suggestion; knows neither the document nor the network. */
import type { CodeHit } from '../../domain/number/lookup.ts';
import type { NumberSuggestion, PageLink, Suggestion } from '../../domain/not-found/missing-page.ts';

/** A heading with links below it. */
export interface Group {
  heading: string;
  hits?: CodeHit[];
  links?: PageLink[];
}

export interface View {
  heading: string;
  text: string;
  groups: Group[];
}

/** Address below the base that opens the search with a text in it. */
const searchPath = (query: string) => `/?q=${encodeURIComponent(query)}`;

/** @returns null where there is nothing to say beyond what the page says anyway */
export function viewOf(suggestion: Suggestion): View | null {
  switch (suggestion.kind) {
    case 'moved':
      return {
        heading: '正在转到这一页',
        text: '地址的写法不同，指的是同一页：',
        groups: [{ heading: '', links: [suggestion.page] }],
      };
    case 'number':
      return viewOfNumber(suggestion);
    case 'pages':
      return { heading: '你要找的可能是', text: '', groups: [{ heading: '', links: suggestion.pages }] };
    case 'words':
      return {
        heading: '要不要搜索这些词',
        text: '',
        groups: [
          {
            heading: '',
            links: [{ path: searchPath(suggestion.query), label: `搜索“${suggestion.query}”` }],
          },
        ],
      };
    case 'none':
      return null;
  }
}

function viewOfNumber({
  code,
  scope,
  until,
  hub,
  exact,
  containing,
  elsewhere,
  opposite,
  nearest,
}: NumberSuggestion): View {
  const here = `${scope ?? '收录的文档'}${until === null ? '' : `（文档到 ${until}）`}`;
  const compare = hub === null ? [] : [{ path: hub, label: `${code} 在各处的含义` }];
  const groups: Group[] = [
    { heading: '', hits: exact },
    { heading: `包含 ${code} 的区间`, hits: containing },
    { heading: scope === null ? '' : `${scope} 以外的 ${code}`, hits: elsewhere },
    { heading: '只差一个负号', hits: opposite },
    { heading: `数字相邻的错误码，不是 ${code} 的含义`, hits: nearest },
    { heading: '', links: compare },
  ];
  const missing =
    containing.length > 0
      ? `${here}没有单独列出 ${code}，但它落在下面的区间内。`
      : `${here}没有列出 ${code}。`;
  return {
    heading: exact.length > 0 ? '你要找的可能是' : `未收录：${code}`,
    text: exact.length > 0 ? '' : missing,
    groups: groups.filter(({ hits, links }) => (hits ?? links ?? []).length > 0),
  };
}
