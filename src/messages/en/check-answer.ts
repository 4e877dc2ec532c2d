import type { checkAnswer as original } from '../zh-CN/check-answer.ts';
import { inText, lowerFirst } from './in-text.ts';
import { plural } from './plural.ts';
import { reused, verdicts } from './verdicts.ts';

/** The answer of the enum check, and the Markdown that is copied. */
export const checkAnswer: typeof original = {
  groups: {
    removed: { name: 'Removed', explanation: 'no longer listed in the target version' },
    meaning: { name: 'Meaning changed', explanation: verdicts.meaning.explanation },
    treatment: {
      name: 'Advice or limits changed',
      explanation: 'the meaning is the same, the advice or a limit differs',
    },
    reworded: {
      name: 'Only reworded',
      explanation: 'other wording, terminology or punctuation, the meaning is the same',
    },
    moved: verdicts.moved,
    alreadyHandled: {
      name: 'New but already handled',
      explanation: 'not in the starting version, new in the target version',
    },
    unknown: { name: 'Not listed', explanation: 'in neither version' },
    unchanged: { name: 'Unchanged', explanation: 'the same text in both versions' },
    unhandled: {
      name: 'New and not handled',
      explanation: 'new in the target version and not among your codes',
    },
  },
  verdicts,
  byRule: 'graded by rule',
  reused,
  lastIn: (version) => `Last listed in ${inText(version)}, then not listed for a time`,
  handled: (shown, count, kind) =>
    `${shown.join(', ')}${count > shown.length ? ` and ${count - shown.length} more` : ''} ${
      kind === 'range'
        ? `${count === 1 ? 'is' : 'are'} listed in this range`
        : `${count === 1 ? 'belongs' : 'belong'} to this class`
    }`,
  within: (kind) =>
    kind === 'range' ? 'In the target version listed in range ' : 'In the target version belongs to class ',
  elsewhere: (versions, label) =>
    `Only in ${versions.map(inText).join(', ')}${label === null ? '' : `, under ${label}`}`,
  nowhere: 'Listed nowhere, and in no range',
  atLine: (text, line) => `${text} (your line ${line})`,
  heading: ({ system, from, to }) => `Upgrade check: ${system}, ${from} → ${to}`,
  group: (name, count) => `${name} (${count})`,
  clauses: (parts) => parts.map((part, index) => (index === 0 ? part : lowerFirst(part))).join(', '),
  sentence: (text) => `${text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}.`,
  remarks: (parts) => ` (${parts.join('; ')})`,
  more: (count) => `and ${count} more`,
  page: {
    summary: ({ system, from, to }, codes, summary) =>
      `${system}, ${from} → ${to}. ${plural(codes, 'code')} recognized: ${lowerFirst(summary)}.`,
    ignored: (count) =>
      ` ${plural(count, 'further number')} ${count === 1 ? 'does' : 'do'} not look like ${count === 1 ? 'an error code and was' : 'error codes and were'} not checked.`,
    codes: (count) => plural(count, 'code'),
    group: (count, explanation) => `${plural(count, 'code')}, ${explanation}`,
    notListed: (count) => `${count} more ${count === 1 ? 'is' : 'are'} not shown.`,
    siteNote: 'Site note',
  },
};
