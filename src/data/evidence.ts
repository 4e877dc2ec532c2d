import { getCollection } from 'astro:content';
import type { Evidence } from '../schemas/evidence.ts';

/** By which words documents send to the vendor's support: content/curation/evidence.yaml. */
export async function getEvidence(): Promise<Evidence[]> {
  const [file] = await getCollection('evidence');
  return file?.data.items ?? [];
}
