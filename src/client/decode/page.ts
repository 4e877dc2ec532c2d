/** The decoder's page: what is pasted is answered at once, in the browser, and goes nowhere. */
import { takeCarriedText } from '../shared/carried-text.ts';
import { copyText } from '../shared/copy.ts';
import { urlOf } from '../shared/href.ts';
import { requireElement } from '../shared/require-element.ts';
import { pause } from '../shared/pause.ts';
import type { Decoded } from '../../domain/decode/finding.ts';
import type { FindingGroup } from '../../domain/decode/group.ts';
import { decodeNotices as words } from '#messages/decode-notices.ts';
import type { Facts } from '../../domain/decode/facts.ts';
import { decode, loadFacts, warmUp, type Engine } from './decoder.ts';

/** Longer texts are decoded up to here. */
const LONGEST = 2_000_000;
/** Cards that are shown at once. */
const MOST_CARDS = 100;
/** Longer texts are nothing to search for. */
const LONGEST_QUERY = 200;
/** Lines of the text that are shown between two pauses. */
const LINES_AT_ONCE = 40;

/** Needed once a link is copied, or brought the reader here. */
const loadFragment = () => import('./fragment.ts');

const root = requireElement(document, '[data-decode]', HTMLElement);
const field = requireElement(root, 'textarea', HTMLTextAreaElement);
const status = requireElement(root, '[data-status]', HTMLElement);
const results = requireElement(root, '[data-results]', HTMLElement);
const cards = requireElement(root, '[data-cards]', HTMLElement);
const lines = requireElement(root, '[data-lines]', HTMLElement);
const copySummary = requireElement(root, '[data-copy-markdown]', HTMLElement);
const said = requireElement(root, '[data-said]', HTMLElement);
const nothing = requireElement(root, '[data-nothing]', HTMLElement);
const searched = requireElement(nothing, 'input', HTMLInputElement);

/** Counts the questions: an answer to any but the last one is dropped. */
let turn = 0;
/** Whether the text came as a whole, pasted or carried here, and its answer is what the reader waits for. */
let isWhole = false;
let shown: {
  engine: Engine;
  text: string;
  decoded: Decoded;
  groups: FindingGroup[];
  /** Arrive after the answer. */
  facts: Promise<ReadonlyMap<string, Facts>>;
} | null = null;

async function answer(): Promise<void> {
  turn += 1;
  const mine = turn;
  const text = field.value.slice(0, LONGEST);
  said.textContent = '';
  if (text.trim() === '') {
    await show(null);
    return;
  }
  try {
    const { engine, decoded, index } = await decode(text);
    if (mine !== turn) return;
    const groups = engine.groupFindings(decoded.findings);
    const isTold = groups.some(({ finding }) => finding.candidates.length + finding.containing.length > 0);
    const facts = isTold ? loadFacts(engine, index) : Promise.resolve(new Map<string, Facts>());
    await show({ engine, text, decoded, groups, facts });
  } catch {
    if (mine !== turn) return;
    await show(null);
    status.textContent = words.notLoaded;
  }
}

/** Cards at once, the text below them bit by bit: a long one would hold up the page. */
async function show(next: typeof shown): Promise<void> {
  shown = next;
  results.hidden = next === null;
  nothing.hidden = next === null || next.groups.length > 0;
  root.toggleAttribute('data-answered', next !== null);
  if (!next) {
    status.textContent = '';
    cards.replaceChildren();
    lines.replaceChildren();
    return;
  }
  const { engine, text, decoded, groups } = next;
  const cut = field.value.length > LONGEST ? words.cut(LONGEST / 1_000_000) : '';
  status.textContent = engine.countText(decoded, groups, engine.words) + cut;
  // Of nothing there is no summary.
  copySummary.hidden = groups.length === 0;
  // A short text may be words to search for; a secret stays in the field.
  const isQuery = text.trim().length <= LONGEST_QUERY && !text.trim().includes('\n');
  searched.value = isQuery && decoded.masks.length === 0 ? text.trim() : '';
  const elements = groups.slice(0, MOST_CARDS).map(engine.cardElement);
  cards.replaceChildren(...elements);
  void next.facts.then((facts) => {
    for (const [at, card] of elements.entries()) engine.addFacts(card, groups[at], facts);
  });
  const marked = new Set<number>();
  lines.replaceChildren();
  results.dataset.found = String(groups.length);
  const view = engine.viewLines(text, decoded, groups);
  for (let done = 0; done < view.length; done += LINES_AT_ONCE) {
    if (done > 0) await pause();
    if (shown !== next) return;
    lines.append(...view.slice(done, done + LINES_AT_ONCE).map((line) => engine.lineElement(line, marked)));
    if (done === 0) bringIntoView();
  }
}

