import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../../src/domain/model/version.ts';
import { CURATION_FILES } from '../../../src/schemas/curation-files.ts';
import { TRANSLATED } from '../../../src/schemas/locales.ts';
import { entriesBelow } from '../../shared/files.ts';
import { SITE_TEXTS } from '../read/translations.ts';
import type { CheckOf } from './check.ts';

/** Says whose the documents are. */
const NOTICE = 'NOTICE.md';

/** A document that no manifest names, a misspelt file of curation. Hidden files are an editor's, or the system's. */
export const everyFileIsRead: CheckOf<'files'> = {
  name: 'every file is read',
  scope: 'files',
  check: ({ folder, manifests }, report) => {
    const documents = new Set(
      [...manifests].flatMap(
        ([id, manifest]) => manifest?.versions.flatMap(filesOf).map(({ file }) => `${id}/${file}`) ?? [],
      ),
    );
    // A folder of documents may be a link: it is only read.
    const isLinkOnTheWay = (path: string) =>
      [...documents].some((document) => document.startsWith(`${path}/`));
    for (const path of filesIn(folder, 'sources')) {
      const [system = ''] = path.split('/');
      const isUnknown = manifests.has(system) && !manifests.get(system);
      if (path === NOTICE || documents.has(path) || isUnknown || isLinkOnTheWay(path)) continue;
      report(
        { file: `content/sources/${path}`, line: 1 },
        'a document that no manifest names',
        'Add a version for it, list it in "moreFiles" of one, or remove it',
      );
    }
    for (const path of filesIn(folder, 'curation')) {
      const at = { file: `content/curation/${path}`, line: 1 };
      const [, reviewed] = /^reviews\/([^/]+?)(?:\.yaml)?$/u.exec(path) ?? [];
      if (Object.hasOwn(CURATION_FILES, path.replace(/\.yaml$/u, '')) && path.endsWith('.yaml')) continue;
      if (reviewed === undefined) report(at, 'a file that nothing reads', 'Mend its name, or remove it');
      else if (!path.endsWith('.yaml') || !manifests.has(reviewed)) {
        report(
          at,
          'a file of reviews for a system that has no manifest',
          'Name it after the system, <system>.yaml, or remove it',
        );
      }
    }
    const named = new Set([...manifests.keys(), SITE_TEXTS, 'glossary']);
    for (const path of filesIn(folder, 'translations')) {
      const [, locale = '', name = ''] = /^([^/]+)\/([^/]+)\.yaml$/u.exec(path) ?? [];
      if (TRANSLATED.some((translated) => translated === locale) && named.has(name)) continue;
      report(
        { file: `content/translations/${path}`, line: 1 },
        'a file of translations that nothing reads',
        `Name it <locale>/<system>.yaml, <locale>/${SITE_TEXTS}.yaml or <locale>/glossary.yaml, with a locale of src/schemas/translations.ts, or remove it`,
      );
    }
  },
};

/** Of a folder that is missing none. */
function filesIn(content: string, name: string): string[] {
  const folder = join(content, name);
  const paths = existsSync(folder) ? entriesBelow(folder).map(({ path }) => path) : [];
  return paths.filter((path) => !/(?:^|\/)\./u.test(path));
}
