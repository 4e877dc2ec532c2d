import { LOCALES, type Locale } from '../../src/schemas/locales.ts';

/**
 * The locales of a build, the first of which stands at the root, each other in a folder of its name.
 * @param named separated by commas, as in the environment's LOCALES; all where it is empty
 * @throws Error for one that the site has not
 */
export function localesOf(named: string | undefined): [Locale, ...Locale[]] {
  const all = Object.keys(LOCALES) as Locale[];
  const [first, ...rest] = (named ? named.split(',') : all).map((name) => {
    const locale = all.find((one) => one === name);
    if (locale) return locale;
    throw new Error(`LOCALES names "${name}": the site has ${all.join(' and ')} (src/schemas/locales.ts)`);
  });
  if (!first) throw new Error('LOCALES names no language');
  return [first, ...rest];
}
