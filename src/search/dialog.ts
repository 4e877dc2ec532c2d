/** The search dialog's logic; loaded when it is first opened (src/search/opener.ts). */
import { isNumeric, lookupNumber, type NumberAnswer } from '../domain/lookup.ts';
import { countText, FAILED, missingStatus, noResultText, numberView, shownQuery } from './answer.ts';
import { queryWords } from './excerpt.ts';
import { handleKeys } from './keys.ts';
import { loadNumbers } from './numbers.ts';
import { loadPagefind } from './pagefind.ts';
import { groupElement, hitElement, moreElement, noteElement } from './render.ts';
import { searchMentions, searchWords, type TextResults } from './text.ts';

/** Hits of the full text that are shown at once. */
const PAGE = 12;

/** Brings an open dialog to life and answers what stands in its field already; once per page. */
export function startDialog(dialog: HTMLDialogElement): void {
  const field = part(dialog, 'input', HTMLInputElement);
  const status = part(dialog, '[data-status]', HTMLElement);
  const results = part(dialog, '[data-results]', HTMLElement);
  const idle = [...results.childNodes];
  /** Counts the queries: an answer to any but the last one is dropped. */
  let turn = 0;
  let answered = Promise.resolve();

  const ask = () => {
    turn += 1;
    answered = answer(field.value.trim(), turn);
  };

  async function answer(query: string, mine: number): Promise<void> {
    const isOld = () => mine !== turn;
    // Nothing, or only the sign of a number to come.
    if (queryWords(query).length === 0) {
      status.textContent = '';
      results.replaceChildren(...idle);
      return;
    }
    const index = await loadNumbers().catch(() => null);
    if (isOld()) return;
    const found = index && lookupNumber(index, query);
    if (found) await answerNumber(query, found, isOld);
    else if (!index && isNumeric(query)) fail(FAILED.numbers);
    else await answerWords(query, index === null, isOld);
    if (!isOld()) results.scrollTop = 0;
  }

  /** A number is answered at once; who else mentions it follows below. One that is unknown gets no other code. */
  async function answerNumber(query: string, found: NumberAnswer, isOld: () => boolean): Promise<void> {
    const { groups, missing } = numberView(query, found);
    const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
    status.textContent = missing ? missingStatus(count) : countText(count);
    results.replaceChildren(
      ...(missing ? [noteElement(missing, 'missing')] : []),
      ...groups.map((group) => groupElement(group)),
    );
    if (missing || !isTelling(query)) return;
    const ids = found.exact.map(({ id }) => id);
    const mentions = await searchMentions(shownQuery(query), ids).catch(() => null);
    if (isOld() || !mentions || mentions.total === 0) return;
    status.textContent = countText(count + mentions.total);
    await appendHits(`正文里提到 ${shownQuery(query)}`, mentions, isOld);
  }

  /** What was shown before stays until the new hits are there. */
  async function answerWords(query: string, numbersFailed: boolean, isOld: () => boolean): Promise<void> {
    const text = await searchWords(query).catch(() => null);
    const hits = await text?.load(0, PAGE).catch(() => null);
    if (isOld()) return;
    if (!text || !hits) {
      fail(FAILED.text, ...(numbersFailed ? [FAILED.numbers] : []));
      return;
    }
    const notes = numbersFailed ? [noteElement(FAILED.numbers, 'failed')] : [];
    status.textContent = countText(text.total);
    const none = text.total === 0 ? [noteElement(noResultText(query), 'missing')] : [];
    results.replaceChildren(...notes, ...none);
    await appendHits('原文匹配', text, isOld);
  }

  function fail(...reasons: string[]): void {
    status.textContent = FAILED.status;
    results.replaceChildren(...reasons.map((reason) => noteElement(reason, 'failed')));
  }

  async function appendHits(heading: string, text: TextResults, isOld: () => boolean): Promise<void> {
    const hits = await text.load(0, PAGE);
    if (isOld() || hits.length === 0) return;
    const group = groupElement({ heading, hits });
    results.append(group);
    offerMore(group, text, PAGE);
  }

  function offerMore(group: HTMLElement, text: TextResults, from: number): void {
    if (text.total <= from) return;
    const button = moreElement(text.total - from, () => {
      void text.load(from, from + PAGE).then((hits) => {
        const items = hits.map(hitElement);
        group.querySelector('ul')?.append(...items);
        items[0]?.querySelector('a')?.focus();
        button.remove();
        offerMore(group, text, from + PAGE);
      });
    });
    group.append(button);
  }

  field.addEventListener('input', (event) => {
    // While an input method composes, the field holds its raw letters.
    if (!event.isComposing) ask();
  });
  field.addEventListener('compositionend', ask);
  handleKeys(dialog, field, results, () => answered);
  // Fetched while the reader types.
  void loadPagefind().catch(() => null);
  ask();
}

/** Short numbers stand in texts as counts and sizes; only one of four digits or more is likely to name a code. */
function isTelling(query: string): boolean {
  return /^-?\d{4,}$/.test(shownQuery(query));
}

function part<T extends Element>(dialog: HTMLElement, selector: string, type: new () => T): T {
  const found = dialog.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the search dialog has no ${selector}`);
  return found;
}
