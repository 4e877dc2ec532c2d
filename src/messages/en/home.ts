import type { home as original } from '../zh-CN/home.ts';
import { plural } from './plural.ts';

/** The home page. */
export const home: typeof original = {
  title: (systems) => `Look up error codes: ${systems}`,
  description: (systems, codes) =>
    `${plural(codes, 'error code')} of ${systems}, one page per code: meaning, advice, the vendor's text of every version and its source.`,
  heading: 'Look up an error code',
  lead: (codes) =>
    `${plural(codes, 'error code')}, one page per code: what it means, what to do, and what each version of the vendor's document says.`,
  hint: 'For example **6206**, **-10003**, **120050**, **UserSig has expired**; [paste a whole log into the log decoder](decode)',
  systems: 'Listed systems',
  browse: (codes) =>
    `[Browse ${codes === 1 ? 'the error code' : `all ${codes} error codes`}](browse) by topic, who acts, retry and latest change.`,
  shared: 'Same number, different meanings',
  sharedLead: (shared, shown) =>
    `${shared === 1 ? '1 number is' : `${shared} numbers are`} used in more than one system or layer, often with different meanings. ${shown === 1 ? 'Below is the one' : `Below are the ${shown}`} used in most places; [here are all of them](numbers).`,
  reused: 'Same number, changed meaning',
  reusedLead: (reused, most) =>
    `${reused === 1 ? '1 number means' : `${reused} numbers mean`} something else in newer documents${reused > most ? `; below are ${most} of them` : ''}. All changes are under [Changes](changes).`,
  howTo: 'How to use it',
  steps: [
    '**You have only a number:** type it into the search, with the minus sign where it is negative.',
    '**You know the system:** start from the system above and browse all error codes by module or layer.',
    '**You upgrade:** paste the error codes that your app handles into the [upgrade check](check) and see which are gone, mean something else, or are worded differently.',
    '**You write a ticket:** the address of a code stays valid. When a newer document drops the code, its page remains and says that the code was removed.',
  ],
};
