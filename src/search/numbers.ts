import { withBase } from '../domain/address.ts';
import type { NumberIndex } from '../domain/lookup.ts';
import { once } from './once.ts';

/** Fetches the index of all numbers; later calls get the same one. Rejects where it can't be had; may be tried again. */
export const loadNumbers = once(async (): Promise<NumberIndex> => {
  const response = await fetch(withBase(import.meta.env.BASE_URL, '/search/numbers.json'));
  if (!response.ok) throw new Error(`numbers.json: HTTP ${response.status}`);
  return (await response.json()) as NumberIndex;
});
