import { hrefOf } from './href.ts';

/**
 * Fetches a file of the site.
 * @throws Error where it is not there
 */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(hrefOf(path));
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return (await response.json()) as T;
}
