import type { Manifest } from '../../schemas/manifest.ts';
import type { Entry } from './entry.ts';

/** How many codes one document version has, against the version before it. */
export interface VersionCount {
  version: string;
  /** All codes of the version: kept + added. */
  total: number;
  /** Codes that the version before has too. */
  kept: number;
  /** Codes that the version before lacks; all of them in the first version. */
  added: number;
  /** Codes of the version before that this one lacks. */
  dropped: number;
}

/** Counts for every version of a manifest, oldest first. */
export function countVersions(
  manifest: Pick<Manifest, 'versions'>,
  entries: readonly Entry[],
): VersionCount[] {
  const idsOf = (version: string | undefined) =>
    new Set(
      entries.filter((entry) => entry.versions.some((at) => at.version === version)).map(({ id }) => id),
    );
  return manifest.versions.map(({ id: version }, index) => {
    const [before, now] = [idsOf(manifest.versions[index - 1]?.id), idsOf(version)];
    const kept = now.intersection(before).size;
    return { version, total: now.size, kept, added: now.size - kept, dropped: before.size - kept };
  });
}
