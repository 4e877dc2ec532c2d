import type { Handling } from '../domain/handling.ts';

/** Who handles each entry and whether to retry, by entry id; computed once. */
export async function getHandlings(): Promise<ReadonlyMap<string, Handling>> {
  return Promise.resolve(new Map());
}
