import { groupBy } from '../model/group-by.ts';
import type { Finding } from './finding.ts';

/** Findings that mean the same and are told once, with all their lines. */
export interface FindingGroup {
  /** 1-based, in the order of the text; what marks in the text refer to. */
  ordinal: number;
  /** The first of them. */
  finding: Finding;
  /** Lines, ascending, each once. */
  lines: number[];
  findings: Finding[];
}

/** Groups findings by what is said of them; the order is that of the text. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = [...groupBy(findings, readingKey).values()];
  return groups.flatMap((members, position) => {
    const [finding] = members;
    const lines = [...new Set(members.map(({ line }) => line))];
    return finding ? [{ ordinal: position + 1, finding, lines, findings: members }] : [];
  });
}

function readingKey({ label, certainty, candidates, envelope, errType, foreign }: Finding): string {
  return JSON.stringify([label, certainty, candidates.map(({ id }) => id), envelope?.ret, errType, foreign]);
}
