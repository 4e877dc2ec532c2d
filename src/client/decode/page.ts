/** The decoder's page: what is pasted is answered at once, in the browser, and goes nowhere. */
import { takeCarriedText } from '../shared/carried-text.ts';
import { copyText } from '../shared/copy.ts';
import { requireElement } from '../shared/require-element.ts';
import { pause } from '../shared/pause.ts';
import { withBase } from '../../domain/model/address.ts';
import type { Decoded } from '../../domain/decode/finding.ts';
import type { FindingGroup } from '../../domain/decode/group.ts';
import { decodeNotices as words } from '../../messages/zh-CN/decode-notices.ts';
import type { Facts } from '../../domain/decode/facts.ts';
import { decode, loadFacts, warmUp, type Engine } from './decoder.ts';

/** Longer texts are decoded up to here. */
const LONGEST = 2_000_000;
/** Cards that are shown at once. */
const MOST_CARDS = 100;
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

/** Counts the questions: an answer to any but the last one is dropped. */
let turn = 0;
let shown: {
  engine: Engine;
  text: string;
  decoded: Decoded;
  groups: FindingGroup[];
  /** Comes behind the answer. */
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
  }
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
  const urlOf = (path: string) => location.origin + withBase(import.meta.env.BASE_URL, path);
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
    await answer();
  } catch {
    status.textContent = words.damaged;
  }
}

root.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  if (button.dataset.example !== undefined) field.value = button.dataset.example;
  else if (button.matches('[data-clear]')) field.value = '';
  else {
    void (button.matches('[data-copy-link]') ? copyLink() : copyMarkdown());
    return;
  }
  void answer();
  field.focus();
  field.scrollTop = 0;
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
field.addEventListener('focus', warmUp, { once: true });
addEventListener('hashchange', () => void readFragment());

const carried = takeCarriedText();
// Pasted before this ran, else what brought the reader here.
if (field.value !== '') void answer();
else if (carried !== null) {
  field.value = carried;
  void answer();
} else if (location.hash.length > 1) void readFragment();
