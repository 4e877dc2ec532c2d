/**
 * Browser code of the enum check. What is pasted stays in the page: only system and versions get into the address
 * bar, and all that is loaded is the data of the system, on the first question about it.
 */
import { takeCarriedText } from '../shared/carried-text.ts';
import { copyText } from '../shared/copy.ts';
import { hrefOf, urlOf } from '../shared/href.ts';
import { once } from '../shared/once.ts';
import { requireElement } from '../shared/require-element.ts';
import { checkDataPath, versionChangesPath } from '../../domain/model/address.ts';
import type { CheckAnswer, CheckData } from '../../domain/check/enum-check.ts';
import type { CheckHeading } from '../../domain/check/enum-check-text.ts';
import type { ParsedSource } from '../../domain/check/source-codes.ts';
import { checkNotices as words } from '#messages/check-notices.ts';
import { chosenVersions, keepVersions } from './versions.ts';

type Engine = typeof import('./engine.ts');

const loadEngine = once(() => import('./engine.ts'));

const loaders = new Map<string, () => Promise<CheckData>>();
const form = document.querySelector<HTMLFormElement>('[data-check]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const source = requireElement(form, 'textarea', HTMLTextAreaElement);
  const result = requireElement(document, '[data-check-result]', HTMLElement);
  const heading = requireElement(result, 'h2', HTMLElement);
  const summary = requireElement(result, '[data-summary]', HTMLElement);
  const lists = requireElement(result, '[data-lists]', HTMLElement);
  const tools = requireElement(result, '[data-tools]', HTMLElement);
  const copied = requireElement(tools, '[role="status"]', HTMLElement);
  let markdown = '';
  /** Counts the questions: an answer to any but the last one is dropped. */
  let turn = 0;

  keepVersions(form);
  // What stands below is the answer to another question from now on.
  form.addEventListener('input', () => {
    turn += 1;
    result.hidden = true;
  });
  source.addEventListener('focus', () => void loadEngine().catch(() => null), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
  requireElement(tools, 'button', HTMLButtonElement).addEventListener('click', () => {
    copied.textContent = '';
    void copyText(markdown).then((ok) => {
      copied.textContent = ok ? words.copied : words.notCopied;
    });
  });

  const carried = takeCarriedText();
  if (source.value === '' && carried !== null) source.value = carried;
  // Pressed before this ran: the button still has the focus.
  if (
    source.value !== '' &&
    document.activeElement === requireElement(form, '[type="submit"]', HTMLButtonElement)
  ) {
    void answer();
  }

  async function answer(): Promise<void> {
    turn += 1;
    const mine = turn;
    const { system, from, to } = chosenVersions(form);
    const engine = await loadEngine().catch(() => null);
    if (mine !== turn) return;
    if (!engine) {
      say(words.notLoaded);
      return;
    }
    // A code's name in programs, which only the data tells, has a capital or a low line.
    const numbers = engine.parseCodesFromSource(source.value);
    const mayHoldCode = numbers.codes.length > 0 || /[A-Z_]/u.test(source.value);
    const data = mayHoldCode ? await loadData(system).catch(() => null) : null;
    if (mine !== turn) return;
    const symbols = engine.symbolNumbers(data?.codes ?? []);
    const parsed = symbols.size > 0 ? engine.parseCodesFromSource(source.value, symbols) : numbers;
    if (!mayHoldCode || (data && parsed.codes.length === 0)) {
      say(words.nothingRead);
      return;
    }
    const found = data && engine.checkCodes(data, parsed.codes, from, to);
    if (!data || !found) {
      say(words.notLoaded);
      return;
    }
    show(engine, data, found, parsed, [from, to]);
  }

  function show(
    engine: Engine,
    data: CheckData,
    found: CheckAnswer,
    parsed: ParsedSource,
    [from, to]: [string, string],
  ): void {
    const labelOf = (id: string) => data.versions.find((version) => version.id === id)?.label ?? id;
    const names: CheckHeading = { system: data.name, from: labelOf(from), to: labelOf(to) };
    markdown = engine.answerMarkdown(found, names, urlOf, engine.words);
    lists.replaceChildren(...engine.answerElements(found));
    requireElement(tools, 'a', HTMLAnchorElement).href = hrefOf(versionChangesPath(data.system, from, to));
    const { summary, ignored } = engine.words.page;
    const counts = engine.answerSummary(found, engine.words);
    const others = parsed.ignored > 0 ? ignored(parsed.ignored) : '';
    say(summary(names, parsed.codes.length, counts) + others, true);
  }

  /** Shows a result, or why there is none, and takes the reader there. */
  function say(text: string, isAnswer = false): void {
    if (!isAnswer) lists.replaceChildren();
    summary.textContent = text;
    copied.textContent = '';
    tools.hidden = !isAnswer;
    result.hidden = false;
    heading.focus();
  }
}

function loadData(system: string): Promise<CheckData> {
  const load = loaders.get(system) ?? once(() => fetchData(system));
  loaders.set(system, load);
  return load();
}

async function fetchData(system: string): Promise<CheckData> {
  const response = await fetch(hrefOf(checkDataPath(system)));
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return (await response.json()) as CheckData;
}
