/** What there is to do about a code, for the cards of the decoder: from the data of the search, fetched when needed. */
import { OWNERS, RETRIES, type Owner, type Retry } from '../../schemas/values.ts';
import type { Alert } from '../alerts/alert.ts';
import type { System } from '../model/catalogue.ts';
import { codesOfIndex, type NumberIndex } from '../number/number-index.ts';
import type { TextIndex } from '../search/text-index.ts';

/** Null and empty where the document says nothing. */
export interface Facts {
  /** Word for word. */
  advice: string;
  owner: Owner | null;
  retry: Retry | null;
  alerts: readonly Alert[];
}

/** By entry id; entries without any left out. */
export type AlertTable = Record<string, readonly Alert[]>;

/** System by system two digits for each row of the number index: who handles it, whether to retry; 0: not stated. */
export type HandlingColumns = string[];

/** @param known by entry id */
export function handlingColumns(
  systems: readonly Pick<System, 'entries'>[],
  known: ReadonlyMap<string, { owner: { value: Owner } | null; retry: { value: Retry } | null }>,
): HandlingColumns {
  return systems.map(({ entries }) =>
    entries
      .map(({ id }) => {
        const { owner, retry } = known.get(id) ?? {};
        return `${owner ? 1 + OWNERS.indexOf(owner.value) : 0}${retry ? 1 + RETRIES.indexOf(retry.value) : 0}`;
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
        owner: OWNERS[Number(digits[2 * row] ?? 0) - 1] ?? null,
        retry: RETRIES[Number(digits[2 * row + 1] ?? 0) - 1] ?? null,
        alerts: alerts?.[hit.id] ?? [],
      },
    ]),
  );
}
