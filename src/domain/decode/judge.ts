/** Which of the codes with a number is meant, and why. */
import type { CodeHit } from '../number/number-index.ts';
import { standingOf, type NumberMeaning } from '../number/number-meaning.ts';
import { layerOf, systemOf } from './codes.ts';
import { MSDK } from './envelope.ts';
import type { Reading } from './finding.ts';
import type { SignSeen } from './signs.ts';

/** What the text tells about the speaker of a number. */
export interface Clues {
  /** Signs that decide, from the closest stretch of the text that has any, and how that stretch is called. */
  signs: readonly SignSeen[];
  place: string;
  /** Signs on other lines, where nothing close by tells: likely, but not certain, the same speaker. */
  afar: readonly SignSeen[];
  /** A system that the shape of the fields tells, and the shape. */
  shape?: { system: string; layer?: string; text: string };
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
      why: likely?.why ?? '',
    };
  }
  const base = { standing: 'listed' as const, containing: [], retired: [], elsewhere, systemId };
  const possible = told ? inside : exact;
  const inLayer = told?.layer ? inside.filter((hit) => layerOf(hit) === told.layer) : [];
  const [only, second] = inLayer.length > 0 ? inLayer : possible;
  if (only && !second)
    return { ...base, certainty: 'certain', candidates: [only], why: told?.why ?? ONLY_ONE };
  const [worded, another] = possible.filter((hit) => isWorded(hit, clues.around));
  if (worded && !another)
    return { ...base, certainty: 'certain', candidates: [worded], why: '旁边的文字与该码的含义一致' };
  const order = (hit: CodeHit) => (inside.includes(hit) ? 0 : 10) + rank(hit, clues);
  const candidates = [...possible].sort((a, b) => order(a) - order(b));
  const why = settlement(candidates, told?.why ?? null, told ? null : (likely?.why ?? null));
  return {
    ...base,
    ...(!told && { systemId: null, elsewhere: [] }),
    certainty: 'ambiguous',
    candidates,
    why,
  };
}

const ONLY_ONE = '收录的文档里只有这一处有这个数字';

interface Speaker {
  system: string;
  layer: string | null;
  why: string;
}

/** The system that the text names; null where it names none, or several. */
function speaker({ signs, place, shape }: Clues): Speaker | null {
  const systems = new Set(signs.map(({ system }) => system));
  if (systems.size === 0 && shape)
    return { system: shape.system, layer: shape.layer ?? null, why: shape.text };
  if (systems.size !== 1) return null;
  const layers = signs.filter(({ layer }) => layer !== null);
  const sign = (layers.length === 1 ? layers[0] : undefined) ?? signs[0];
  if (!sign) return null;
  const layer =
    layers.length === 1 ? sign.layer : shape?.system === sign.system ? (shape.layer ?? null) : null;
  return { system: sign.system, layer, why: `${place}有 ${sign.words}` };
}

/** The one system that other lines speak of. */
function onlySystem(afar: readonly SignSeen[]): Speaker | null {
  const [sign] = afar;
  if (!sign || afar.some(({ system }) => system !== sign.system)) return null;
  return { system: sign.system, layer: null, why: `别的行里有 ${sign.words}` };
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

/** What a reader could look for, to know. */
const SETTLES: Readonly<Record<string, string>> = {
  'tencent-im':
    '若由腾讯云 REST API 返回，应有 ActionStatus 和 ErrorInfo 字段；若来自它的 SDK，日志里会有 TIM 或 imsdk',
  [MSDK]: '若由 MSDK 返回，应有 ret、msg 和 err_type 字段',
  'wildfire-im': '若由野火返回，应是 code 和 msg 两个字段，日志里会有 wildfire 或 wfc',
};

function settlement(candidates: readonly CodeHit[], told: string | null, likely: string | null): string {
  const systems = [...new Set(candidates.map(systemOf))];
  if (told !== null || systems.length === 1) {
    const layers = '但没有写明是哪一层：看请求的地址（如 /share/qzone、/share/qq），或问是哪个接口返回的';
    return `${told ?? `收录的文档里只有 ${candidates[0]?.system ?? ''} 有这个数字`}，${layers}`;
  }
  const hints = systems.flatMap((system) => (Object.hasOwn(SETTLES, system) ? (SETTLES[system] ?? []) : []));
  const first = likely ? `这里没有写明来自哪个系统，${likely}，多半是第一个` : '这里没有写明来自哪个系统';
  return [first, ...hints].join('；');
}
