import { readHandlingRules } from '../../scripts/convert/read/rules.ts';
import { handlingOf, noteRests } from '../domain/handling/handling-rules.ts';
import type { Handling } from '../domain/handling/handling.ts';
import { newestVersion } from '../domain/model/catalogue.ts';
import type { HandlingNote } from '../schemas/handling.ts';
import { contentFolder } from './content-folder.ts';
import { handling } from '#messages/handling.ts';
import { getSiteText } from './locale.ts';
import { perBuild } from './per-build.ts';
import { getSystems } from './systems.ts';

/** What entries are judged by. */
export const getHandlingRules = perBuild(async function handlingRules() {
  const [systems, rules] = [await getSystems(), readHandlingRules(contentFolder(), await getSiteText())];
  const isInForce = (note: HandlingNote) =>
    systems.some((system) => noteRests(note, system, system.notes.get(newestVersion(system).id) ?? []));
  return { ...rules, notes: rules.notes.filter(isInForce) };
});

/** Who handles each entry of every system and whether to retry, by entry id. */
export const getHandlings = perBuild(async function handlings(): Promise<ReadonlyMap<string, Handling>> {
  const [systems, rules] = [await getSystems(), await getHandlingRules()];
  return new Map(
    systems.flatMap(({ entries }) => entries.map((entry) => [entry.id, handlingOf(entry, rules, handling)])),
  );
});
