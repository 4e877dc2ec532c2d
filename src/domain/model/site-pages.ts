/** Pages of the site that are about no system and no code: where they are; what they are called is said elsewhere. */
import {
  aboutPath,
  apiPath,
  browsePath,
  changesPath,
  checkPath,
  decodePath,
  numbersPath,
  sourcesPath,
  topicsPath,
} from './address.ts';

/** The id is the first part of the address. */
export const SITE_PAGES = [
  { id: 'code', path: numbersPath() },
  { id: 'sources', path: sourcesPath() },
  { id: 'changes', path: changesPath() },
  { id: 'check', path: checkPath() },
  { id: 'decode', path: decodePath() },
  { id: 'browse', path: browsePath() },
  { id: 'topics', path: topicsPath() },
  { id: 'api', path: apiPath() },
  { id: 'about', path: aboutPath() },
] as const;

export type SitePageId = (typeof SITE_PAGES)[number]['id'];
