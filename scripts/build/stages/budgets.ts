import { checkBudgets, formatNumber, heaviestPages, isSetWith, weighPages } from '../budgets/check.ts';
import type { System } from '../../../src/domain/model/catalogue.ts';

/**
 * Holds every page of a finished site against its budget.
 * @param site folder of the built site
 * @param base path that it is served under
 * @returns what there is to say
 * @throws Error that names the pages that are over
 */
export async function holdBudgets(site: string, base: string, systems: readonly System[]): Promise<string> {
  const pages = await weighPages(site, base, systems);
  checkBudgets(pages);
  const code = heaviestPages(pages).get('code');
  const most = code
    ? `, code pages up to ${formatNumber(code.figures.paint)} of ${formatNumber(code.budget.paint)} bytes`
    : '';
  const set = isSetWith(systems)
    ? ''
    : '; they were set with other documents, so texts and lists may be longer';
  return `${pages.length} pages within theirs${most}${set}`;
}
