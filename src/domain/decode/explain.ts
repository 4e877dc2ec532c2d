/** From a number that stands for a code to what it means. */
import type { Codes } from './codes.ts';
import { layerOf, systemOf } from './codes.ts';
import { errTypeIn, MSDK, unwrap, type Unwrapped } from './envelope.ts';
import type { Finding, Span } from './finding.ts';
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
  if (inner) return { ...unwrapped(text, inner, codes), ...(errType && { errType }) };
  const clues = cluesOf(folded, code, scopes, signs, isRet);
  const { systemId, ...reading } = judge(code.meaning, clues);
  return {
    start: code.start,
    end: code.end,
    raw: text.slice(code.start, code.end),
    ...nameOfMeaning(code.meaning),
    context: contextOf(code),
    ...reading,
    system: nameOf(systemId, codes),
    ...(errType && (systemId ?? MSDK) === MSDK && { errType }),
  };
}

function unwrapped(
  text: string,
  { start, end, number, wrapping: { system, layer }, envelope }: Unwrapped,
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
    context: 'msg 的开头',
    certainty: candidates.length > 0 ? 'certain' : 'unknown',
    standing: standingOf({ exact: candidates, containing: [], retired }),
    candidates,
    containing: [],
    retired,
    elsewhere: [],
    system: nameOf(system, codes),
    why: envelope.rule,
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
  const places: { span: Span; name: string }[] = [
    ...(scopes.object ? [{ span: scopes.object, name: '同一段 JSON 里' }] : []),
    { span: scopes.line, name: '同一行' },
    { span: scopes.record, name: '同一条日志里' },
  ];
  const closest = places
    .map(({ span, name }) => ({ seen: signs.within(span), name }))
    .find(({ seen }) => seen.length > 0);
  // What other lines speak of tells less than the fields of this one.
  const afar = closest || shape ? [] : signs.within({ start: 0, end: folded.length });
  return {
    signs: closest?.seen ?? [],
    place: closest?.name ?? '',
    afar,
    ...(shape && { shape }),
    isRet,
    around: folded.slice(scopes.line.start, scopes.line.end).toLowerCase().replace(/\s+/g, ' '),
  };
}

/** Pairs of fields that only one system has. */
function shapeOf({ key }: ReadCode, stretch: string, isRet: boolean): Clues['shape'] {
  if (isRet && /(?<![A-Za-z])msg["'\s]{0,8}[:=]/.test(stretch))
    return { system: MSDK, text: 'ret 与 msg 是 MSDK 的字段' };
  if (key.name === 'errcode' && /(?<![A-Za-z])errmsg(?![A-Za-z])/.test(stretch)) {
    return { system: MSDK, layer: 'wechat', text: 'errcode 与 errmsg 是微信接口的字段' };
  }
  return undefined;
}

/** In words: what carried the number. */
function contextOf({ key, role }: ReadCode): string {
  if (key.name === '' && role === 'field') return '全文只有数字';
  if (role === 'none') return '这一行说到错误';
  if (/\p{Script=Han}/u.test(key.name)) return `“${key.name.slice(-8)}”之后`;
  if (key.called) return `${key.name}( 的第一个参数`;
  if (role === 'word') return `${key.name} 之后`;
  return `字段 ${key.name}`;
}
