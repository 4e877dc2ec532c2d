import { buildCorpus, type Corpus } from '../domain/search/rank.ts';
import type { TextIndex } from '../domain/search/text-index.ts';
import { fetchJson, loadNumbers } from './numbers.ts';
import { once } from './once.ts';

/** Fetches the newest wordings, ready to be ranked; later calls get the same. Rejects as {@link loadNumbers} does. */
export const loadCorpus = once(async (): Promise<Corpus> => {
  const [numbers, texts] = await Promise.all([loadNumbers(), fetchJson<TextIndex>('/search/texts.json')]);
  return buildCorpus(numbers, texts);
});
