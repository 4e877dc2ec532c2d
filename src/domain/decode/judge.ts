/** Which of the codes with a number is meant, and why. */
import type { CodeHit } from '../number/number-index.ts';
import { standingOf, type NumberMeaning } from '../number/number-meaning.ts';
import { layerOf, systemOf } from './codes.ts';
import { MSDK } from './envelope.ts';
import type { Basis, Reading, SystemClue } from './finding.ts';
import type { SignSeen } from './signs.ts';

/** What the text tells about the speaker of a number. */
export interface Clues {
  /** Signs that decide, from the closest stretch of the text that has any, and which stretch that is. */
  signs: readonly SignSeen[];
  where: Extract<SystemClue, { kind: 'sign' }>['where'];
  /** Signs on other lines, where nothing close by tells: likely, but not certain, the same speaker. */
  afar: readonly SignSeen[];
  /** A system that the fields tell, and the first of them. */
  shape?: { system: string; layer?: string; first: 'ret' | 'errcode' };
  /** Whether the field is MSDK's `ret`. */
  isRet: boolean;
  /** Text around the number, folded to lower case and single blanks. */
  around: string;
}

export interface Judged extends Reading {
  /** Id of the system that the text tells; null where it tells none. */
  systemId: string | null;
}

/** A shorter title may stand in any text by chance. */
const TELLING = { latin: 6, han: 4 };

/** Layers whose codes MSDK itself puts into `ret`; those of the platforms it wraps. */
const OWN_LAYERS = ['gateway', 'logic'];

/** The reading of a number, from all codes that have it and what the text tells. */
export function judge({ exact, containing, retired }: NumberMeaning<CodeHit>, clues: Clues): Judged {
  const told = speaker(clues);
  const likely = told ?? onlySystem(clues.afar);
  const isLikely = (hit: CodeHit) => !likely || systemOf(hit) === likely.system;
  const inside = exact.filter(isLikely);
  const elsewhere = (exact.length > 0 ? exact : containing).filter((hit) => !isLikely(hit));
  const systemId = likely?.system ?? null;
  if (inside.length === 0) {
    const around = containing.filter(isLikely);
    const gone = retired.filter(isLikely);
    return {
      certainty: 'unknown',
      standing: standingOf({ exact: inside, containing: around, retired: gone }),
      candidates: [],
      containing: around,
      retired: gone,
      elsewhere,
      systemId,
      basis: likely?.clue ?? null,
    };
  }
  const base = { standing: 'listed' as const, containing: [], retired: [], elsewhere, systemId };
  const possible = told ? inside : exact;
  const inLayer = told?.layer ? inside.filter((hit) => layerOf(hit) === told.layer) : [];
  const [only, second] = inLayer.length > 0 ? inLayer : possible;
  if (only && !second)
    return { ...base, certainty: 'certain', candidates: [only], basis: told?.clue ?? { kind: 'only-one' } };
  const [worded, another] = possible.filter((hit) => isWorded(hit, clues.around));
  if (worded && !another)
    return { ...base, certainty: 'certain', candidates: [worded], basis: { kind: 'title' } };
  const order = (hit: CodeHit) => (inside.includes(hit) ? 0 : 10) + rank(hit, clues);
  const candidates = [...possible].sort((a, b) => order(a) - order(b));
  return {
    ...base,
    ...(!told && { systemId: null, elsewhere: [] }),
    certainty: 'ambiguous',
    candidates,
    basis: openQuestion(candidates, told, likely),
  };
}

interface Speaker {
  system: string;
  layer: string | null;
  clue: SystemClue;
}

/** The system that the text names; null where it names none, or several. */
function speaker({ signs, where, shape }: Clues): Speaker | null {
  const systems = new Set(signs.map(({ system }) => system));
  if (systems.size === 0 && shape)
    return {
      system: shape.system,
      layer: shape.layer ?? null,
      clue: { kind: 'fields', first: shape.first },
    };
  if (systems.size !== 1) return null;
  const layers = signs.filter(({ layer }) => layer !== null);
  const sign = (layers.length === 1 ? layers[0] : undefined) ?? signs[0];
  if (!sign) return null;
  const layer =
    layers.length === 1 ? sign.layer : shape?.system === sign.system ? (shape.layer ?? null) : null;
  return { system: sign.system, layer, clue: { kind: 'sign', where, words: sign.words } };
}

/** The one system that other lines speak of. */
function onlySystem(afar: readonly SignSeen[]): Speaker | null {
  const [sign] = afar;
  if (!sign || afar.some(({ system }) => system !== sign.system)) return null;
  return { system: sign.system, layer: null, clue: { kind: 'sign', where: 'text', words: sign.words } };
}

function isWorded({ title }: CodeHit, around: string): boolean {
  const wording = title.toLowerCase().replace(/\s+/g, ' ').replace(/…$/, '');
  const least = /\p{Script=Han}/u.test(wording) ? TELLING.han : TELLING.latin;
  return wording.length >= least && around.includes(wording);
}

/** Lower is likelier: `ret` is MSDK's field, and then a code of its own layers; without it, any other system first. */
function rank(hit: CodeHit, { isRet }: Clues): number {
  if (systemOf(hit) !== MSDK) return isRet ? 2 : 0;
  return OWN_LAYERS.includes(layerOf(hit) ?? '') ? 1 : isRet ? 1.5 : 3;
}

/** What the text leaves open: the layer of a system that it tells or that is the only one, else the system. */
function openQuestion(candidates: readonly CodeHit[], told: Speaker | null, likely: Speaker | null): Basis {
  const systems = [...new Set(candidates.map(systemOf))];
  return told || systems.length === 1
    ? { kind: 'which-layer', clue: told?.clue ?? null, system: candidates[0]?.system ?? '' }
    : { kind: 'which-system', clue: likely?.clue ?? null, systems };
}
