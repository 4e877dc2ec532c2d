import { z } from 'astro/zod';
import { entrySchema } from './api-entry.ts';
import { codesSchema, systemsSchema, topicsDataSchema } from './api.ts';
import { changesSchema } from './changes.ts';

/** Schemas of the data interface by the name that they have in their address. */
export const API_SCHEMAS = {
  systems: systemsSchema,
  codes: codesSchema,
  topics: topicsDataSchema,
  entry: entrySchema,
  changes: changesSchema,
};

export type ApiSchemaName = keyof typeof API_SCHEMAS;
export const API_SCHEMA_NAMES = Object.keys(API_SCHEMAS) as ApiSchemaName[];

/**
 * A schema in its public form: JSON Schema 2020-12. Unlike the Zod schema it allows further fields, because the
 * interface promises that fields may come and none will go: data of tomorrow obeys the schema of today.
 * @param id its address
 */
export function publicSchema(name: ApiSchemaName, id: string) {
  const { $schema, ...rest } = z.toJSONSchema(API_SCHEMAS[name], {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $schema, $id: id, ...rest };
}
