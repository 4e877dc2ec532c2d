import { chromiumPath } from '../../scripts/verify/testing/chromium.ts';

/** Before the workers start, so that not each of them unpacks one. */
export async function setup(): Promise<void> {
  await chromiumPath();
}
