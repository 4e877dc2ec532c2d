import type { verdicts as original } from '../zh-CN/verdicts.ts';

/** Said of a number that was gone and came back as something else. */
export const reused = 'Number reused';

/** What happened to a code, and what is meant by the name. */
export const verdicts: typeof original = {
  meaning: { name: 'Meaning', explanation: 'the same code stands for something else' },
  advice: {
    name: 'Advice',
    explanation: 'what to do, what to check or whom to ask: added, removed or different',
  },
  limit: { name: 'Limits', explanation: 'other numbers, units or ranges of values' },
  wording: { name: 'Wording', explanation: 'put differently or in more detail, the meaning is the same' },
  terminology: {
    name: 'Terminology',
    explanation: 'only another name of the same thing, other case or spacing',
  },
  punctuation: { name: 'Punctuation', explanation: 'only the punctuation differs' },
  moved: { name: 'Moved', explanation: 'the same text in another module' },
  added: { name: 'Added', explanation: 'not in the older version' },
  removed: { name: 'Removed', explanation: 'no longer listed in the newer version' },
};
