/** What the places of a number are called. */
import type { Place } from '../model/catalogue.ts';
import { homeOf, placeName } from '../page/page-text.ts';

/** System and module or layer of an entry, in short. */
export const nameOfPlace = ({ system, entry }: Place): string => placeName(system, homeOf(system, entry));

/** What has given an entry its number: the system in short, with the layer where numbers are unique per layer only. */
export const nameOfNumbering = ({ system, entry }: Place): string =>
  entry.namespace === null ? system.manifest.shortName : nameOfPlace({ system, entry });
