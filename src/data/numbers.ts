import type { System } from '../domain/model/catalogue.ts';
import { buildHubs, type NumberHub } from '../domain/number/number-meanings.ts';
import { getSystems } from './systems.ts';

/** By the list of systems, which lives as long as a build, or, in development, as a request. */
const known = new WeakMap<readonly System[], ReadonlyMap<string, NumberHub>>();

/** The hub of every number, by code; computed once. */
export async function getHubs(): Promise<ReadonlyMap<string, NumberHub>> {
  const systems = await getSystems();
  const hubs = known.get(systems) ?? buildHubs(systems);
  known.set(systems, hubs);
  return hubs;
}
