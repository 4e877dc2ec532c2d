import type { site as original } from '../zh-CN/site.ts';

/** The site itself. */
export const site: typeof original = {
  language: 'en',
  name: 'IM Error Codes',
  shortName: 'Error codes',
  searchName: 'IM error codes',
  line: "One page per code: meaning, advice and the vendor's text of every version",
  description:
    "Handbook of error codes of instant messaging and login services: one page per code, with its meaning, advice and the vendor's text of every version.",
  search: 'Look up error codes of instant messaging by number or text',
};
