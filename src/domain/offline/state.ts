/** How far the copy on the reader's machine is, and the words for it. */

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

export interface StateWords {
  text: string;
  /** Changes often, and is not to be announced each time. */
  count: string;
  /** What the button beside it does; empty for no button. */
  action: string;
}

const READY: Record<Level, string> = {
  seen: '看过的页面可离线查看',
  core: '搜索、解码和看过的页面可离线使用',
  whole: '整站已可离线使用',
};
const OFFERS: Partial<Record<Level, string>> = { core: '保存常用页面', whole: '保存整站' };

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
export function stateWords(state: OfflineState, cost: Cost, online: boolean): StateWords {
  const words = (text: string, { count = '', action = '' } = {}) => ({ text, count, action });
  const level = offeredLevel(state);
  const bytes = (level && cost[level]) ?? 0;
  const offer = level && bytes > 0 ? { action: `${OFFERS[level] ?? ''}（约 ${megabytes(bytes)} MB）` } : {};
  if (state.kind === 'update') return words('新版本已就绪', { action: '刷新' });
  if (!online && state.kind !== 'off' && state.kind !== 'starting') return words('离线浏览中');
  switch (state.kind) {
    case 'off':
      return words('');
    case 'starting':
      return words('正在准备离线内容');
    case 'filling':
      if (state.level !== 'whole') return words('正在准备离线内容');
      return words('正在保存整站', { count: `${Math.floor((100 * state.kept) / state.total)}%` });
    case 'ready':
      return words(READY[state.level], offer);
    case 'stopped':
      return state.reason === 'full'
        ? words('本机空间不足，已存的仍可离线使用', offer)
        : words('暂时取不到，稍后自动继续');
  }
}

/** One digit is enough, and never nothing. */
const megabytes = (bytes: number) => (Math.max(Math.ceil(bytes / 100_000), 1) / 10).toFixed(1);
