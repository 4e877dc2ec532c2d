/** What the page of a number says in the site's own words. */
import { isShared, type NumberMeanings, type Place } from './number-meanings.ts';
import { homeOf, placeName } from '../page/page-text.ts';

/** System and module or layer of an entry, in short. */
export const nameOfPlace = ({ system, entry }: Place): string => placeName(system, homeOf(system, entry));

/** What has given an entry its number: the system in short, with the layer where numbers are unique per layer only. */
export const nameOfNumbering = ({ system, entry }: Place): string =>
  entry.namespace === null ? system.manifest.shortName : nameOfPlace({ system, entry });

/** Short names of the systems that use a number, each once. */
const systemsOf = ({ places }: NumberMeanings): string =>
  [...new Set(places.map(({ system }) => system.manifest.shortName))].join('、');

/** Under the number, in the heading. */
export function numberPageSummary(hub: NumberMeanings): string {
  return isShared(hub) ? `见于 ${hub.places.length} 处` : '只有一处使用';
}

/** Document title: unique on the site, number first. */
export function numberPageTitle(hub: NumberMeanings): string {
  if (isShared(hub)) return `${hub.code} 在 ${hub.places.length} 处的含义（${systemsOf(hub)}）`;
  return `${hub.code} 只有一处使用（${hub.places.map(nameOfPlace).join('')}）`;
}

/** Meta description: every place with its summary. */
export function numberPageDescription(hub: NumberMeanings): string {
  const places = hub.places.map((place) => `${nameOfPlace(place)}「${place.entry.title}」`).join('；');
  return `数字 ${hub.code} 作为错误码${numberPageSummary(hub)}：${places}。`;
}
