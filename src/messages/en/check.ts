import type { check as original } from '../zh-CN/check.ts';
import { plural } from './plural.ts';

/** The page of the enum check before anything is pasted. */
export const check: typeof original = {
  title: 'Upgrade check: what changed in the error codes that you handle',
  description:
    'Paste the error codes or the source that your app handles and choose two document versions: which codes are removed, changed in meaning or in advice, and which are new. Nothing leaves the browser.',
  lead: 'Paste the error codes that your app handles and see which are removed, which have another meaning and which are new in another version of the document.',
  noScript:
    'The check runs in the browser and needs JavaScript. Without it, all changes can be read version by version under [Changes](changes).',
  can: (systems) =>
    `Can be checked now: ${systems.map(({ name, versions }) => `**${name}** (${plural(versions, 'document version')})`).join(', ')}. These are versions of the vendor’s document, not of the SDK.`,
  cannot: (systems) =>
    ` ${systems.join(', ')}: only one document version is listed, so there is none to compare with.`,
  oneVersionOnly: 'All listed systems have only one document version so far; there are no changes to check.',
  field: 'Error codes that your app handles',
  hint: 'Source in any language, a list or JSON, one or more codes a line. Numbers in comments and strings do not count. Write a range as 120001-130000.',
  system: 'System',
  from: 'Document version that you rely on now',
  to: 'Document version to upgrade to',
  submit: 'Check',
  privacy: 'What you paste is processed only in your browser; it is neither uploaded nor saved.',
  result: 'Result',
  copyMarkdown: 'Copy as Markdown',
  allChanges: 'All changes between the two versions',
};
