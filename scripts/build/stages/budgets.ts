import { checkBudgets, formatNumber, heaviestPages, weighPages } from '../budgets/check.ts';
import { BUDGETS } from '../budgets/table.ts';
import type { System } from '../../../src/domain/model/catalogue.ts';

/**
 * Holds every page of a finished site against its budget.
 * @param site folder of the built site
 * @param base path that it is served under
 * @param isOwn whether the content is the project's: lists of another may be longer
 * @returns what there is to say
 * @throws Error that names the pages that are over
 */
export function holdBudgets(site: string, base: string, systems: readonly System[], isOwn: boolean): string {
  const pages = weighPages(site, base, systems);
  checkBudgets(pages, isOwn);
  const code = heaviestPages(pages).get('code');
  const most = code
    ? `, code pages up to ${formatNumber(code.figures.paint)} of ${formatNumber(BUDGETS.code.paint)} bytes`
    : '';
  return `${pages.length} pages within theirs${most}`;
}
