import { originalsDataPath } from '../../domain/model/address.ts';
import type { Originals } from '../../domain/search/text-index.ts';
import { fetchJson } from './numbers.ts';
import { once } from './once.ts';

/** The documents' own words; null where the pages are in their language. Rejects as {@link fetchJson} does. */
export const loadOriginals = once((): Promise<Originals | null> =>
  import.meta.env.TRANSLATED ? fetchJson<Originals>(originalsDataPath()) : Promise.resolve(null),
);
