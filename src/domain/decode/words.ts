/** What the page and its summaries say about a finding. */
import { numberPath } from '../model/address.ts';
import type { CodeHit } from '../number/number-index.ts';
import { standingText, type StandingWords } from '../number/standing-text.ts';
import type { Alert } from '../alerts/alert.ts';
import type { AlertWords } from '../alerts/alert-text.ts';
import type { Basis, Carrier, Decoded, ErrType, Finding, SystemClue } from './finding.ts';
import type { JudgementBasis, Owner, Retry } from '../../schemas/values.ts';
import type { Facts } from './facts.ts';
import type { FindingGroup } from './group.ts';

/** The words of an answer; src/messages has them. */
export interface DecodeWords {
  standing: StandingWords;
  alerts: AlertWords;
  /** Whose documents lack a number that an envelope names. */
  platform: string;
  elsewhere: (places: readonly string[], label: string) => string;
  /** Of a number that nothing names and that everybody uses. */
  unnamed: string;
  choices: (count: number) => string;
  /** @param shown the first of the lines, of which there are `count` */
  lines: (shown: readonly number[], count: number) => string;
  /** Stands before the title of a code that is likely. */
  likely: string;
  /** What there is to do about a code. */
  facts: {
    advice: string;
    owner: string;
    retry: string;
    owners: Readonly<Record<Owner, string>>;
    retries: Readonly<Record<Retry, string>>;
    /** Marks what the site says of its own, beside the document's advice. */
    judgement: (value: string, basis: JudgementBasis) => string;
  };
  /** That a number is of a product without a document here. */
  foreign: (product: string) => string;
  carriers: Readonly<Record<Carrier['kind'], (name: string) => string>>;
  errTypes: Readonly<Record<ErrType, string>>;
  markdown: {
    /** Stands behind a title. */
    place: (place: string, isRemoved: boolean) => string;
    found: (lines: string, carrier: string) => string;
    errType: (value: ErrType, text: string) => string;
    /** A code that may be meant, and what there is to do about it. */
    parts: (parts: readonly string[]) => string;
  };
  summary: {
    none: string;
    certain: (count: number) => string;
    likely: (count: number) => string;
    foreign: (count: number) => string;
    ambiguous: (count: number) => string;
    standing: (count: number, name: string) => string;
    found: (codes: number, places: number, details: readonly string[]) => string;
    truncated: (places: number) => string;
    successes: (places: number) => string;
    masks: (places: number) => string;
  };
  basis: {
    sign: Readonly<Record<Extract<SystemClue, { kind: 'sign' }>['where'], (words: string) => string>>;
    fields: (fields: readonly [string, string], whose: string) => string;
    onlyOne: string;
    nearest: (clue: string) => string;
    sameNumber: (line: number) => string;
    title: string;
    envelope: (ret: number, layer: string) => string;
    namedEnvelope: (words: string, layer: string) => string;
    otherEnvelope: (layer: string) => string;
    onlySystem: (system: string) => string;
    whichLayer: (clue: string) => string;
    whichSystem: (clue: string | null, hints: readonly string[]) => string;
    /** By id of a system: what its answers look like, so that the reader can tell. */
    hints: Readonly<Record<string, string>>;
  };
}

/** `腾讯 IM · SDK 通用`; a layer that is named after its system doesn't say it twice. */
export function placeText({ system, module }: Pick<CodeHit, 'system' | 'module'>): string {
  return module.startsWith(system) ? module : `${system} · ${module}`;
}

const SHOWN_LINES = 6;

/** Which lines; many are counted. */
export const linesText = (lines: readonly number[], words: DecodeWords): string =>
  words.lines(lines.slice(0, SHOWN_LINES), lines.length);

/** What carried the number. */
export const carrierText = ({ kind, name }: Carrier, words: DecodeWords): string =>
  words.carriers[kind](name);

/** What there is to do about a code, line by line; nothing where nothing is known. */
export function factLines(
  facts: Facts | undefined,
  { facts: words }: DecodeWords,
): { name: string; text: string }[] {
  if (!facts) return [];
  const { advice, owner, retry } = facts;
  return [
    ...(advice ? [{ name: words.advice, text: advice.replace(/\s*\n\s*/g, ' ') }] : []),
    ...(owner ? [{ name: words.owner, text: words.judgement(words.owners[owner.value], owner.basis) }] : []),
    ...(retry ? [{ name: words.retry, text: words.judgement(words.retries[retry.value], retry.basis) }] : []),
  ];
}

