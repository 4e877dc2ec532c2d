import { textsDataPath } from '../../domain/model/address.ts';
import type { TextIndex } from '../../domain/search/text-index.ts';
import { fetchJson } from './numbers.ts';
import { once } from './once.ts';

/** Fetches the newest wordings of all codes; later calls get the same ones. Rejects as {@link fetchJson} does. */
export const loadTexts = once(() => fetchJson<TextIndex>(textsDataPath()));
