/** From a number that stands for a code to what it means. */
import { layerOf, systemOf, type Codes } from './codes.ts';
import { errTypeIn, MSDK, unwrap, type Unwrapped } from './envelope.ts';
import { evidenceOf, layersNear } from './evidence.ts';
import type { Basis, Carrier, Finding } from './finding.ts';
import type { Hints } from './hints.ts';
import { judge } from './judge.ts';
import type { CodeHit } from '../number/number-index.ts';
import { standingOf, type NumberMeaning } from '../number/number-meaning.ts';
import { writtenNumber } from '../number/written-number.ts';
import type { ReadCode } from './read.ts';
import { scopesOf, type Scopes } from './scope.ts';

type Explained = Omit<Finding, 'line'>;

/** The finding that a code amounts to. */
export function explain(text: string, folded: string, code: ReadCode, hints: Hints, codes: Codes): Explained {
  const scopes = scopesOf(folded, code.start, code.line);
  const wrapping = codes.hints.fields.has(code.key.name.toLowerCase())
    ? codes.wrappings.get(code.meaning.from)
    : undefined;
  const inner = wrapping
    ? unwrap(folded, code, wrapping, scopes.object ?? scopes.line, scopes.object !== undefined)
    : null;
  const errType = errTypeOf(folded, scopes);
  if (inner) {
    const near = layersNear(folded, code, scopes, hints).get(inner.wrapping.system);
    return { ...unwrapped(text, inner, near, codes), ...(errType !== null && { errType }) };
  }
  const { systemId, ...reading } = judge(code.meaning, evidenceOf(folded, code, scopes, hints, codes));
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

/**
 * The code inside an envelope: of the layer that the text names, else of the one that the `ret` says, else of any that
 * has it.
 */
function unwrapped(
  text: string,
  { start, end, number, wrapping: { ret, system, layer, name }, envelope }: Unwrapped,
  near: { layer: string; words: string } | undefined,
  codes: Codes,
): Explained {
  const meaning = codes.meaningOf(writtenNumber(number));
  const inSystem = (hits: readonly CodeHit[]) => hits.filter((hit) => systemOf(hit) === system);
  const inLayer = (hits: readonly CodeHit[], wanted: string | undefined) =>
    inSystem(hits).filter((hit) => (layerOf(hit) ?? layer) === wanted);
  const asNamed = inLayer(meaning.exact, near?.layer);
  const asSaid = inLayer(meaning.exact, layer);
  const candidates = [asNamed, asSaid].find(({ length }) => length > 0) ?? inSystem(meaning.exact);
  const retired = candidates.length > 0 ? [] : inLayer(meaning.retired, near?.layer ?? layer);
  const [first, second] = candidates;
  const module = first?.module ?? name;
  const isNamed = near !== undefined && (asNamed.length > 0 || !first);
  const isSaid = isNamed || asSaid.length > 0 || !first;
  const basis: Basis = isNamed
    ? {
        kind: 'named-envelope',
        words: near.words,
        layer: first ? module : (codes.layerName(system, near.layer) ?? name),
      }
    : isSaid
      ? { kind: 'envelope', ret, layer: name }
      : { kind: 'other-envelope', layer: name };
  return {
    start,
    end,
    raw: text.slice(start, end),
    ...nameOfMeaning(meaning),
    carrier: { kind: 'message', name: '' },
    certainty: !first ? 'unknown' : second ? 'ambiguous' : isSaid ? 'certain' : 'likely',
    standing: standingOf({ exact: candidates, containing: [], retired }),
    candidates,
    containing: [],
    retired,
    elsewhere: [],
    system: nameOf(system, codes),
    basis,
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

function carrierOf({ key: { name, called }, role }: ReadCode): Carrier {
  if (name === '' && role === 'field') return { kind: 'whole', name };
  if (role === 'none') return { kind: 'mention', name };
  if (/\p{Script=Han}/u.test(name)) return { kind: 'phrase', name: name.slice(-8) };
  if (called) return { kind: 'argument', name };
  return { kind: role === 'word' ? 'word' : 'field', name };
}
