import { readSystems } from '../../scripts/convert/read/project.ts';
import { contentFolder } from './content-folder.ts';
import { LOCALE } from './locale.ts';
import { perBuild } from './per-build.ts';

/** All systems in display order. */
export const getSystems = perBuild(function systems() {
  return readSystems(contentFolder(), LOCALE);
});

/** The same in the language of the documents. */
export const getOriginalSystems = perBuild(function originalSystems() {
  return readSystems(contentFolder());
});
