import { readCuration } from '../../scripts/convert/read/curation.ts';
import type { CurationName, CurationOf } from '../schemas/curation-files.ts';
import { contentFolder } from './content-folder.ts';
import { getSiteText } from './locale.ts';
import { perBuild } from './per-build.ts';

const getFile = perBuild(async function curation(name: CurationName): Promise<unknown> {
  return readCuration(contentFolder(), name, await getSiteText());
});

/** What a file of content/curation holds; empty where there is no such file. */
export const getCuration = <Name extends CurationName>(name: Name): Promise<CurationOf<Name>> =>
  getFile(name) as Promise<CurationOf<Name>>;

/** The same with the site's own texts as they were written, whatever the language of the build. */
export const getOriginalCuration = <Name extends CurationName>(name: Name): Promise<CurationOf<Name>> =>
  Promise.resolve(readCuration(contentFolder(), name));
