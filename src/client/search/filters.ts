/** Narrows the hits to a system, and within it to a module. Pure: what can be chosen, and what is left of a view. */
import type { CodeHit } from '../../domain/number/number-index.ts';
import type { Group } from './answer.ts';

export interface Choice {
  system: string | null;
  module: string | null;
}

export const EVERYTHING: Choice = { system: null, module: null };

export interface Option {
  label: string;
  count: number;
  chosen: boolean;
  /** The choice that it leads to; that of a chosen one leads back. */
  choice: Choice;
}

const isChosen = ({ system, module }: Choice, hit: CodeHit) =>
  (system === null || hit.system === system) && (module === null || hit.module === module);

/** The groups with the chosen hits only. */
export function filterGroups(groups: readonly Group[], choice: Choice): Group[] {
  return groups
    .map((group) => ({ ...group, hits: group.hits.filter((hit) => isChosen(choice, hit)) }))
    .filter(({ hits }) => hits.length > 0);
}

/** The choice, as far as these hits still have it. */
export function validChoice(hits: readonly CodeHit[], choice: Choice): Choice {
  if (hits.some((hit) => isChosen(choice, hit))) return choice;
  const wider = { ...choice, module: null };
  return hits.some((hit) => isChosen(wider, hit)) ? wider : EVERYTHING;
}

/**
 * What can be chosen: systems where there are hits in several, then the modules of the chosen (or only) system where
 * it has several.
 */
export function filterOptions(hits: readonly CodeHit[], choice: Choice): Option[] {
  const systems = count(hits.map(({ system }) => system));
  const current = choice.system ?? (systems.size === 1 ? ([...systems.keys()][0] ?? null) : null);
  const modules =
    current === null
      ? new Map<string, number>()
      : count(hits.flatMap((hit) => (hit.system === current ? [hit.module] : [])));
  const ofSystem = [...systems].map(([label, number]): Option => {
    const chosen = choice.system === label;
    return { label, count: number, chosen, choice: { system: chosen ? null : label, module: null } };
  });
  const ofModule = [...modules].map(([label, number]): Option => {
    const chosen = choice.module === label;
    return { label, count: number, chosen, choice: { system: choice.system, module: chosen ? null : label } };
  });
  return [...(systems.size > 1 ? ofSystem : []), ...(modules.size > 1 ? ofModule : [])];
}

function count(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
