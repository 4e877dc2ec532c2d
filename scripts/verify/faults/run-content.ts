import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditContent } from '../audit/audit-content.ts';
import { convert } from '../../convert.ts';
import { staleFiles, writeFiles } from '../../convert/emit/output-files.ts';
import type { ContentMutant, Outcome } from './mutant.ts';

/**
 * Injects a fault into a copy of a content folder and asks the checks.
 *
 * The data is audited as it is broken. A broken document, manifest or curation is first converted: what is audited is
 * what the converter would write.
 * @param content path of the content folder, which stays as it is
 */
export function runContentMutant(content: string, mutant: ContentMutant): Outcome {
  const copy = mkdtempSync(join(tmpdir(), 'im-error-codes-mutant-'));
  try {
    cpSync(content, copy, { recursive: true });
    const place = mutant.inject(copy);
    const { layer, name, excuse } = mutant;
    const common = { layer, name, place, ...(excuse && { excuse }) };
    const isData = layer === 'generated data';
    let stale: string[] = [];
    let unassigned: string[] = [];
    const conversion = verdictOf(() => {
      const result = convert(copy);
      ({ unassigned } = result);
      stale = staleFiles(copy, result.files);
      if (!isData) writeFiles(copy, result.files);
      return [];
    });
    const check =
      conversion ??
      (isData ? staleText(stale) : unassigned.length > 0 ? `In no topic: ${unassigned.join(', ')}` : null);
    if (isData)
      return { ...common, verdicts: { convert: check, audit: verdictOf(() => auditContent(copy)) } };
    if (check !== null) return { ...common, verdicts: { convert: check, audit: undefined } };
    const audit = verdictOf(() => auditContent(copy));
    return { ...common, verdicts: { convert: null, audit, 'data diff': staleText(stale) } };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const staleText = (stale: readonly string[]) => (stale.length > 0 ? `Stale: ${stale.join(', ')}` : null);

function verdictOf(check: () => string[]): string | null {
  try {
    return check()[0] ?? null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
