import { withBase } from '../domain/address.ts';
import type { NumberIndex } from '../domain/lookup.ts';
import { once } from './once.ts';

/** Fetches the index of all numbers; later calls get the same one. Rejects where it can't be had; may be tried again. */
export const loadNumbers = once(() => fetchJson<NumberIndex>('/search/numbers.json'));

/**
 * Fetches a file of the site.
 * @throws Error where it is not there
 */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(withBase(import.meta.env.BASE_URL, path));
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return (await response.json()) as T;
}
