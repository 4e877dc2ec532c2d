import { z } from 'astro/zod';
import { changeFields, translationsOf } from './api.ts';
import { GRADES } from './values.ts';

/** The changes of one system as data, `/api/v1/changes/<system>.json`. What each field holds, src/messages says in `apiFields`. */

const grade = z.enum(GRADES);

const side = z.strictObject({
  module: z.string(),
  line: z.number().int().positive(),
  text: z.string().min(1),
  translations: translationsOf(z.strictObject({ text: z.string().min(1) })),
});

const wording = z.strictObject({
  grade: grade.nullable(),
  ruleGrade: grade.nullable(),
  reviewed: z.boolean(),
  note: z.string().min(1).optional(),
  moved: z.boolean(),
  from: side,
  to: side,
});

const change = z.strictObject({
  id: z.string(),
  ...changeFields,
  note: z.string().min(1).optional(),
  title: z.string(),
  translations: translationsOf(z.strictObject({ title: z.string() })),
  url: z.string(),
  modules: z.strictObject({
    from: z.array(z.string()),
    to: z.array(z.string()),
  }),
  wordings: z.array(wording),
});

export const changesSchema = z.strictObject({
  system: z.string(),
  versions: z.array(z.string()).min(2),
  changes: z.array(change),
});

export type ChangesData = z.infer<typeof changesSchema>;
export type ChangeData = ChangesData['changes'][number];
