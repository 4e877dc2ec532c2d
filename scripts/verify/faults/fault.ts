/** Something broken on purpose, and what each check said of it. */
export interface Outcome {
  /** What was broken. */
  name: string;
  /** Where: file and line, or a file of the site. */
  place: string;
  /** Check → its message where it noticed the fault, null where it saw nothing. */
  checks: Record<string, string | null>;
}

/** The thing that a fault needs; where it is missing nothing could be broken in that way. */
export function needed<T>(found: T | undefined | null): T {
  if (found === undefined || found === null) throw new Error('there is nothing to break in this way');
  return found;
}
