/** The search dialog's logic; loaded when it is first opened (src/client/search/opener.ts). */
import { maskSecrets } from '../shared/masking.ts';
import { requireElement } from '../shared/require-element.ts';
import type { NumberIndex } from '../../domain/number/number-index.ts';
import { shardsForQuery } from '../../domain/number/query-shards.ts';
import { readNumbers } from '../../domain/number/number-list.ts';
import { hasWords } from '../../domain/search/concepts.ts';
import { answerNumbers, type NumbersAnswer } from '../../domain/number/number-answer.ts';
import { entriesNaming, rankWords } from '../../domain/search/rank.ts';
import { isLogLine } from '../../domain/search/log-line.ts';
import { SITE_PAGES } from '../../domain/model/site-pages.ts';
import { isForeign, nameMap, nameOf } from '../../domain/search/names.ts';
import { findPages, type FoundPages } from '../../domain/search/pages.ts';
import { parseQuery } from '../../domain/search/query.ts';
import { searchPages } from '#messages/search-pages.ts';
import { searchAnswers as said } from '#messages/search-answers.ts';
import {
  countText,
  noResultText,
  numbersView,
  type Group,
  type Note,
  type Offer,
  type View,
} from './answer.ts';
import { createBoard } from './board.ts';
import { toTextHit, type TextHit } from './hit.ts';
import { loadCorpus, loadCorpusFor, loadThesaurus, loadTopics } from './corpus.ts';
import { idleElements } from './idle.ts';
import { inPageLanguage } from './page-language.ts';
import { logView } from './log-answer.ts';
import { loadKnownNumbers, loadNumbersFor } from '../shared/numbers.ts';
import { handleLogs, openDecoder } from './paste.ts';
import { handleKeys } from './keys.ts';
import { searchWords } from './text.ts';

