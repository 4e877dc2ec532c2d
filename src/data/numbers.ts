import type { System } from '../domain/model/catalogue.ts';
import { buildNumberMeanings, type NumberMeanings } from '../domain/number/number-meanings.ts';
import { getSystems } from './systems.ts';

/** By the list of systems, which lives as long as a build, or, in development, as a request. */
const known = new WeakMap<readonly System[], ReadonlyMap<string, NumberMeanings>>();

/** What every number means, by code; computed once. */
export async function getNumberMeanings(): Promise<ReadonlyMap<string, NumberMeanings>> {
  const systems = await getSystems();
  const hubs = known.get(systems) ?? buildNumberMeanings(systems);
  known.set(systems, hubs);
  return hubs;
}
