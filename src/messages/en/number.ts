import type { number as original } from '../zh-CN/number.ts';
import { inText, lowerFirst } from './in-text.ts';
import { plural } from './plural.ts';

/** Under the number, in the heading. */
const summary = (places: number) => (places > 1 ? `Used in ${places} places` : 'Used in one place only');

/** Pages of numbers, and the list of those that mean several things. */
export const number: typeof original = {
  shared: 'Shared numbers',
  number: 'Number',
  summary,
  pageTitle: (code, places, systems) =>
    places.length > 1
      ? `${code}: its meanings in ${places.length} places (${systems.join(', ')})`
      : `${code}: used in one place only (${places.join(', ')})`,
  pageDescription: (code, meanings) =>
    `The number ${code} as an error code, ${lowerFirst(summary(meanings.length))}: ${meanings.map(({ name, title }) => `${name} “${title}”`).join('; ')}.`,
  meanings: 'Meanings',
  containing: (code) => `Ranges and classes that contain ${code}`,
  opposite: 'The same number with the opposite sign',
  oppositeNote: (code, other) =>
    `${code} and [${other}](other) are two different codes; do not lose the minus sign in copying.`,
  tellApart: 'How to tell them apart',
  origin: 'Where it comes from',
  originNote:
    "Look at where the number comes from. Only what the vendors' documents state is listed, with the section in which the number stands.",
  listed: (version, sections) =>
    `Listed in ${inText(version)} under ${sections.map((section) => `“${section}”`).join(', ')}`,
  retired: (code) => `Retired: ${code}`,
  index: {
    title: 'Same number, different meanings: shared numbers',
    description: (shared, pairs) =>
      `${shared === 1 ? '1 number is an error code' : `${shared} numbers are error codes`} in more than one system or layer; ${plural(pairs, 'pair')} of numbers ${pairs === 1 ? 'differs' : 'differ'} only in the minus sign. All meanings of each.`,
    lead: (all, shared, pairs) =>
      `The listed documents have ${plural(all, 'number')}. ${shared === 1 ? '1 of them is' : `${shared} of them are`} used in more than one place, often with different meanings; the others are used in one place each. ${plural(pairs, 'pair')} ${pairs === 1 ? 'differs' : 'differ'} only in the minus sign.`,
    sharedHeading: 'Numbers used in more than one place',
    sharedCut: (most) =>
      `The list shows ${plural(most, 'number')}, those used in most places. Search for the others by number: each has a page of its own.`,
    signsHeading: 'Numbers that differ only in the minus sign',
    signsCut: (most) =>
      `The list shows ${plural(most, 'pair')}, those with the smallest numbers. Search for the others by number: each has a page of its own.`,
    none: 'There are no such numbers.',
  },
};
