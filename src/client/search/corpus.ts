import { pause } from '../shared/pause.ts';
import { textsDataPath } from '../../domain/model/address.ts';
import { buildThesaurus, type Thesaurus } from '../../domain/search/concepts.ts';
import { buildCorpus, type Corpus } from '../../domain/search/rank.ts';
import type { TextIndex } from '../../domain/search/text-index.ts';
import { fetchJson, loadNumbers } from '../shared/numbers.ts';
import { once } from '../shared/once.ts';

const loadTexts = once(() => fetchJson<TextIndex>(textsDataPath()));

/**
 * Fetches the newest wordings, ready to be ranked; later calls get the same. Null where the site has too many of
 * them, and words are Pagefind's alone. Rejects as {@link loadNumbers} does.
 */
export const loadCorpus = once(async (): Promise<Corpus | null> => {
  const [numbers, texts] = await Promise.all([loadNumbers(), loadTexts()]);
  return texts.said ? buildCorpus(numbers, texts, pause) : null;
});

/** Words for the same thing, with which Pagefind is asked. Rejects likewise. */
export const loadThesaurus = once(async (): Promise<Thesaurus> =>
  buildThesaurus((await loadTexts()).synonyms),
);

/** What topics are found by; rejects likewise. */
export const loadTopics = once(async () => {
  const [{ topics }, thesaurus] = await Promise.all([loadTexts(), loadThesaurus()]);
  return { topics, thesaurus };
});
