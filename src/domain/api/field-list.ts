import type { JsonSchema } from '../../schemas/api-schemas.ts';

/** What the kinds of values are called. */
export interface FieldTypeWords {
  types: Record<'string' | 'integer' | 'number' | 'boolean' | 'null' | 'array' | 'object', string>;
  /** One of a list of texts. */
  choice: string;
  /** One kind or another. */
  either: (names: readonly string[]) => string;
  /** What a list is of. */
  of: (name: string) => string;
}

/** A field as a reader looks it up. */
export interface Field {
  /** From the root: `records[].links.text[].start`. */
  path: string;
  type: string;
  optional: boolean;
  description: string;
}

/** Every field of a schema with what it says of itself, in the order of the schema, inner ones after outer ones. */
export function fieldList(schema: JsonSchema, words: FieldTypeWords, prefix = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const optional = !(schema.required ?? []).includes(name);
    const { description = '' } = field;
    return [
      { path, type: typeName(field, words), optional, description },
      ...innerFields(field, words, path),
    ];
  });
}

function innerFields(schema: JsonSchema, words: FieldTypeWords, path: string): Field[] {
  const own = schema.items
    ? innerFields(schema.items, words, `${path}[]`)
    : fieldList(schema, words, `${path}.`);
  return [...own, ...(schema.anyOf ?? []).flatMap((choice) => innerFields(choice, words, path))];
}

function typeName({ type = [], enum: values, anyOf = [], items }: JsonSchema, words: FieldTypeWords): string {
  if (values) return words.choice;
  const own = [type].flat().map((name) => words.types[name as keyof FieldTypeWords['types']]);
  const choices = anyOf.map((choice) => typeName(choice, words));
  const inner = items && !items.properties ? words.of(typeName(items, words)) : '';
  return words.either([...new Set([...own, ...choices])]) + inner;
}