/** Brings an open dialog to life and answers what stands in its field already; once per page. */
export function startDialog(dialog: HTMLDialogElement): void {
  const field = requireElement(dialog, 'input', HTMLInputElement);
  const results = requireElement(dialog, '[data-results]', HTMLElement);
  const board = createBoard(
    requireElement(dialog, '[data-status]', HTMLElement),
    requireElement(dialog, '[data-filters]', HTMLElement),
    results,
    () => idleElements(askFor),
  );
  /** Counts the queries: an answer to any but the last one is dropped. */
  let turn = 0;
  let answered = Promise.resolve();

  const ask = () => {
    turn += 1;
    answered = answer(field.value.trim(), turn);
  };

  function askFor(query: string): void {
    field.value = query;
    field.focus();
    ask();
  }

  async function answer(query: string, mine: number): Promise<void> {
    const isOld = () => mine !== turn;
    // Nothing, or only the sign of a number to come.
    if (!hasWords(query.slice(0, 400))) {
      board.clear();
      return;
    }
    if (isLogLine(query) && (await answerLog(query, isOld))) return;
    if (isOld()) return;
    const lacks = (known: NumberIndex) => shardsForQuery(known, query);
    const index = await loadNumbersFor(() => Promise.resolve(lacks)).catch(() => null);
    if (isOld()) return;
    const numbers = index && answerNumbers(index, query);
    const view = index && numbers ? numbersView(numbers, index) : null;
    if (numbers && view) {
      board.show(view);
      const words = addWords(numbers, view, isOld);
      // Words add no answer (Enter): where there is one already, nobody waits for their index.
      if (view.groups.every(({ aside }) => aside)) await words;
    } else if (!index && readNumbers(query)) board.fail(said.failed.status, [said.failed.numbers]);
    else await answerWords(query, index, isOld);
  }

  /** @returns whether it is answered; not where the decoder can't be had */
  async function answerLog(query: string, isOld: () => boolean): Promise<boolean> {
    const onDecode = () => {
      openDecoder(query, () => undefined);
    };
    const view = await logView(query, onDecode).catch(() => null);
    if (view && !isOld()) board.show(view);
    return view !== null;
  }

  /** Below the numbers: what fits the other words of the query; without any, who else mentions the number. */
  async function addWords(
    { query, findings }: NumbersAnswer,
    view: View,
    isOld: () => boolean,
  ): Promise<void> {
    const [first] = findings;
    const mentioned = findings.length === 1 && first?.exact.length && isTelling(first.code) ? first.code : '';
    if (query.words === '' && mentioned === '') return;
    const found = await hitsBeside(query.words, mentioned).catch(() => []);
    if (isOld()) return;
    const listed = new Set(view.groups.flatMap(({ hits }) => hits.map(({ id }) => id)));
    const group: Group = {
      heading: query.words === '' ? said.mentioning(mentioned) : said.byWords,
      hits: found.filter(({ id }) => !listed.has(id)),
      aside: true,
    };
    if (group.hits.length > 0) board.add([group]);
  }

  /** What was shown before stays until the new hits are there. Pagefind is asked where an older wording has more. */
  async function answerWords(query: string, index: NumberIndex | null, isOld: () => boolean): Promise<void> {
    const [corpus, topics] = await Promise.all([
      loadCorpusFor(query).catch(() => null),
      loadTopics().catch(() => null),
    ]);
    if (isOld()) return;
    const pages = index ? findPages(query, index, TOOLS, topics) : NO_PAGES;
    const foreign = index ? foreignNamed(query, index) : '';
    const notes: Note[] = [
      ...(index ? [] : [{ text: said.failed.numbers, kind: 'note' as const }]),
      ...(foreign ? [{ text: said.foreignWords(foreign), kind: 'missing' as const }] : []),
    ];
    // Without a corpus Pagefind alone knows, which is asked as it is for older wordings.
    const isAnswered = pages.answers.length > 0;
    const ranked = corpus ? rankWords(corpus, query) : { hits: [], words: [], older: !isAnswered };
    const { words, older } = ranked;
    // The name of a system leaves no words to look for.
    const hits = pages.answers.some(({ kind }) => kind === 'system') ? [] : ranked.hits;
    const groups: Group[] = [
      {
        heading: foreign ? said.byWords : said.matches,
        hits: hits.map((hit) => toTextHit(inPageLanguage(hit, index), words)),
        ...(foreign && { aside: true }),
      },
    ];
    const known = hits.map(({ hit }) => hit.id);
    const more = () => addFullText(query, { notes, pages }, known, isOld);
    const offer: Offer = { text: said.searchFullText, onClick: () => void more().then(focusAdded) };
    if (known.length > 0 || isAnswered) {
      const status = countText(groups, pages.answers.length);
      board.show({ notes, pages, groups, neighbours: [], status }, older ? undefined : offer);
    } else if (!older) {
      const none = await noResult(query);
      if (isOld()) return;
      board.show({ ...none, notes: [...notes, ...none.notes], pages }, offer);
    }
    if (older) await more();
  }

  /** @returns whether there were further hits */
  async function addFullText(
    query: string,
    { notes, pages }: Required<Pick<View, 'notes' | 'pages'>>,
    known: readonly string[],
    isOld: () => boolean,
  ): Promise<boolean> {
    const thesaurus = await loadThesaurus().catch(() => null);
    const found = await searchWords(query, thesaurus).catch(() => null);
    if (isOld()) return false;
    const isShown = known.length > 0 || pages.answers.length > 0;
    if (!found && !isShown) {
      board.fail(said.failed.status, [...notes.map(({ text }) => text), said.failed.text]);
      return false;
    }
    const hits = (found ?? []).filter(({ id }) => !known.includes(id));
    const none = hits.length > 0 || isShown ? null : await noResult(query);
    if (isOld()) return false;
    const group: Group = { heading: said.inFullText, hits };
    const groups = hits.length > 0 ? [group] : [];
    if (none) board.show({ ...none, notes: [...notes, ...none.notes], pages });
    else if (isShown) board.add(groups, hits.length > 0 ? undefined : said.noMoreInFullText);
    else {
      const status = countText(groups, pages.answers.length);
      board.show({ notes, pages, groups, neighbours: [], status });
    }
    return hits.length > 0;
  }

  /** The button that was pressed is gone: on to what it brought, or back to the field. */
  function focusAdded(hasMore: boolean): void {
    const added = hasMore ? [...results.querySelectorAll('section')].at(-1)?.querySelector('a') : null;
    (added ?? field).focus();
  }

  field.addEventListener('input', (event) => {
    // While an input method composes, the field holds its raw letters.
    if (!(event instanceof InputEvent && event.isComposing)) ask();
  });
  field.addEventListener('compositionend', ask);
  handleLogs(field);
  handleKeys({ dialog, field, results, answered: () => answered, announce: board.announce });
  // Fetched while the reader types: small, and the first words are then answered at once.
  void loadCorpus().catch(() => null);
  ask();
}

const TOOLS = SITE_PAGES.map(({ id, path }) => ({ path, ...searchPages.tools[id] }));

const NO_PAGES: FoundPages = { answers: [], near: [] };

/** The foreign products that a query of words names; empty where it names none, or one of our systems beside. */
function foreignNamed(query: string, index: NumberIndex): string {
  const { names } = parseQuery(query, nameMap(index));
  return said.names(names.filter(isForeign).map((id) => nameOf(index, id)));
}

/** What fits words, or, without any, mentions a number. Without the texts (a large site) only words are asked for. */
async function hitsBeside(words: string, mentioned: string): Promise<TextHit[]> {
  const corpus = await loadCorpusFor(words);
  if (corpus && words === '') {
    return entriesNaming(corpus, mentioned).map((hit) => toTextHit(hit, [mentioned]));
  }
  if (words === '') return [];
  if (!corpus) return searchWords(words, await loadThesaurus());
  const ranking = rankWords(corpus, words);
  const index = await loadKnownNumbers();
  return ranking.hits.map((hit) => toTextHit(inPageLanguage(hit, index), ranking.words));
}

/** A query as it is repeated: a secret that was pasted into the field is not shown a second time. */
const toRepeat = (query: string): Promise<string> => maskSecrets(query).catch(() => '…');

const noResult = async (query: string): Promise<View> => ({
  notes: [{ text: noResultText(await toRepeat(query)), kind: 'missing' }],
  groups: [],
  neighbours: [],
  status: said.nothing,
});

/** Short numbers stand in texts as counts and sizes; only one of four digits or more is likely to name a code. */
function isTelling(number: string): boolean {
  return /^-?\d{4,}$/.test(number);
}
