/** What the page says of a suggestion; knows neither the document nor the network. */
import type { CodeHit } from '../../domain/number/number-index.ts';
import type { Neighbour } from '../../domain/number/neighbour.ts';
import { spellingText, standingText } from '../../domain/number/standing-text.ts';
import { standing as standingWords } from '#messages/standing.ts';
import { suggestions as words } from '#messages/suggestions.ts';
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
      return viewOfLinks(words.moving, [suggestion.page], words.movingNote);
    case 'numbers':
      return suggestion.numbers.map(viewOfNumber);
    case 'pages':
      return viewOfLinks(words.perhaps, suggestion.pages);
    case 'words': {
      const { query } = suggestion;
      return viewOfLinks(words.tryWords, [{ path: searchPath(query), label: words.search(query) }]);
    }
    case 'none':
      return [];
  }
}

const viewOfLinks = (heading: string, links: PageLink[], text = ''): View[] => [
  { heading, text, groups: [{ heading: '', links }] },
];

function viewOfNumber(number: NumberSuggestion): View {
  const { code, from, to, shown, scope, until, numberPage, exact, containing, standing } = number;
  const label = from === to ? code : shown;
  const spelling = spellingText(number, standingWords);
  const compare = numberPage === null ? [] : [{ path: numberPage, label: words.everywhere(label) }];
  const groups: Group[] = [
    { heading: '', hits: exact },
    { heading: words.containing(label), hits: containing },
    { heading: scope === null ? '' : words.elsewhere(scope, label), hits: number.elsewhere },
    { heading: words.retired(label), hits: number.retired },
    { heading: words.opposite, hits: number.opposite },
    { heading: words.neighbours(label), neighbours: number.neighbours },
    { heading: '', links: compare },
  ];
  const isOld = (standing === 'unlisted' || standing === 'retired') && until !== null;
  const sentences = [
    ...(exact.length > 0 ? [] : [standingText(label, standing, containing, scope, standingWords)]),
    ...(exact.length > 0 || !isOld ? [] : [words.until(until)]),
    ...(spelling === '' ? [] : [words.sentence(spelling)]),
  ];
  return {
    heading:
      exact.length > 0 ? words.perhapsNumber(label) : words.standing(standingWords.names[standing], label),
    text: words.text(sentences),
    groups: groups.filter(({ hits, neighbours, links }) => (hits ?? neighbours ?? links ?? []).length > 0),
  };
}
