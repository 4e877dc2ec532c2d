/** Two versions of one system that can be compared. */
export interface VersionPair {
  /** Id of the older version. */
  from: string;
  /** Id of the newer version. */
  to: string;
  /** Ids of the versions between them, oldest first; none for neighbours. */
  between: string[];
}

/**
 * Every two versions of a system, older to newer: those that lead to the newest first, and of these the shortest
 * step first. A system with one version has none.
 * @param versions oldest first, as manifests list them
 */
export function versionPairs(versions: readonly { id: string }[]): VersionPair[] {
  const ids = versions.map(({ id }) => id);
  return ids
    .flatMap((to, end) =>
      ids.slice(0, end).map((from, start) => ({ from, to, between: ids.slice(start + 1, end) })),
    )
    .reverse();
}

/** Whether one version follows upon the other. */
export const isNeighbouring = ({ between }: VersionPair): boolean => between.length === 0;
