import { hasHan } from '../../domain/text/chinese.ts';
import { pause } from '../shared/pause.ts';
import { buildThesaurus, type Thesaurus } from '../../domain/search/concepts.ts';
import type { Row } from '../../domain/number/indexed-system.ts';
import { buildCorpus, type Corpus } from '../../domain/search/rank.ts';
import { loadOriginals } from '../shared/originals.ts';
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

/** The same of what the documents say word for word, where the pages are in another language. Rejects likewise. */
const loadOriginalCorpus = once(async (): Promise<Corpus | null> => {
  const [numbers, texts, originals] = await Promise.all([loadNumbers(), loadTexts(), loadOriginals()]);
  if (!originals) return loadCorpus();
  const systems = numbers.systems.map((system, at) => ({
    ...system,
    rows: system.rows.map(([code, module, title, ...rest], row): Row => [
      code,
      module,
      originals.titles[at]?.[row] ?? title,
      ...rest,
    ]),
  }));
  const { said, older } = originals;
  return buildCorpus({ ...numbers, systems }, { ...texts, said, older }, pause);
});

/** The texts that a query is asked of: the documents' own, where it has a word of their language. */
export const loadCorpusFor = (query: string): Promise<Corpus | null> =>
  import.meta.env.TRANSLATED && hasHan(query) ? loadOriginalCorpus() : loadCorpus();

/** Words for the same thing, with which Pagefind is asked. Rejects likewise. */
export const loadThesaurus = once(async (): Promise<Thesaurus> =>
  buildThesaurus((await loadTexts()).synonyms),
);

/** What topics are found by; rejects likewise. */
export const loadTopics = once(async () => {
  const [{ topics }, thesaurus] = await Promise.all([loadTexts(), loadThesaurus()]);
  return { topics, thesaurus };
});
