import { expect, test } from 'vitest';
import { API_SCHEMA_NAMES, publicSchema, type JsonSchema } from '../../schemas/api-schemas.ts';
import { api } from '#messages/api.ts';
import { apiFields } from '#messages/api-fields.ts';
import { fieldList } from './field-list.ts';

test('lists fields with those inside them', () => {
  const schema: JsonSchema = {
    required: ['a', 'c'],
    properties: {
      a: { type: ['string', 'null'], description: '甲' },
      b: { type: 'array', items: { type: 'string' } },
      c: { type: 'array', items: { type: 'object', properties: { d: { enum: ['x'] } } } },
      e: { anyOf: [{ type: 'object', properties: { f: { type: 'integer' } } }, { type: 'null' }] },
    },
  };
  expect(fieldList(schema, api.fieldTypes).map(({ path, type, optional }) => [path, type, optional])).toEqual(
    [
      ['a', '文本 或 null', false],
      ['b', '列表（文本）', true],
      ['c', '列表', false],
      ['c[].d', '文本，取值固定', true],
      ['e', '对象 或 null', true],
      ['e.f', '整数', true],
    ],
  );
});

test.each(API_SCHEMA_NAMES)('every field of the schema %s says in Chinese what it is', (name) => {
  const schema = publicSchema(name, '/x.json', apiFields);
  const fields = fieldList(schema, api.fieldTypes);
  expect(fields.length).toBeGreaterThan(3);
  expect(
    fields.filter(({ description }) => !/\p{Script=Han}/u.test(description)).map(({ path }) => path),
  ).toEqual([]);
  expect(schema.$id).toBe('/x.json');
});

test('a public schema lets fields be added', () => {
  for (const name of API_SCHEMA_NAMES) {
    expect(JSON.stringify(publicSchema(name, '/x.json', apiFields))).not.toContain('additionalProperties');
  }
});
