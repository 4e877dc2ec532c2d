import { z } from 'astro/zod';
import { GRADES } from '../domain/history/grade.ts';

/**
 * The changes of one system as data, `/api/v1/changes/<system>.json`. Its JSON Schema is
 * `/api/v1/schemas/changes.json`, whose descriptions are the ones below.
 */

const grade = z
  .enum(GRADES)
  .describe(
    'How grave the change is, least first: punctuation, terminology, wording, limit, advice, meaning',
  );

const side = z
  .strictObject({
    module: z.string().describe('Module (or layer) id'),
    line: z.number().int().positive().describe('1-based line in the source document'),
    text: z
      .string()
      .min(1)
      .describe('What the document says, verbatim; an advice column on a line of its own'),
  })
  .describe('What one version says in one place');

const wording = z.strictObject({
  grade: grade.nullable().describe('Null where the words are the same and only the place differs'),
  ruleGrade: grade.nullable().describe('What the rules say, whatever a reviewer says'),
  reviewed: z.boolean().describe('Whether a person has read this very change'),
  note: z
    .string()
    .min(1)
    .optional()
    .describe("The reviewer's explanation, in Chinese; not the vendor's words"),
  moved: z.boolean().describe('The new module is neither the old one nor its successor'),
  from: side,
  to: side,
});

const change = z.strictObject({
  id: z.string().describe('Entry id: tencent-im/6016'),
  from: z.string().describe('Id of the older version'),
  to: z.string().describe('Id of the newer version'),
  kind: z.enum(['added', 'removed', 'changed']),
  grade: grade
    .nullable()
    .describe('The gravest of the wordings; null for added, removed and merely moved codes'),
  reviewed: z.boolean().describe('False where some wording is graded by the rules alone'),
  moved: z.boolean(),
  note: z.string().min(1).optional().describe("The reviewers' explanations, in Chinese"),
  title: z.string().describe('Summary in the newer version; in the older one for a removed code'),
  url: z
    .string()
    .describe('Page of the code: absolute where the site knows its host, else from the root of the host'),
  modules: z
    .strictObject({ from: z.array(z.string()), to: z.array(z.string()) })
    .describe('Modules that the code stands in, per version; none where the version lacks it'),
  wordings: z.array(wording).describe('For changed codes every old place with the one that took it over'),
});

export const changesSchema = z
  .strictObject({
    system: z.string(),
    versions: z.array(z.string()).min(2).describe('Version ids, oldest first'),
    changes: z
      .array(change)
      .describe('Between neighbouring versions, oldest pair first, codes in the order of the system'),
  })
  .describe('What changed between the document versions of one system');

export type ChangesData = z.infer<typeof changesSchema>;
export type ChangeData = ChangesData['changes'][number];
