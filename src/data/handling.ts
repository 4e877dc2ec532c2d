import type { System } from '../domain/model/catalogue.ts';
import type { Handling } from '../domain/handling/handling.ts';
import { handlingOf, handlingRules, type HandlingRules } from '../domain/handling/handling-rules.ts';
import type { Phrase } from '../schemas/handling.ts';
import { getCuration } from './curation.ts';
import { getSystems } from './systems.ts';

/** By the phrases of the collection, which live as long as a build, or, in development, as the file stays the same. */
const compiled = new WeakMap<readonly Phrase[], HandlingRules>();

/** What entries are judged by; computed once. */
export async function getHandlingRules(): Promise<HandlingRules> {
  const items = await getCuration('handlingPhrases');
  const rules =
    compiled.get(items) ??
    handlingRules(items, await getCuration('handlingCorrections'), await getCuration('handlingNotes'));
  compiled.set(items, rules);
  return rules;
}

/** By system object, which lives as long as a build, or, in development, as a request. */
const judged = new WeakMap<System, ReadonlyMap<string, Handling>>();

/** Who handles each entry of a system and whether to retry, by entry id; computed once. */
export async function getHandlingsOf(system: System): Promise<ReadonlyMap<string, Handling>> {
  const known = judged.get(system);
  if (known) return known;
  const rules = await getHandlingRules();
  const handlings = new Map(system.entries.map((entry) => [entry.id, handlingOf(entry, rules)]));
  judged.set(system, handlings);
  return handlings;
}

/** The same of every entry of every system. */
export async function getHandlings(): Promise<ReadonlyMap<string, Handling>> {
  const ofSystems = await Promise.all((await getSystems()).map(getHandlingsOf));
  return new Map(ofSystems.flatMap((handlings) => [...handlings]));
}
