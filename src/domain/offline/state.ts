/** How far the copy on the reader's machine is, and the words for it. */

export type OfflineState =
  | { kind: 'off' }
  /** The core is on its way: nothing works offline yet. */
  | { kind: 'starting' }
  | { kind: 'filling'; kept: number; total: number }
  | { kind: 'complete' }
  /** Only the core, and what was visited. */
  | { kind: 'core'; reason: CoreReason }
  /** A newer build waits to take over. */
  | { kind: 'update' };

/** The site is large; the reader asked to save data; the machine has no room; the network went away. */
export type CoreReason = 'large' | 'saving' | 'full' | 'paused';

const REASONS: Record<CoreReason, string> = {
  large: '站点较大，看过的页面会存下来',
  saving: '已开启省流量',
  full: '本机空间不足',
  paused: '',
};

export interface StateWords {
  text: string;
  /** Changes often, and is not to be announced each time. */
  count: string;
  /** What the button beside it does; empty for no button. */
  action: string;
}

/** @param online whether the browser says that there is a network */
export function stateWords(state: OfflineState, online: boolean): StateWords {
  const words = (text: string, { count = '', action = '' } = {}) => ({ text, count, action });
  if (state.kind === 'update') return words('新版本已就绪', { action: '刷新' });
  if (!online && state.kind !== 'off' && state.kind !== 'starting') return words('离线浏览中');
  switch (state.kind) {
    case 'off':
      return words('');
    case 'starting':
      return words('正在存常用页面');
    case 'filling':
      return words('正在存到本机', { count: `${state.kept}/${state.total}` });
    case 'complete':
      return words('已可离线使用');
    case 'core': {
      const reason = REASONS[state.reason];
      return words(`仅常用页面可离线${reason && `（${reason}）`}`, {
        action: state.reason === 'saving' ? '全部存到本机' : '',
      });
    }
  }
}
