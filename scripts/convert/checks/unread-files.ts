import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../../src/schemas/manifest.ts';
import { refuseTogether, SourceError } from '../../shared/source-error.ts';
import { filesBelow } from '../../shared/files.ts';

/** What conversion or the site reads of `curation/`; a file of reviews belongs to a system, which is checked with them. */
const CURATION =
  /^(?:aliases|classes|evidence|origins|redirects|retired|splits|synonyms|terminology|topics|without-topic|handling\/(?:corrections|notes|phrases)|reviews\/[^/]+)\.yaml$/u;

/** Says whose the documents are. */
const NOTICE = 'NOTICE.md';

/**
 * Refuses what somebody put into a content folder and nothing reads: a document that no manifest names, a misspelt file
 * of curation. Hidden files are an editor's, or the operating system's.
 * @throws SourceError or SourceErrors
 */
export function refuseUnreadFiles(content: string, manifests: ReadonlyMap<string, Manifest>): void {
  const documents = new Set(
    [...manifests].flatMap(([id, { versions }]) => versions.map(({ file }) => `${id}/${file}`)),
  );
  refuseTogether([
    ...filesIn(content, 'sources')
      .filter((path) => path !== NOTICE && !documents.has(path))
      .map((path) => () => {
        refuse(`sources/${path}`, 'a document that no manifest names', 'Add a version for it, or remove it');
      }),
    ...filesIn(content, 'curation')
      .filter((path) => !CURATION.test(path))
      .map((path) => () => {
        refuse(`curation/${path}`, 'a file that nothing reads', 'Mend its name, or remove it');
      }),
  ]);
}

function refuse(path: string, found: string, remedy: string): never {
  throw new SourceError({ file: `content/${path}`, line: 1 }, found, remedy);
}

/** Of a folder that is missing none. */
function filesIn(content: string, name: string): string[] {
  const folder = join(content, name);
  return existsSync(folder) ? filesBelow(folder).filter((path) => !/(?:^|\/)\./u.test(path)) : [];
}
