import type { changeFilter as original } from '../zh-CN/change-filter.ts';

/** `1 change`, `2 changes`; here, since what scripts share is a file, and a request, of its own. */
const changesText = (count: number) => `${count} ${count === 1 ? 'change' : 'changes'}`;

/** `meaning, limits`. */
const named = (verdicts: readonly string[]) => verdicts.join(', ').toLowerCase();

/** The form that narrows a list of changes; its script loads these words. */
export const changeFilter: typeof original = {
  breaking: 'May affect you',
  breakingMeans: 'meaning (also of reused numbers), advice, limits, removed',
  module: 'Module',
  allModules: 'All modules',
  reset: 'Clear filters',
  shown: (shown, all) => (shown === all ? changesText(all) : `${shown} of ${changesText(all)}`),
  shownOfModule: (shown, all) => (shown === all ? changesText(all) : `${shown} of ${changesText(all)}`),
  filtered: (verdicts, module, shown, all) =>
    `This address shows only a part of the changes: ${[module ?? '', named(verdicts)].filter((part) => part !== '').join(', ')}; ${shown} of ${all}.`,
  showAll: 'Show all changes',
  empty: (verdicts, module) =>
    `${module ?? 'Between the two versions'}: no changes${verdicts.length > 0 ? ` of the chosen classes (${named(verdicts)})` : ''}.`,
  anyModule: (count) => `Any module (${changesText(count)})`,
  anyVerdict: (count) => `Any class (${changesText(count)})`,
};
