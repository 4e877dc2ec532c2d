/** What is broken on purpose. */
export type Layer = 'generated data' | 'document' | 'manifest' | 'curation' | 'converter' | 'built site';

/** One check's answer: its message where it caught the fault, null where it saw nothing, undefined where it does not apply. */
export type Verdict = string | null | undefined;

export interface Outcome {
  layer: Layer;
  /** What was broken. */
  name: string;
  /** Where: file and line, page or source. */
  place: string;
  /** Check → what it said. */
  verdicts: Record<string, Verdict>;
  /** Why it is right that no check stops it; only for what no machine can know. */
  excuse?: string;
}

/** A fault to put into a content folder. */
export interface ContentMutant {
  layer: 'generated data' | 'document' | 'manifest' | 'curation';
  name: string;
  /**
   * @param content path of a content folder that may be changed
   * @returns where it was broken, below the content folder
   */
  inject: (content: string) => string;
  excuse?: string;
}

export const isCaught = ({ verdicts }: Outcome) =>
  Object.values(verdicts).some((verdict) => typeof verdict === 'string');

/** The thing that a fault needs; a content folder without one cannot be broken in that way. */
export function needed<T>(found: T | undefined | null): T {
  if (found === undefined || found === null) throw new Error('the content has nothing to break in this way');
  return found;
}