/** On a phone the text would hide the answer to it; the sheet makes the field small. */
function bringIntoView(): void {
  if (isWhole && matchMedia('(max-width: 50em)').matches) {
    field.blur();
    status.scrollIntoView();
  }
  isWhole = false;
}

/** Takes a text in place of what stands in the field. */
function take(text: string): void {
  field.value = text;
  isWhole = text !== '';
  void answer();
}

async function copy(text: string | Promise<string>): Promise<void> {
  said.textContent = (await copyText(text)) ? words.copied : words.notCopied;
}

async function copyLink(): Promise<void> {
  if (!shown) return;
  const { engine, text, decoded } = shown;
  const link = loadFragment().then(({ linkTo }) => linkTo(engine.maskText(text, decoded.masks)));
  await copy(link).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error;
    said.textContent = words.tooLong;
  });
}

function copyMarkdown(): Promise<void> {
  if (!shown) return Promise.resolve();
  const { engine, text, decoded, groups, facts } = shown;
  return copy(
    facts.then((known) => engine.decodedMarkdown(text, decoded, groups, known, urlOf, engine.words)),
  );
}

async function readFragment(): Promise<void> {
  try {
    const { fragmentToText } = await loadFragment();
    const text = await fragmentToText(location.hash);
    if (text === null) return;
    field.value = text;
    isWhole = true;
    await answer();
  } catch {
    status.textContent = words.damaged;
  }
}

root.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  if (button.matches('[data-copy-link]')) void copyLink();
  else if (button.matches('[data-copy-markdown]')) void copyMarkdown();
  else if (button.dataset.example !== undefined || button.matches('[data-clear]')) {
    field.focus();
    take(button.dataset.example ?? '');
    field.scrollTop = 0;
  }
});
/** Some browsers tell of a paste line by line: what has changed by then is answered in one go. */
let isWaiting = false;
field.addEventListener('input', () => {
  if (isWaiting) return;
  isWaiting = true;
  void pause().then(() => {
    isWaiting = false;
    return answer();
  });
});
field.addEventListener('paste', () => {
  isWhole = true;
});
// Not the focus alone, which the field has from the start.
for (const sign of ['pointerdown', 'keydown', 'paste', 'input'])
  field.addEventListener(sign, warmUp, { once: true });
/** Whether the search, or an element that takes text itself, has what is typed or pasted. */
const isTaken = (target: EventTarget | null) =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof Element && target.closest('input, textarea, select') !== null);
document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, target }) => {
  // As on the home page (src/client/search/home.ts).
  const isTyped = !ctrlKey && !metaKey && !altKey && (/^[^\s/?]$/u.test(key) || key === 'Process');
  if (isTyped && !isTaken(target)) field.focus();
});
document.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text') ?? '';
  if (isTaken(event.target) || text.trim() === '') return;
  event.preventDefault();
  field.focus();
  take(text);
});
addEventListener('hashchange', () => void readFragment());

const isDesktop = matchMedia('(hover: hover) and (pointer: fine)').matches;
if (isDesktop && document.activeElement === document.body && !isTaken(null))
  field.focus({ preventScroll: true });
const carried = takeCarriedText();
// Pasted before this ran, else what brought the reader here.
if (field.value !== '') void answer();
else if (carried !== null) take(carried);
else if (location.hash.length > 1) void readFragment();
