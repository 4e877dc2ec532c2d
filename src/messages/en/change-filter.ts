import type { changeFilter as original } from '../zh-CN/change-filter.ts';
import { lowerFirst } from './in-text.ts';
import { plural } from './plural.ts';

/** `meaning, limits`. */
const named = (verdicts: readonly string[]) => verdicts.map(lowerFirst).join(', ');

/** The form that narrows a list of changes; its script loads these words. */
export const changeFilter: typeof original = {
  breaking: 'May affect you',
  breakingMeans: 'meaning (also of reused numbers), advice, limits, removed',
  module: 'Module',
  allModules: 'All modules',
  reset: 'Clear filters',
  shown: (shown, all) => (shown === all ? plural(all, 'change') : `${shown} of ${plural(all, 'change')}`),
  shownOfModule: (shown, all) =>
    shown === all ? plural(all, 'change') : `${shown} of ${plural(all, 'change')}`,
  filtered: (verdicts, module, shown, all) =>
    `This address shows only a part of the changes: ${[module ?? '', named(verdicts)].filter((part) => part !== '').join(', ')}; ${shown} of ${all}.`,
  showAll: 'Show all changes',
  empty: (verdicts, module) =>
    `${module ?? 'Between the two versions'}: no changes${verdicts.length > 0 ? ` of the chosen classes (${named(verdicts)})` : ''}.`,
  anyModule: (count) => `Any module (${plural(count, 'change')})`,
  anyVerdict: (count) => `Any class (${plural(count, 'change')})`,
};
