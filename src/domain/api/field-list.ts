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

/** A field as a reader looks it up. */
export interface Field {
  /** From the root: `records[].links.text[].start`. */
  path: string;
  /** In Chinese; several joined by 或. */
  type: string;
  optional: boolean;
  description: string;
}

const TYPE_NAMES: Record<string, string> = {
  string: '文本',
  integer: '整数',
  number: '数字',
  boolean: '真假值',
  null: 'null',
  array: '列表',
  object: '对象',
};

/** Every field of a schema with what it says of itself, in the order of the schema, inner ones after outer ones. */
export function fieldList(schema: JsonSchema, prefix = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const optional = !(schema.required ?? []).includes(name);
    const { description = '' } = field;
    return [{ path, type: typeName(field), optional, description }, ...innerFields(field, path)];
  });
}

function innerFields(schema: JsonSchema, path: string): Field[] {
  const own = schema.items ? innerFields(schema.items, `${path}[]`) : fieldList(schema, `${path}.`);
  return [...own, ...(schema.anyOf ?? []).flatMap((choice) => innerFields(choice, path))];
}

function typeName({ type = [], enum: values, anyOf = [], items }: JsonSchema): string {
  if (values) return '文本，取值固定';
  const names = [type].flat().map((name) => TYPE_NAMES[name] ?? name);
  const inner = items && !items.properties ? `（${typeName(items)}）` : '';
  return [...new Set([...names, ...anyOf.map(typeName)])].join(' 或 ') + inner;
}
