import { join } from 'node:path';
import type { z } from 'astro/zod';
import { reviewsSchema, type Review } from '../../../src/schemas/curation.ts';
import {
  CURATION_FILES,
  type CurationList,
  type CurationName,
  type CurationOf,
} from '../../../src/schemas/curation-files.ts';
import { mapCuration, type MapText } from '../../../src/domain/translation/site-texts.ts';
import { itemsOf, readYaml, type ListItem, type ReadYaml } from './read-yaml.ts';

/**
 * What a file of curation holds; what it stands for when empty, where it is missing or holds comments alone.
 * @param content path of the content folder
 * @param map gives what the site shows in place of its own texts; absent, they stay as they are
 * @throws SourceError or SourceErrors for a file that is no YAML or breaks its schema
 */
export const readCuration = <Name extends CurationName>(
  content: string,
  name: Name,
  map?: MapText,
): CurationOf<Name> => {
  const { value } = read(content, name);
  return map && Array.isArray(value) ? (mapCuration(name, value, map) as CurationOf<Name>) : value;
};

/** The items of a file of curation that is a list, each with its place; throws as {@link readCuration} does. */
export const readCurationItems = <Name extends CurationList>(
  content: string,
  name: Name,
): ListItem<CurationOf<Name>[number]>[] => itemsOf<CurationOf<Name>[number]>(read(content, name));

/** The reviews of a system, each with its place; throws as {@link readCuration} does. */
export const readReviews = (content: string, system: string): ListItem<Review>[] =>
  itemsOf(readFile(content, `reviews/${system}`, reviewsSchema, []));

/** As errors name it. */
export const curationFile = (name: string): string => `content/curation/${name}.yaml`;

function read<Name extends CurationName>(content: string, name: Name): ReadYaml<CurationOf<Name>> {
  const { schema, empty } = CURATION_FILES[name];
  return readFile(content, name, schema as unknown as z.ZodType<CurationOf<Name>>, empty);
}

function readFile<T>(content: string, name: string, schema: z.ZodType<T>, empty: unknown): ReadYaml<T> {
  return readYaml(join(content, 'curation', `${name}.yaml`), curationFile(name), schema, empty);
}
