import { TRANSLATED } from '../../../src/schemas/locales.ts';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { figuresOf, firstViewReader, type Figures, type Part } from './first-view.ts';
import { BUDGETS, SET_WITH, TWO_ROUND_TRIPS, type Budget, type Template } from './table.ts';
import { templateFinder } from './template.ts';

/** What one page weighs. */
export interface WeighedPage {
  /** Below the site's base. */
  address: string;
  template: Template;
  budget: Budget;
  parts: Part[];
  figures: Figures;
}

const UNITS: Readonly<Record<keyof Figures, string>> = {
  paint: 'bytes before the first paint',
  script: 'bytes of script before anybody touches it',
  view: 'bytes in the first view',
  requests: 'requests in the first view',
};
const KEYS = Object.keys(UNITS) as (keyof Figures)[];
/** Pages under way: all at once would hold the texts of all. */
const AT_ONCE = 8;
/** Pages that a message names; the others are mostly over for the same reason. */
const MOST_NAMED = 10;
/** Files that a message names for each page. */
const MOST_PARTS = 4;

/**
 * Weighs every page of a site; those of its other languages, which are sites in themselves, apart.
 * @param root folder of the site
 * @param base path that it is served under
 * @returns by path, as files sort
 * @throws Error where a page asks for a file that the site does not have
 */
export async function weighPages(
  root: string,
  base: string,
  systems: readonly System[],
): Promise<WeighedPage[]> {
  const templateOf = templateFinder(systems);
  const isSet = isSetWith(systems);
  const firstView = firstViewReader(root, base);
  const files = globSync('**/*.html', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !TRANSLATED.some((locale) => path.startsWith(`${locale}/`)));
  const weigh = async (path: string): Promise<WeighedPage> => {
    const html = readFileSync(join(root, path), 'utf8');
    const address = `/${path.replace(/(^|\/)index\.html$/u, '$1')}`;
    const parts = await firstView(path, html);
    const template = templateOf(address, html);
    const budget: Budget = BUDGETS[template];
    return { address, template, budget: isSet ? budget : widened(budget), parts, figures: figuresOf(parts) };
  };
  return Readable.from(files.sort()).map(weigh, { concurrency: AT_ONCE }).toArray() as Promise<WeighedPage[]>;
}

/** Whether the budgets were set with such content. */
export const isSetWith = (systems: readonly System[]): boolean =>
  systems.reduce((sum, { manifest }) => sum + manifest.versions.length, 0) === SET_WITH.documents &&
  systems.reduce((sum, { entries }) => sum + entries.length, 0) === SET_WITH.codes;

/** What a page may weigh with the content that the budgets were not set with; scripts and requests stay as they are. */
function widened(budget: Budget): Budget {
  if (budget.list) return { ...budget, paint: Infinity, view: Infinity };
  return { ...budget, paint: TWO_ROUND_TRIPS, view: TWO_ROUND_TRIPS + budget.view - budget.paint };
}

/** The page of each template that comes first by what the first paint waits for. */
export function heaviestPages(pages: readonly WeighedPage[]): Map<Template, WeighedPage> {
  const heaviest = new Map<Template, WeighedPage>();
  for (const page of pages) {
    const known = heaviest.get(page.template);
    if (!known || page.figures.paint > known.figures.paint) heaviest.set(page.template, page);
  }
  return heaviest;
}

/**
 * Compares pages with their budgets.
 * @throws Error that names pages, figures, budgets and biggest files
 */
export function checkBudgets(pages: readonly WeighedPage[]): void {
  const faults = pages.flatMap((page) => {
    const over = KEYS.filter((key) => page.figures[key] > page.budget[key]);
    return over.length > 0 ? [faultText(page, over)] : [];
  });
  if (faults.length === 0) return;
  const more = faults.length > MOST_NAMED ? [`and ${faults.length - MOST_NAMED} more pages`] : [];
  throw new Error(
    [
      `${faults.length} of ${pages.length} pages over the budget of their template (scripts/build/budgets/table.ts):`,
      ...faults.slice(0, MOST_NAMED),
      ...more,
      'Make them lighter, or raise the budget there with the reason: see docs/performance.md.',
    ].join('\n  '),
  );
}

function faultText({ address, template, budget, parts, figures }: WeighedPage, over: (keyof Figures)[]) {
  const excess = over.map(
    (key) => `${formatNumber(figures[key])} ${UNITS[key]}, ${formatNumber(budget[key])} allowed`,
  );
  const biggest = parts
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, MOST_PARTS)
    .map(({ role, path, bytes }) => `${role === 'page' ? 'HTML' : path} ${formatNumber(bytes)}`);
  return `${address} (${template}): ${excess.join('; ')}. Biggest: ${biggest.join(', ')}`;
}

/** With a comma at the thousands, whatever the machine's language. */
export const formatNumber = (value: number): string => value.toLocaleString('en');
