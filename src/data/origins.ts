import { isSupported } from '../domain/number/origin.ts';
import { getCuration } from './curation.ts';
import { perBuild } from './per-build.ts';
import { getSystems } from './systems.ts';

/** Where numbers come from, as far as the newest documents say so. */
export const getOrigins = perBuild(async function origins() {
  const systems = await getSystems();
  return (await getCuration('origins')).filter((item) => isSupported(item, systems));
});
