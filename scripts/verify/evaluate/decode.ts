/** The table of pastes (scripts/verify/evaluate/pastes.yaml) against the decoder. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { decodeLog } from '../../../src/domain/decode/decode.ts';
import type { Finding } from '../../../src/domain/decode/finding.ts';
import { maskText } from '../../../src/domain/decode/mask-text.ts';
import { buildNumberIndex } from '../../../src/domain/number/build-number-index.ts';
import type { Standing } from '../../../src/domain/number/number-meaning.ts';
import type { NumberIndex } from '../../../src/domain/number/number-index.ts';
import { readCuration } from '../../convert/read/curation.ts';
import { readKnownSystems } from '../testing/known-systems.ts';

const TABLE = 'scripts/verify/evaluate/pastes.yaml';

interface Expected {
  line: number;
  number: number;
  entry?: string;
  likely?: string;
  foreign?: string;
  candidates?: string[];
  standing?: Standing;
  containing?: string[];
  envelope?: number;
  errType?: number;
}

/** An item of the table; the file says what each field means. */
interface Paste {
  name: string;
  text: string;
  expect: Expected[];
  forbidden?: number[];
  secret?: string[];
}

interface PasteResult {
  /** Expected findings that are there, with the expected entry first. */
  right: number;
  /** How many findings nobody expects. */
  extra: number;
  /** Everything that is not as expected, in words. */
  faults: string[];
}

/** The pastes of the table, or of another one. */
export const readPastes = (file = TABLE) => parse(readFileSync(file, 'utf8')) as Paste[];

/** The number index of the known documents, as the decoder has it. */
export const readIndex = (): NumberIndex => ({
  ...buildNumberIndex(readKnownSystems(), [], readCuration('content', 'origins')),
  hints: readCuration('content', 'log-hints'),
});

/** Decodes one paste and compares what is found, and what is masked, with what the table expects. */
export function checkPaste(
  { text, expect, forbidden = [], secret = [] }: Paste,
  index: NumberIndex,
): PasteResult {
  const { findings, masks } = decodeLog(text, index);
  const seen = findings.map(toExpected);
  const missing = expect.filter((wanted) => !seen.some((found) => isSame(wanted, found)));
  const extra = findings.filter(
    ({ number, line }) => !expect.some((wanted) => wanted.number === number && wanted.line === line),
  );
  const shown = maskText(text, masks);
  return {
    right: expect.length - missing.length,
    extra: extra.length,
    faults: [
      ...missing.map((wanted) => `missing ${JSON.stringify(wanted)}; found ${JSON.stringify(seen)}`),
      ...extra.map(
        ({ line, raw, carrier }) => `false finding ${raw} on line ${line} (${carrier.kind} ${carrier.name})`,
      ),
      ...forbidden
        .filter((number) => findings.some((found) => found.number === number))
        .map((number) => `forbidden ${number}`),
      ...secret.filter((word) => shown.includes(word)).map((word) => `not masked: ${word}`),
    ],
  };
}

function toExpected({
  line,
  number,
  certainty,
  standing,
  candidates,
  containing,
  envelope,
  errType,
  foreign,
}: Finding): Expected {
  const ids = candidates.map(({ id }) => id);
  return {
    line,
    number,
    ...(certainty === 'certain' && ids[0] && { entry: ids[0] }),
    ...(certainty === 'likely' && ids[0] && { likely: ids[0] }),
    ...(foreign !== undefined && { foreign }),
    ...(certainty === 'ambiguous' && { candidates: ids }),
    ...(certainty === 'unknown' && { standing }),
    ...(containing.length > 0 && { containing: containing.map(({ id }) => id) }),
    ...(envelope && { envelope: envelope.ret }),
    ...(errType !== undefined && { errType }),
  };
}

const isSame = (a: Expected, b: Expected) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: Expected) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
