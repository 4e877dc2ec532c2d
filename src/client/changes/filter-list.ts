/** Browser code of the list of changes: shows the lines that pass the form, and keeps the form in the address bar. */
import {
  BREAKING,
  filterQuery,
  parseFilter,
  passes,
  type ChangeFilter,
} from '../../domain/history/filter.ts';
import type { Verdict } from '../../domain/history/summary.ts';
import { changeFilter as words } from '#messages/change-filter.ts';

const form = document.querySelector<HTMLFormElement>('[data-change-filter]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const groups = [...document.querySelectorAll<HTMLElement>('[data-module]')].map((element) => {
    const module = element.dataset.module ?? '';
    const lines = [...element.querySelectorAll<HTMLElement>('[data-verdicts]')].map((line) => ({
      element: line,
      verdicts: (line.dataset.verdicts ?? '').split(' '),
      module,
    }));
    return {
      element,
      lines,
      fold: element.querySelector('details'),
      link: document
        .querySelector(`.contents [href="#${element.querySelector('h3')?.id ?? ''}"]`)
        ?.closest('li'),
    };
  });
  const lines = groups.flatMap((group) => group.lines);
  const folds = groups.flatMap(({ fold }) => fold ?? []);
  /** The sections that were folded before anything was chosen. */
  let folded: HTMLDetailsElement[] = [];
  let wasWhole = true;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[type="checkbox"]')];
  const module = find('[data-change-filter] select', HTMLSelectElement);
  const output = find('[data-change-filter] output', HTMLOutputElement);
  const breaking = find('[data-breaking]', HTMLElement);
  const notice = find('[data-filtered]', HTMLElement);
  const empty = find('[data-empty]', HTMLElement);
  const anyModule = find('[data-any="module"]', HTMLElement);
  const anyVerdict = find('[data-any="verdict"]', HTMLElement);

  // Without a filter in the address, what was chosen before this ran stays.
  if (location.search === '') apply();
  else restore();
  form.addEventListener('change', apply);
  form.addEventListener('reset', () => {
    const isAway = !form.contains(document.activeElement);
    // A form is reset only after the event.
    setTimeout(isAway ? applyAndFocus : apply);
  });
  breaking.addEventListener('click', () => {
    choose(breaking.getAttribute('aria-pressed') === 'true' ? [] : BREAKING);
    apply();
  });
  anyModule.addEventListener('click', () => {
    module.value = '';
    applyAndFocus();
  });
  anyVerdict.addEventListener('click', () => {
    choose([]);
    applyAndFocus();
  });

  function restore(): void {
    const filter = parseFilter(new URLSearchParams(location.search));
    choose([...filter.verdicts]);
    if ([...module.options].some(({ value }) => value === filter.module)) module.value = filter.module;
    notice.hidden = filterQuery(chosen()) === '';
    show();
  }

  function choose(verdicts: readonly Verdict[]): void {
    for (const box of boxes) {
      box.checked = verdicts.includes(box.value as Verdict);
      // 'moved' may have its row only where an address asks for it.
      const row = box.closest('tr');
      if (row && box.checked) row.hidden = false;
    }
  }

  /** For buttons outside the form, which are gone once they are pressed: the focus goes into the form. */
  function applyAndFocus(): void {
    apply();
    module.focus();
  }

  function chosen(): ChangeFilter {
    return parseFilter(new URLSearchParams(new FormData(form) as unknown as URLSearchParams));
  }

  function apply(): void {
    show();
    history.replaceState(null, '', location.pathname + filterQuery(chosen()) + location.hash);
  }

  function show(): void {
    const filter = chosen();
    const isWhole = filterQuery(filter) === '';
    if (wasWhole && !isWhole) folded = folds.filter(({ open }) => !open);
    if (!isWhole) for (const fold of folds) fold.open = true;
    else if (!wasWhole) for (const fold of folded) fold.open = false;
    wasWhole = isWhole;
    let shown = 0;
    for (const group of groups) {
      let left = 0;
      for (const line of group.lines) {
        const stays = passes(line, filter);
        line.element.hidden = !stays;
        if (stays) left++;
      }
      group.element.hidden = left === 0;
      if (group.link) group.link.hidden = left === 0;
      const count = group.element.querySelector('h3 small');
      if (count) count.textContent = words.shownOfModule(left, group.lines.length);
      shown += left;
    }
    output.value = words.shown(shown, lines.length);
    showCounts(filter);
    // Under a filter the notable changes would be listed twice, or although they are filtered out.
    const notable = document.querySelector<HTMLElement>('.notable');
    if (notable) notable.hidden = !isWhole;
    const names = boxes
      .filter(({ checked }) => checked)
      .map((box) => box.labels?.[0]?.textContent.trim() ?? '');
    const place = filter.module === '' ? null : (module.selectedOptions[0]?.textContent ?? null);
    if (isWhole) notice.hidden = true;
    say(notice, words.filtered(names, place, shown, lines.length));
    empty.hidden = shown > 0;
    say(empty, words.empty(names, place));
  }

  /** How many lines each choice has, in the module that is chosen. */
  function showCounts({ verdicts, module }: ChangeFilter): void {
    const count = (filter: ChangeFilter) => lines.filter((line) => passes(line, filter)).length;
    for (const box of boxes) {
      const own = count({ verdicts: new Set([box.value as Verdict]), module });
      say(box.closest('tr'), `${own}`, '[data-count]');
    }
    for (const bar of document.querySelectorAll<SVGElement>('[data-verdict]')) {
      const isChosen = verdicts.size === 0 || verdicts.has(bar.dataset.verdict as Verdict);
      bar.classList.toggle('is-off', !isChosen);
    }
    const isBreaking = verdicts.size === BREAKING.length && BREAKING.every((one) => verdicts.has(one));
    breaking.setAttribute('aria-pressed', `${isBreaking}`);
    say(breaking, `${count({ verdicts: new Set(BREAKING), module })}`, 'b');
    const wide = {
      anyModule: count({ verdicts, module: '' }),
      anyVerdict: count({ verdicts: new Set(), module }),
    };
    anyModule.textContent = words.anyModule(wide.anyModule);
    anyModule.hidden = module === '' || wide.anyModule === 0;
    anyVerdict.textContent = words.anyVerdict(wide.anyVerdict);
    anyVerdict.hidden = verdicts.size === 0 || wide.anyVerdict === 0;
  }
}

/** As requireElement, which travels with more than this page has to load. */
function find<Found extends Element>(selector: string, type: new () => Found): Found {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}

function say(within: Element | null, text: string, selector = 'span'): void {
  const element = within?.querySelector(selector);
  if (element) element.textContent = text;
}
