/** From a number that stands for a code to what it means. */
import type { Codes } from './codes.ts';
import { layerOf, systemOf } from './codes.ts';
import { errTypeIn, MSDK, unwrap, type Unwrapped } from './envelope.ts';
import type { Carrier, Finding } from './finding.ts';
import { judge, type Clues } from './judge.ts';
import type { CodeHit } from '../number/number-index.ts';
import { standingOf, type NumberMeaning } from '../number/number-meaning.ts';
import { writtenNumber } from '../number/written-number.ts';
import type { ReadCode } from './read.ts';
import { scopesOf, type Scopes } from './scope.ts';
import type { Signs } from './signs.ts';

type Explained = Omit<Finding, 'line'>;

/** The finding that a code amounts to. */
export function explain(text: string, folded: string, code: ReadCode, signs: Signs, codes: Codes): Explained {
  const scopes = scopesOf(folded, code.start, code.line);
  const isRet = /^ret(?:code)?$/i.test(code.key.name);
  const wrapping = isRet ? codes.wrappings.get(code.meaning.from) : undefined;
  const inner = wrapping
    ? unwrap(folded, code, wrapping, scopes.object ?? scopes.line, scopes.object !== undefined)
    : null;
  const errType = errTypeOf(folded, scopes);
  if (inner) return { ...unwrapped(text, inner, codes), ...(errType !== null && { errType }) };
  const clues = cluesOf(folded, code, scopes, signs, isRet);
  const { systemId, ...reading } = judge(code.meaning, clues);
  return {
    start: code.start,
    end: code.end,
    raw: text.slice(code.start, code.end),
    ...nameOfMeaning(code.meaning),
    carrier: carrierOf(code),
    ...reading,
    system: nameOf(systemId, codes),
    ...(errType !== null && (systemId ?? MSDK) === MSDK && { errType }),
  };
}

function unwrapped(
  text: string,
  { start, end, number, wrapping: { ret, system, layer, name }, envelope }: Unwrapped,
  codes: Codes,
): Explained {
  const meaning = codes.meaningOf(writtenNumber(number));
  const isInside = (hit: CodeHit) => systemOf(hit) === system && (layerOf(hit) ?? layer) === layer;
  const candidates = meaning.exact.filter(isInside);
  const retired = meaning.retired.filter(isInside);
  return {
    start,
    end,
    raw: text.slice(start, end),
    ...nameOfMeaning(meaning),
    carrier: { kind: 'message', name: '' },
    certainty: candidates.length > 0 ? 'certain' : 'unknown',
    standing: standingOf({ exact: candidates, containing: [], retired }),
    candidates,
    containing: [],
    retired,
    elsewhere: [],
    system: nameOf(system, codes),
    basis: { kind: 'envelope', ret, layer: name },
    envelope,
  };
}

const nameOfMeaning = ({ shown, code, from, to, spelling }: NumberMeaning<CodeHit>) => ({
  number: from,
  label: from === to ? code : shown,
  spelling,
});

const nameOf = (system: string | null, codes: Codes) =>
  system === null ? null : (codes.names.get(system)?.[1] ?? system);

function errTypeOf(folded: string, { object, line }: Scopes) {
  const scope = object ?? line;
  return errTypeIn(folded.slice(scope.start, scope.end));
}

function cluesOf(folded: string, code: ReadCode, scopes: Scopes, signs: Signs, isRet: boolean): Clues {
  const scope = scopes.object ?? scopes.line;
  const shape = shapeOf(code, folded.slice(scope.start, scope.end), isRet);
  const closest = (['object', 'line', 'record'] as const)
    .map((where) => ({ where, seen: scopes[where] ? signs.within(scopes[where]) : [] }))
    .find(({ seen }) => seen.length > 0);
  // What other lines speak of tells less than the fields of this one.
  const afar = closest || shape ? [] : signs.within({ start: 0, end: folded.length });
  return {
    signs: closest?.seen ?? [],
    where: closest?.where ?? 'text',
    afar,
    ...(shape && { shape }),
    isRet,
    around: folded.slice(scopes.line.start, scopes.line.end).toLowerCase().replace(/\s+/g, ' '),
  };
}

/** Pairs of fields that only one system has. */
function shapeOf({ key }: ReadCode, stretch: string, isRet: boolean): Clues['shape'] {
  if (isRet && /(?<![A-Za-z])msg["'\s]{0,8}[:=]/.test(stretch)) return { system: MSDK, first: 'ret' };
  if (key.name === 'errcode' && /(?<![A-Za-z])errmsg(?![A-Za-z])/.test(stretch)) {
    return { system: MSDK, layer: 'wechat', first: 'errcode' };
  }
  return undefined;
}

function carrierOf({ key: { name, called }, role }: ReadCode): Carrier {
  if (name === '' && role === 'field') return { kind: 'whole', name };
  if (role === 'none') return { kind: 'mention', name };
  if (/\p{Script=Han}/u.test(name)) return { kind: 'phrase', name: name.slice(-8) };
  if (called) return { kind: 'argument', name };
  return { kind: role === 'word' ? 'word' : 'field', name };
}
