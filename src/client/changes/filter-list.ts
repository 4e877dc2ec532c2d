/** Browser code of the list of changes: shows the lines that pass the form, and keeps the form in the address bar. */
import { filterQuery, parseFilter, passes } from '../../domain/history/filter.ts';
import { changeFilter as words } from '../../messages/zh-CN/change-filter.ts';
import type { Grade } from '../../schemas/values.ts';

const form = document.querySelector<HTMLFormElement>('[data-change-filter]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const groups = [...document.querySelectorAll<HTMLElement>('[data-module]')];
  // Without a filter in the address, what was chosen before this ran stays.
  if (location.search === '') apply();
  else restore();
  form.addEventListener('change', apply);
  // A form is reset only after the event.
  form.addEventListener('reset', () => setTimeout(apply));

  function restore(): void {
    const { kinds, grades, module } = parseFilter(new URLSearchParams(location.search));
    for (const box of form.querySelectorAll('input')) {
      box.checked = (box.name === 'kind' ? kinds : grades).has(box.value);
    }
    const select = form.querySelector('select');
    if (select && [...select.options].some(({ value }) => value === module)) select.value = module;
    show();
  }

  function chosen() {
    return parseFilter(new URLSearchParams(new FormData(form) as unknown as URLSearchParams));
  }

  function apply(): void {
    show();
    history.replaceState(null, '', location.pathname + filterQuery(chosen()) + location.hash);
  }

  function show(): void {
    const filter = chosen();
    let [all, shown] = [0, 0];
    for (const group of groups) {
      const lines = [...group.querySelectorAll<HTMLElement>('[data-kind]')];
      let left = 0;
      for (const line of lines) {
        const { kind = '', grade = '' } = line.dataset;
        const stays = passes(
          { kinds: kind, grade: grade as Grade, module: group.dataset.module ?? '' },
          filter,
        );
        line.hidden = !stays;
        if (stays) left++;
      }
      group.hidden = left === 0;
      const count = group.querySelector('h3 small');
      if (count) count.textContent = words.shownOfModule(left, lines.length);
      all += lines.length;
      shown += left;
    }
    const output = form.querySelector('output');
    if (output) output.value = words.shown(shown, all);
  }
}
