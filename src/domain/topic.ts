/** A meaning that recurs across systems: 凭证过期, 频率限制. */
export interface Topic {
  /** Last part of the address of its page. */
  id: string;
  name: string;
  /** What it means; the site's own words. */
  means: string;
  /** Entry id → words of its newest wording that put it here. In the order of the curation. */
  codes: ReadonlyMap<string, string>;
}

/** Topics by entry id, in the order of the curation. An entry may have several. */
export function topicsByEntry(topics: readonly Topic[]): Map<string, Topic[]> {
  const byEntry = new Map<string, Topic[]>();
  for (const topic of topics) {
    for (const id of topic.codes.keys()) byEntry.set(id, [...(byEntry.get(id) ?? []), topic]);
  }
  return byEntry;
}
