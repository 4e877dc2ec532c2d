/** What a text tells about the system that a number in it comes from. */
import { oncePer } from '../model/once-per.ts';
import { layerOf, systemOf, type Codes } from './codes.ts';
import type { Span } from './finding.ts';
import type { Hints, Party, PartyHint } from './hints.ts';
import type { Evidence, LikelySystem } from './judge.ts';
import type { ReadCode } from './read.ts';
import type { Scopes } from './scope.ts';

/** How far before an answer its request may stand. */
const REQUEST_REACH = 1500;

/** @param scopes which part of the text the number shares with the words that explain it */
export function evidenceOf(
  folded: string,
  code: ReadCode,
  scopes: Scopes,
  hints: Hints,
  { hints: compiled, names, layerName }: Codes,
): Evidence {
  const near = nearSystems(code, scopes, hints);
  const scope = scopes.object ?? scopes.line;
  const stretch = folded.slice(scope.start, scope.end);
  const field = code.key.name.toLowerCase();
  const pair = compiled.together.find(({ first, second }) => first === field && hasField(stretch, second));
  const shape: LikelySystem[] = pair
    ? [
        {
          party: pair.party,
          clue: {
            kind: 'fields',
            fields: [pair.first, pair.second],
            name: nameOfParty(pair.party, names, layerName),
          },
        },
      ]
    : [];
  const own = compiled.fields.get(field) ?? [];
  const layers = new Map(
    [...layersNear(folded, code, scopes, hints)].map(([system, { layer }]) => [system, layer]),
  );
  if (pair?.party.system && pair.party.layer && !layers.has(pair.party.system))
    layers.set(pair.party.system, pair.party.layer);
  return {
    near: near.length > 0 ? near : shape,
    // What other lines name tells less than the fields of this one.
    distant: near.length + shape.length > 0 ? null : distantSystem(hints),
    layers,
    isAlone: code.key.name === '' && code.role === 'field',
    around: stretch.toLowerCase(),
    isItsField: (hit) =>
      own.some(({ system, layer }) => system === systemOf(hit) && (layer === null || layer === layerOf(hit))),
    unnamedFrom: compiled.unnamedFrom,
  };
}

const hasField = (stretch: string, name: string) =>
  new RegExp(`(?<![A-Za-z])${name}["'\\s]{0,8}(?:[:=]|=>)`).test(stretch);

const nameOfParty = ({ system, layer }: Party, names: Codes['names'], layerName: Codes['layerName']) =>
  (layer === null ? null : layerName(system ?? '', layer)) ?? names.get(system ?? '')?.[1] ?? system ?? '';

const keyOf = ({ system, foreign }: Party) => system ?? `foreign ${foreign ?? ''}`;

/** The systems that are named in the smallest part of the text that names any; the nearest to the number first. */
function nearSystems({ start, end }: Span, scopes: Scopes, hints: Hints): LikelySystem[] {
  for (const where of ['object', 'line', 'record'] as const) {
    const scope = scopes[where];
    const inScope = scope ? hints.within(scope) : [];
    // A push service in a stack trace says nothing of the line above it.
    const seen = strongest(where === 'record' ? inScope.filter(({ party }) => !party.beside) : inScope);
    if (seen.length === 0) continue;
    // What stands before a number says more of it than what follows.
    const distance = (hint: PartyHint) =>
      hint.start >= end ? 4 * (hint.start - end) + 20 : Math.max(0, start - hint.end);
    const first = new Map<string, PartyHint>();
    for (const hint of [...seen].sort((a, b) => distance(a) - distance(b)))
      if (!first.has(keyOf(hint.party))) first.set(keyOf(hint.party), hint);
    return [...first.values()].map(({ party, words }) => ({
      party,
      clue: { kind: 'sign', where, words },
    }));
  }
  return [];
}

/** Words that others write too tell only where no other words do. */
function strongest(hints: readonly PartyHint[]): readonly PartyHint[] {
  const strong = hints.filter(({ isWeak }) => !isWeak);
  return strong.length > 0 ? strong : hints;
}

/** The only system that the whole text names; null where it names none or several. */
const distantSystem = oncePer((hints: Hints): LikelySystem | null => {
  const seen = strongest(hints.within({ start: 0, end: Infinity }).filter(({ party }) => !party.beside));
  const [first] = seen;
  if (!first || seen.some(({ party }) => keyOf(party) !== keyOf(first.party))) return null;
  return { party: first.party, clue: { kind: 'sign', where: 'text', words: first.words } };
});

/**
 * The layer that the text names for a number, by system: in its object, its line, else in what stands before, as a
 * request stands before its answer.
 */
export function layersNear(
  folded: string,
  { start }: Span,
  { object, line, record }: Scopes,
  hints: Hints,
): Map<string, { layer: string; words: string }> {
  const before = { start: Math.max(0, start - REQUEST_REACH), end: start };
  const layers = new Map<string, { layer: string; words: string }>();
  for (const [at, scope] of [object, line, record, before].entries()) {
    const seen = (scope ? hints.within(scope) : []).filter(({ party }) => party.layer !== null);
    for (const system of new Set(seen.map(({ party }) => party.system ?? ''))) {
      const own = seen.filter(({ party }) => party.system === system);
      // Another answer in between has taken the request for itself.
      const last = own.at(-1);
      const isOne = new Set(own.map(({ party }) => party.layer)).size === 1;
      const isTaken = at === 3 && last && /\}\s/.test(folded.slice(last.end, start).replace(/\{[^{}]*$/, ''));
      if (last?.party.layer && !isTaken && (isOne || at === 3) && !layers.has(system))
        layers.set(system, { layer: last.party.layer, words: last.words });
    }
  }
  return layers;
}
