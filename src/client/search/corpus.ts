import { pause } from '../shared/pause.ts';
import { buildThesaurus, type Thesaurus } from '../../domain/search/concepts.ts';
import { buildCorpus, type Corpus } from '../../domain/search/rank.ts';
import { loadNumbers } from '../shared/numbers.ts';
import { once } from '../shared/once.ts';
import { loadTexts } from '../shared/texts.ts';

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