/** What must not be missed about a code; where all codes of a number are listed, not that there are others. */
export const alertsIn = (facts: Facts | undefined, { certainty }: Pick<Finding, 'certainty'>): Alert[] =>
  (facts?.alerts ?? []).filter(({ kind }) => kind !== 'elsewhere' || certainty !== 'ambiguous');

/** How a number stands that is not certain, in short. */
export const verdictText = (
  { certainty, standing, candidates, foreign }: Finding,
  words: DecodeWords,
): string => {
  if (foreign !== undefined) return words.foreign(foreign);
  return certainty === 'ambiguous' ? words.choices(candidates.length) : words.standing.names[standing];
};

/** What is said of a number that no document lists by itself. */
export function unknownText(finding: Finding, words: DecodeWords): string {
  const { label, system, standing, containing, elsewhere, envelope } = finding;
  if (system === null && elsewhere.length > 0) return words.unnamed;
  return standingText(label, standing, containing, envelope ? words.platform : system, words.standing);
}

/** That the number means something elsewhere, which may be meant; empty where it does not. */
export function elsewhereText({ label, certainty, elsewhere }: Finding, words: DecodeWords): string {
  if (certainty !== 'unknown' || elsewhere.length === 0) return '';
  return words.elsewhere([...new Set(elsewhere.map(placeText))], label);
}

/** Page of what {@link elsewhereText} tells; that of the number where it is several. */
export const elsewherePath = ({ label, elsewhere: [only, another] }: Finding): string =>
  only && !another ? only.path : numberPath(label);

/** Why a number is read so; for one with several readings, what would settle it. */
export function basisText(basis: Basis, { basis: words }: DecodeWords): string {
  switch (basis.kind) {
    case 'sign':
    case 'fields':
      return clueText(basis, words);
    case 'only-one':
      return words.onlyOne;
    case 'nearest':
      return words.nearest(clueText(basis.clue, words));
    case 'same-number':
      return words.sameNumber(basis.line);
    case 'title':
      return words.title;
    case 'envelope':
      return words.envelope(basis.ret, basis.layer);
    case 'named-envelope':
      return words.namedEnvelope(basis.words, basis.layer);
    case 'other-envelope':
      return words.otherEnvelope(basis.layer);
    case 'which-layer':
      return words.whichLayer(basis.clue ? clueText(basis.clue, words) : words.onlySystem(basis.system));
    case 'which-system':
      return words.whichSystem(
        basis.clue && clueText(basis.clue, words),
        basis.systems.flatMap((id) => (Object.hasOwn(words.hints, id) ? (words.hints[id] ?? []) : [])),
      );
  }
}

const clueText = (clue: SystemClue, words: DecodeWords['basis']): string =>
  clue.kind === 'sign' ? words.sign[clue.where](clue.words) : words.fields(clue.fields, clue.name);

/** One sentence over the whole answer, for the eye and for screen readers. */
export function countText(
  { findings, successes, masks, truncated }: Decoded,
  groups: readonly FindingGroup[],
  { summary: words, standing, alerts }: DecodeWords,
): string {
  const count = (is: (finding: Finding) => boolean) => groups.filter(({ finding }) => is(finding)).length;
  const told = (wanted: 'certain' | 'likely' | 'ambiguous' | 'foreign') => {
    const number = count(({ certainty }) => certainty === wanted);
    return number > 0 ? [words[wanted](number)] : [];
  };
  const unknown = Object.entries(standing.names).flatMap(([wanted, name]) => {
    const number = count((finding) => finding.certainty === 'unknown' && finding.standing === wanted);
    return number > 0 ? [words.standing(number, name)] : [];
  });
  const details = [
    ...told('certain'),
    ...told('likely'),
    ...told('ambiguous'),
    ...unknown,
    ...told('foreign'),
  ];
  return [
    groups.length === 0 ? words.none : words.found(groups.length, findings.length, details),
    truncated ? words.truncated(findings.length) : '',
    successes > 0 ? words.successes(successes) : '',
    masks.length > 0 ? words.masks(masks.length) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(alerts.gap);
}
