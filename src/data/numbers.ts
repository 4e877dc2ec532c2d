import { buildNumberMeanings } from '../domain/number/number-meanings.ts';
import { perBuild } from './per-build.ts';
import { getSystems } from './systems.ts';

/** The hub of every number, by code. */
export const getNumberMeanings = perBuild(async function hubs() {
  return buildNumberMeanings(await getSystems());
});
