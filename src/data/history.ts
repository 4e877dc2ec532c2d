import { readHistoryRules } from '../../scripts/convert/read/rules.ts';
import type { System } from '../domain/model/catalogue.ts';
import { contentFolder } from './content-folder.ts';
import { getSiteText } from './locale.ts';
import { perBuild } from './per-build.ts';

/** What the history of a system is judged by. */
export const getHistoryRules = perBuild(async function historyRules(system: System) {
  return readHistoryRules(contentFolder(), system, await getSiteText());
});
