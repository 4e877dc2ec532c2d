/** Which of the codes with a number is meant, and why: from what the text tells to one of the certainties. */
import type { CodeHit } from '../number/number-index.ts';
import { standingOf, type NumberMeaning } from '../number/number-meaning.ts';
import { layerOf, systemOf } from './codes.ts';
import type { Basis, Reading, SystemClue } from './finding.ts';
import type { Party } from './hints.ts';
import { titleOccurs } from './title.ts';

/** A system or product that the text may be from, and what tells so. */
export interface LikelySystem {
  party: Party;
  clue: SystemClue;
}

/** What the text tells about a number. */
export interface Evidence {
  /** Those that are named close to the number, the nearest first; each system once. */
  near: readonly LikelySystem[];
  /** The only one that the rest of the text names; null where it names none or several. */
  distant: LikelySystem | null;
  /** Layer of a system that the text names for this number, by the system. */
  layers: ReadonlyMap<string, string>;
  /** Whether the text is nothing but numbers. */
  isAlone: boolean;
  /** Text around the number, in lower case. */
  around: string;
  /** Whether the field of the number is one for the codes of a hit's layer. */
  isItsField: (hit: CodeHit) => boolean;
  /** System → its smallest number that is its own where nothing names it. */
  unnamedFrom: ReadonlyMap<string, number>;
}

export interface Judged extends Reading {
  /** Id of the system that the text tells; null where it tells none. */
  systemId: string | null;
}

type Meaning = NumberMeaning<CodeHit>;

const NOTHING = { candidates: [], containing: [], retired: [], elsewhere: [] } satisfies Partial<Reading>;

/** The reading of a number, from all codes that have it and what the text tells. */
export function judge(meaning: Meaning, evidence: Evidence): Judged {
  const { near, distant } = evidence;
  const has = ({ party }: LikelySystem) => meaning.exact.some((hit) => systemOf(hit) === party.system);
  const owners = near.filter(has);
  const likely = near.length > 1 ? (owners[0] ?? near[0]) : near[0];
  // Several that are named close by have the number.
  if (owners.length > 1) return ofSeveral(meaning, owners, evidence);
  if (likely) return ofLikelySystem(meaning, likely, near.length === 1, evidence);
  if (distant?.party.foreign) return ofLikelySystem(meaning, distant, true, evidence);
  if (distant && (has(distant) || meaning.exact.length === 0)) return ofDistant(meaning, distant, evidence);
  return ofNoSystem(meaning, evidence);
}

/** The text names whose number it is. */
function ofLikelySystem(
  meaning: Meaning,
  { party, clue }: LikelySystem,
  isSure: boolean,
  evidence: Evidence,
): Judged {
  const { system, foreign } = party;
  if (foreign !== null)
    return {
      ...NOTHING,
      ...{ certainty: 'foreign', standing: 'unlisted', systemId: null, foreign, basis: clue },
    };
  const inside = meaning.exact.filter((hit) => systemOf(hit) === system);
  if (inside.length === 0) return unlisted(meaning, system, clue);
  const layer = evidence.layers.get(system ?? '');
  const inLayer = inside.filter((hit) => layerOf(hit) === layer);
  const [only, second] = inLayer.length > 0 ? inLayer : inside;
  const elsewhere = meaning.exact.filter((hit) => !inside.includes(hit));
  if (only && !second) return one(only, isSure ? clue : { kind: 'nearest', clue }, isSure, system, elsewhere);
  return (
    byTitle(inside, system, evidence) ?? {
      ...several(inside, evidence, { kind: 'which-layer', clue, system: inside[0]?.system ?? '' }),
      ...{ systemId: system, elsewhere },
    }
  );
}

function ofSeveral(meaning: Meaning, owners: readonly LikelySystem[], evidence: Evidence): Judged {
  const order = owners.map(({ party }) => party.system);
  const possible = order.flatMap((system) => meaning.exact.filter((hit) => systemOf(hit) === system));
  const [nearest] = owners;
  return (
    byTitle(possible, null, evidence) ?? several(possible, null, whichSystem(possible, nearest?.clue ?? null))
  );
}

