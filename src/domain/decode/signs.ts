/** Words and shapes of logs that tell which system, and which layer of it, speaks. */
import { upperBound } from '../number/bounds.ts';
import type { Span } from './finding.ts';

interface Sign {
  system: string;
  /** Layer, where the words tell it. */
  layer?: string;
  words: RegExp;
}

/* Each pattern is a plain alternation: it is run once over the whole text. */
const SIGNS: readonly Sign[] = [
  {
    system: 'tencent-im',
    words:
      /ActionStatus|ErrorInfo|im_?sdk|tencent\.im|tim\.qq\.com|tim-js|tim-wx|TIMSDK|V2TIM|\[tim\]|sdkappid|openim|im_open_|group_open_|To_Account|From_Account|腾讯云|云通信|腾讯 ?IM/giu,
  },
  {
    system: 'msdk',
    words:
      /(?<!i)msdk|err_?type|\/auth\/(?:verify_login|check_token|guest_check_token|refresh_token)|\/relation\/(?:qq|wx)|OnLoginNotify|OnShareNotify/giu,
  },
  // In its own case only: `timestamp` is no class of the SDK.
  { system: 'tencent-im', words: /(?<![A-Za-z])TIM[A-Z][a-z]+/gu },
  { system: 'wildfire-im', words: /wild ?fire|(?<![A-Za-z])wfc|野火/giu },
  { system: 'msdk', layer: 'qzone-share', words: /\/share\/qzone|分享到 ?QZone|sendToQZone/giu },
  { system: 'msdk', layer: 'qq-share', words: /\/share\/qq(?![a-z])|分享到 ?QQ|sendToQQ/giu },
  { system: 'msdk', layer: 'gateway', words: /接入层/giu },
  { system: 'msdk', layer: 'logic', words: /逻辑层/giu },
  { system: 'msdk', layer: 'wechat-group', words: /加绑群|wx_?group/giu },
  { system: 'msdk', layer: 'qq-game-center', words: /(?:手Q|QQ)游戏中心|game_?center/giu },
  { system: 'msdk', layer: 'blue-diamond', words: /蓝钻|blue_?diamond/giu },
  { system: 'msdk', layer: 'qq', words: /手Q平台|graph\.qq\.com|openapi\.tencentyun\.com/giu },
  { system: 'msdk', layer: 'wechat', words: /微信平台|api\.weixin\.qq\.com/giu },
];

/** Where a sign stands, and its words as they stand there. */
export interface SignSeen {
  system: string;
  layer: string | null;
  words: string;
}

export interface Signs {
  /** Signs inside a stretch of the text, each system and layer once. */
  within: (span: Span) => SignSeen[];
}

/** Finds every sign of a folded text; `names` adds ids and names of the systems themselves. */
export function findSigns(folded: string, names: ReadonlyMap<string, readonly string[]>): Signs {
  const all = [...SIGNS, ...[...names].flatMap(([system, own]) => nameSign(system, own))];
  const seen = all.map(({ system, layer = null, words }) => {
    const matches = [...folded.matchAll(words)];
    return {
      system,
      layer,
      at: matches.map(({ index }) => index),
      words: (position: number) => matches[position]?.[0] ?? '',
    };
  });
  return {
    within: ({ start, end }) =>
      seen.flatMap(({ system, layer, at, words }) => {
        const last = upperBound(at, end - 1) - 1;
        return (at[last] ?? -1) >= start ? [{ system, layer, words: words(last) }] : [];
      }),
  };
}

/** A system whose logs nobody has described is told by its name. */
function nameSign(system: string, names: readonly string[]): Sign[] {
  const words = names
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .filter((name) => name.length > 2);
  return words.length > 0
    ? [{ system, words: new RegExp(`(?<![A-Za-z])(?:${words.join('|')})`, 'giu') }]
    : [];
}
