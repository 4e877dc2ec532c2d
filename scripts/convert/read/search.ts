/** Hand-made knowledge for the search, as scripts and tests read it; the site reads it as collections. */
import { join } from 'node:path';
import { aliasesSchema, synonymsSchema, type Alias, type Synonyms } from '../../../src/schemas/search.ts';
import { readYaml } from './read-yaml.ts';

/** @throws SourceError for a file that is no YAML or breaks its schema */
export const readAliases = (content: string): Alias[] => read(content, 'aliases.yaml', aliasesSchema);

/** @throws SourceError for a file that is no YAML or breaks its schema */
export const readSynonyms = (content: string): Synonyms => read(content, 'synonyms.yaml', synonymsSchema);

function read<T>(content: string, file: string, schema: Parameters<typeof readYaml<T>>[2]): T {
  return readYaml(join(content, 'curation', file), `content/curation/${file}`, schema);
}
