/** What a torture is done with. */
export interface Ground {
  project: string;
  /** For whatever is written. */
  folder: string;
  /** Content folder of the new site. */
  content: string;
  /** A built site, with other bytes than the new one. */
  oldSite: string;
  /** Sum of the site that `content` gives. */
  newSum: string | null;
}

export interface Finding {
  name: string;
  result: string;
  ok: boolean;
}
