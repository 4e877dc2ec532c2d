import { buildNumberMeanings } from '../domain/number/number-meanings.ts';
import { perBuild } from './per-build.ts';
import { getSystems } from './systems.ts';

/** What every number means, by code. */
export const getNumberMeanings = perBuild(async function numbers() {
  return buildNumberMeanings(await getSystems());
});