/** Only other lines name a system, and all the same one: the number is likely its own. */
function ofDistant(meaning: Meaning, { party: { system }, clue }: LikelySystem, evidence: Evidence): Judged {
  const { exact } = meaning;
  const [only, second] = exact;
  if (!only) return unlisted(meaning, system, clue);
  if (!second) return one(only, clue, true, system);
  const layer = evidence.layers.get(system ?? '');
  const inside = exact.filter((hit) => systemOf(hit) === system);
  const [inLayer, another] = inside.filter((hit) => layerOf(hit) === layer);
  if (inLayer && !another) return one(inLayer, clue, false, system);
  const ordered = [...inside, ...exact.filter((hit) => !inside.includes(hit))];
  return byTitle(exact, null, evidence) ?? several(ordered, null, openQuestion(ordered, clue));
}

/** Nothing names a system. */
function ofNoSystem(meaning: Meaning, evidence: Evidence): Judged {
  const { exact, from } = meaning;
  const titled = byTitle(exact, null, evidence);
  if (titled) return titled;
  const isItsOwn = (hit: CodeHit) =>
    evidence.isAlone || Math.abs(from) >= (evidence.unnamedFrom.get(systemOf(hit)) ?? 0);
  const [only, second] = exact;
  if (!only || !exact.some(isItsOwn)) {
    const isReportable = (hit: CodeHit) => evidence.isAlone || hit.kind === 'range';
    return {
      ...unlisted({ ...meaning, exact: [], containing: meaning.containing.filter(isReportable) }, null, null),
      elsewhere: exact,
    };
  }
  if (!second) return one(only, { kind: 'only-one' }, false, null);
  return several(exact, evidence, openQuestion(exact, null));
}

function one(
  hit: CodeHit,
  basis: Basis,
  isSure: boolean,
  systemId: string | null,
  elsewhere: CodeHit[] = [],
): Judged {
  const certainty = isSure ? 'certain' : 'likely';
  return { ...NOTHING, certainty, standing: 'listed', candidates: [hit], elsewhere, basis, systemId };
}

/** The only one whose title, as the document says it, stands beside the number. */
function byTitle(hits: readonly CodeHit[], system: string | null, { around }: Evidence): Judged | null {
  const [worded, another] = hits.filter(({ title, original = title }) => titleOccurs(original, around));
  return worded && !another ? one(worded, { kind: 'title' }, true, system) : null;
}

/** @param evidence orders them; null: they are in order */
function several(hits: readonly CodeHit[], evidence: Evidence | null, basis: Basis): Judged {
  const rank = (hit: CodeHit) =>
    evidence?.isItsField(hit) ? 0 : 1 + Number(evidence?.unnamedFrom.has(systemOf(hit)) ?? false);
  const candidates = evidence ? [...hits].sort((a, b) => rank(a) - rank(b)) : [...hits];
  return {
    ...NOTHING,
    ...{ certainty: 'ambiguous', standing: 'listed', candidates, systemId: null },
    basis: basis.kind === 'which-system' ? whichSystem(candidates, basis.clue) : basis,
  };
}

/** No document of the system has it; what the others have is told apart. */
function unlisted(meaning: Meaning, system: string | null, basis: SystemClue | null): Judged {
  const isInside = (hit: CodeHit) => system === null || systemOf(hit) === system;
  const containing = meaning.containing.filter(isInside);
  const retired = meaning.retired.filter(isInside);
  return {
    ...NOTHING,
    ...{ certainty: 'unknown', containing, retired, systemId: system, basis },
    standing: standingOf({ exact: [], containing, retired }),
    elsewhere: meaning.exact.filter((hit) => !isInside(hit)),
  };
}

/** What the text leaves open: the layer of the only system that has the number, else the system. */
function openQuestion(candidates: readonly CodeHit[], clue: SystemClue | null): Basis {
  const systems = new Set(candidates.map(systemOf));
  return systems.size === 1
    ? { kind: 'which-layer', clue: null, system: candidates[0]?.system ?? '' }
    : whichSystem(candidates, clue);
}

const whichSystem = (candidates: readonly CodeHit[], clue: SystemClue | null): Basis => ({
  kind: 'which-system',
  clue,
  systems: [...new Set(candidates.map(systemOf))],
});
