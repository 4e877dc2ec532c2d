import type { Alias, Synonyms } from '../schemas/search.ts';
import { getCuration } from './curation.ts';

/** What people call systems and layers: content/curation/aliases.yaml. */
export const getAliases = (): Promise<Alias[]> => getCuration('aliases');

/** Words for the same thing: content/curation/synonyms.yaml. */
export const getSynonyms = (): Promise<Synonyms> => getCuration('synonyms');
