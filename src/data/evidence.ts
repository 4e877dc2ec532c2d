import type { Evidence } from '../schemas/evidence.ts';
import { getCuration } from './curation.ts';

/** By which words documents send to the vendor's support: content/curation/evidence.yaml. */
export const getEvidence = (): Promise<Evidence[]> => getCuration('evidence');
