/** How far the copy on the reader's machine is, and what is said of it. */

/**
 * How much is kept: what was visited; the core besides; or the whole site. Only the last is the reader's own wish
 * alone, and the first two are what he gets unasked, depending on his connection.
 */
export const LEVELS = ['seen', 'core', 'whole'] as const;
export type Level = (typeof LEVELS)[number];

export type OfflineState =
  | { kind: 'off' }
  /** Nothing is known yet. */
  | { kind: 'starting' }
  | { kind: 'filling'; level: Level; kept: number; total: number }
  /** All of that level is there: counted, not remembered. */
  | { kind: 'ready'; level: Level }
  /** Something lacks, for lack of room or because it can't be had now. */
  | { kind: 'stopped'; level: Level; reason: 'full' | 'paused' }
  /** A newer build waits to take over. */
  | { kind: 'update' };

/** Bytes that a reader pays for a level; 0 where it is not offered. */
export type Cost = Partial<Record<Level, number>>;

/** What the footer says of a state. */
export interface StateText {
  text: string;
  /** Changes often, and is not to be announced each time. */
  count: string;
  /** What the button beside it does; empty for no button. */
  action: string;
}

export interface OfflineWords {
  ready: Record<Level, string>;
  preparing: string;
  saving: string;
  /** Without a network. */
  away: string;
  full: string;
  paused: string;
  update: string;
  refresh: string;
  /** Buttons that offer a level. */
  offers: Partial<Record<Level, (megabytes: string) => string>>;
}

/** The level that the button asks for: the next, or, where the room was lacking, the same again. */
export function offeredLevel(state: OfflineState): Level | undefined {
  if (state.kind === 'ready') return LEVELS[LEVELS.indexOf(state.level) + 1];
  return state.kind === 'stopped' && state.reason === 'full' ? state.level : undefined;
}

/** The level that is left where there is no room for this one. */
export const lowerLevel = (level: Level): Level => LEVELS[LEVELS.indexOf(level) - 1] ?? 'seen';

/**
 * @param cost what each level costs, as far as it is known
 * @param online whether the browser says that there is a network
 */
export function stateText(state: OfflineState, cost: Cost, online: boolean, words: OfflineWords): StateText {
  const said = (text: string, { count = '', action = '' } = {}) => ({ text, count, action });
  const level = offeredLevel(state);
  const bytes = (level && cost[level]) ?? 0;
  const offer = level && bytes > 0 ? { action: words.offers[level]?.(megabytes(bytes)) } : {};
  if (state.kind === 'update') return said(words.update, { action: words.refresh });
  if (!online && state.kind !== 'off' && state.kind !== 'starting') return said(words.away);
  switch (state.kind) {
    case 'off':
      return said('');
    case 'starting':
      return said(words.preparing);
    case 'filling':
      if (state.level !== 'whole') return said(words.preparing);
      return said(words.saving, { count: `${Math.floor((100 * state.kept) / state.total)}%` });
    case 'ready':
      return said(words.ready[state.level], offer);
    case 'stopped':
      return state.reason === 'full' ? said(words.full, offer) : said(words.paused);
  }
}

/** One digit is enough, and never nothing. */
const megabytes = (bytes: number) => (Math.max(Math.ceil(bytes / 100_000), 1) / 10).toFixed(1);
