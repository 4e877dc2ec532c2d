/** What there is to do about a code, for the cards of the decoder: from the data of the search, fetched when needed. */
import type { Judgement } from '../handling/handling.ts';
import { BASES, OWNERS, RETRIES, type JudgementBasis, type Owner, type Retry } from '../../schemas/values.ts';
import type { Alert } from '../alerts/alert.ts';
import type { System } from '../model/catalogue.ts';
import { codesOfIndex, type NumberIndex } from '../number/number-index.ts';
import type { TextIndex } from '../search/text-index.ts';

/** An answer, and what it rests on. */
type Fact<Value> = Pick<Judgement<Value>, 'value' | 'basis'>;

/** Null and empty where nothing is said. */
export interface Facts {
  /** Word for word. */
  advice: string;
  owner: Fact<Owner> | null;
  retry: Fact<Retry> | null;
  alerts: readonly Alert[];
}

/** By entry id; entries without any left out. */
export type AlertTable = Record<string, readonly Alert[]>;

/**
 * System by system two digits for each row of the number index: who handles it, whether to retry. A digit, to the base
 * {@link DIGITS}, tells answer and basis; 0: there is none.
 */
export type HandlingColumns = string[];

const DIGITS = 36;

/** @param known by entry id */
export function handlingColumns(
  systems: readonly Pick<System, 'entries'>[],
  known: ReadonlyMap<string, { owner: Fact<Owner> | null; retry: Fact<Retry> | null }>,
): HandlingColumns {
  return systems.map(({ entries }) =>
    entries
      .map(({ id }) => {
        const { owner, retry } = known.get(id) ?? {};
        return digitOf(owner, OWNERS) + digitOf(retry, RETRIES);
      })
      .join(''),
  );
}

/** By entry id; none where the site has too many codes for their texts to be fetched at once. */
export function factsOf(
  index: NumberIndex,
  { said, handling, alerts }: TextIndex & { handling?: HandlingColumns; alerts?: AlertTable },
): ReadonlyMap<string, Facts> {
  if (!said) return new Map();
  const texts = said.flat();
  const digits = handling?.join('') ?? '';
  return new Map(
    codesOfIndex(index).map(({ hit }, row) => [
      hit.id,
      {
        advice: texts[row]?.[1] ?? '',
        owner: factAt(digits[2 * row], OWNERS),
        retry: factAt(digits[2 * row + 1], RETRIES),
        alerts: alerts?.[hit.id] ?? [],
      },
    ]),
  );
}

function digitOf<Value extends string>(
  fact: Fact<Value> | null | undefined,
  values: readonly Value[],
): string {
  if (!fact) return '0';
  return (1 + BASES.indexOf(fact.basis) * values.length + values.indexOf(fact.value)).toString(DIGITS);
}

function factAt<Value extends string>(
  digit: string | undefined,
  values: readonly Value[],
): Fact<Value> | null {
  const place = parseInt(digit ?? '0', DIGITS) - 1;
  const value = values[place % values.length];
  const basis: JudgementBasis | undefined = BASES[Math.floor(place / values.length)];
  return value !== undefined && basis !== undefined ? { value, basis } : null;
}
