import { getCollection } from 'astro:content';
import type { System } from '../domain/catalogue.ts';
import type { Handling } from '../domain/handling.ts';
import { handlingOf, handlingRules, type HandlingRules } from '../domain/handling-rules.ts';
import type { HandlingCorrection, HandlingNote, Phrase } from '../schemas/handling.ts';
import { getSystems } from './systems.ts';

/** By the phrases of the collection, which live as long as a build, or, in development, as the file stays the same. */
const compiled = new WeakMap<readonly Phrase[], HandlingRules>();

const NONE = {
  phrases: [] as Phrase[],
  corrections: [] as HandlingCorrection[],
  notes: [] as HandlingNote[],
};

/** What entries are judged by; computed once. */
export async function getHandlingRules(): Promise<HandlingRules> {
  const [phrases] = await getCollection('handlingPhrases');
  const [corrections] = await getCollection('handlingCorrections');
  const [notes] = await getCollection('handlingNotes');
  const items = phrases?.data.items ?? NONE.phrases;
  const rules =
    compiled.get(items) ??
    handlingRules(items, corrections?.data.items ?? NONE.corrections, notes?.data.items ?? NONE.notes);
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
