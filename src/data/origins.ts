import type { Origin } from '../schemas/curation.ts';
import { getCuration } from './curation.ts';

/** What is known of where numbers come from. */
export const getOrigins = (): Promise<Origin[]> => getCuration('origins');
