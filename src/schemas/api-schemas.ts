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
 * What the fields of some data hold: a text for each field, and of an object, or a list of objects, its own text as `$`
 * beside those of its fields.
 */
type FieldWords<Data> =
  NonNullable<Data> extends readonly (infer Item)[]
    ? FieldWords<Item>
    : NonNullable<Data> extends object
      ? { $: string } & { [Key in keyof Data]-?: FieldWords<Data[Key]> }
      : string;

export type ApiFieldWords = {
  [Name in ApiSchemaName]: FieldWords<z.infer<(typeof API_SCHEMAS)[Name]>>;
};

/** Words of any object, its type set aside. */
interface AnyWords {
  [field: string]: string | AnyWords;
}

/** The part of JSON Schema that the schemas of the data interface use. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  enum?: readonly unknown[];
  anyOf?: readonly JsonSchema[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  items?: JsonSchema;
}

/**
 * A schema in its public form: JSON Schema 2020-12 with a description of every field. Unlike the Zod schema it allows
 * further fields, because the interface promises that fields may come and none will go: data of tomorrow obeys the
 * schema of today.
 * @param id its address
 */
export function publicSchema(name: ApiSchemaName, id: string, words: ApiFieldWords) {
  const { $schema, ...rest } = z.toJSONSchema(API_SCHEMAS[name], {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $schema, $id: id, ...describe(rest as JsonSchema, words[name]) };
}

function describe(schema: JsonSchema, words: string | AnyWords): JsonSchema {
  const description = typeof words === 'string' ? words : words.$;
  const inside = describeInside(schema, words);
  return { ...(typeof description === 'string' && { description }), ...inside };
}

/** The items of a list and the choices of a union share the words of the whole, and don't repeat them. */
function describeInside(schema: JsonSchema, words: string | AnyWords): JsonSchema {
  if (typeof words === 'string') return schema;
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, field]) => [key, describe(field, words[key] ?? '')]),
      ),
    }),
    ...(items && { items: describeInside(items, words) }),
    ...(anyOf && { anyOf: anyOf.map((choice) => describeInside(choice, words)) }),
  };
}
