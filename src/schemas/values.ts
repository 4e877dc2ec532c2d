/** Closed lists of values that data, curation and the interface for programs have in common. */

/** What a row of a document describes: a number, a range, a whole interval under one number, or all remaining errors. */
export const CODE_KINDS = ['exact', 'range', 'class', 'catch-all'] as const;

/** What the date of a version rests on; `none` where it has no date. */
export const DATE_BASES = ['document', 'page-history', 'none'] as const;

/** The set in which a number is unique. */
export const NUMBERINGS = ['per-system', 'per-module'] as const;

/** How grave a change of wording is, least first. */
export const GRADES = ['punctuation', 'terminology', 'wording', 'limit', 'advice', 'meaning'] as const;
export type Grade = (typeof GRADES)[number];

/** Who acts: the first party that the words name, or that the site finds. */
export const OWNERS = [
  'end-user',
  'client-developer',
  'server-developer',
  'administrator',
  'vendor-support',
  'nobody',
] as const;
export type Owner = (typeof OWNERS)[number];

/** Whether to send the same request again. */
export const RETRIES = ['no', 'at-once', 'later', 'after-login', 'after-fix'] as const;
export type Retry = (typeof RETRIES)[number];

/** What an answer to these two rests on: the document's own words, or the site's judgement of a topic or of one code. */
export const BASES = ['document', 'topic', 'code'] as const;
export type JudgementBasis = (typeof BASES)[number];

/** What stands in place of a value where the document says nothing of it, in data and in addresses. */
export const NOT_STATED = 'not-stated';

/** What a reader of a code must not miss (src/domain/alerts/alert.ts). */
export const ALERT_KINDS = ['meaning', 'elsewhere', 'removed'] as const;

/**
 * How two entries belong together. Each kind has an opposite, its own or another, so that whoever is led from one
 * entry to another is led back. No entry belongs to itself.
 */
export const LINK_KINDS = [
  /** The same number in another system or layer; the number with the other sign. */
  'same-number',
  'opposite-sign',
  /** Of one topic, over all systems. */
  'same-topic',
  /** Of one system: the newest words of both are the same; or were, in the last document that had both. */
  'same-wording',
  'once-same-wording',
  /** An answer with the one code carries the other inside. */
  'envelope-of',
  'inside-envelope',
  /** Range or class, and the codes in it. */
  'lies-in',
  'holds',
  /** The text of the one speaks of the other by its number. */
  'names',
  'named-by',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
