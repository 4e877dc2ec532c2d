/** Letters that mean something to Markdown, to tables, formulas or mentions of issue trackers. */
const SIGNS = /[\\`*_{}[\]<>|#~$&@!^]/gu;

/** Text within a line of what is pasted into a tracker: vendors' words and names of fields stay words. */
export const escapeMarkdownSigns = (text: string): string => text.replace(SIGNS, String.raw`\$&`);
