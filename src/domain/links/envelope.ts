import type { Origin } from '../../schemas/curation.ts';
import { layerPath, type Entry } from '../model/entry.ts';
import { groupBy } from '../model/group-by.ts';
import { bothWays } from './both-ways.ts';
import type { Linker } from './link.ts';

/** A code that says that the answer carries another one, of a certain layer. */
export interface EnvelopeRule {
  /** Entry id of the code. */
  of: string;
  /** The layer (or module) of the codes inside, with its system: `msdk/qq`. */
  wraps: string;
}

/** The envelopes that documents describe. */
export const envelopeRules = (origins: readonly Origin[]): EnvelopeRule[] =>
  origins.flatMap(({ of, wraps }) => (wraps === undefined ? [] : [{ of, wraps }]));

/** The envelope and every code that may come inside it. */
export function envelopeLinks(
  entries: readonly Entry[],
  origins: readonly Origin[],
): Record<'envelope-of' | 'inside-envelope', Linker> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byLayer = groupBy(entries, layerPath);
  const pairs = envelopeRules(origins).flatMap(({ of, wraps }) => {
    const envelope = byId.get(of);
    const inside = byLayer.get(wraps) ?? [];
    return envelope ? inside.map((entry) => [envelope, entry] as const) : [];
  });
  const { forth, back } = bothWays(pairs);
  return { 'envelope-of': forth, 'inside-envelope': back };
}
