import type { DecodeWords } from '../../domain/decode/words.ts';
import { alerts } from './alerts.ts';
import { handling } from './handling.ts';
import { standing } from './standing.ts';

/** The decoder's answer: its cards, the text with its marks, and the summary that is copied. */
export const decodeAnswer = {
  standing,
  alerts,
  platform: '对应平台',
  elsewhere: (places, label) => `也可能是 ${places.join('、')} 的 ${label}`,
  unnamed: '文中没有写明系统；这样小的数字各家都用，不能就此认定。',
  choices: (count) => `有 ${count} 种可能`,
  likely: '多半是',
  facts: {
    advice: '处理建议',
    ...handling,
    judgement: (value, basis) => `${value}（${handling.bases[basis]}）`,
  },
  foreign: (product) => `是 ${product} 的，不是本站收录的系统`,
  lines: (shown, count) => `第 ${shown.join('、')} ${count > shown.length ? `等 ${count} ` : ''}行`,
  carriers: {
    whole: () => '全文只有数字',
    mention: () => '这一行说到错误',
    message: () => 'msg 的开头',
    field: (name) => `字段 ${name}`,
    argument: (name) => `${name}( 的第一个参数`,
    phrase: (name) => `“${name}”之后`,
    word: (name) => `${name} 之后`,
  },
  /** The words of MSDK's document, in its spelling. */
  errTypes: {
    0: '正常',
    1: '网络不稳定，请稍后再试',
    2: '重新授权',
    3: '用refreshToken刷新acessToken',
    5: '未知错误',
  },
  markdown: {
    place: (place, isRemoved) => `（${place}${isRemoved ? '，已移除' : ''}）`,
    found: (lines, carrier) => `${lines}，${carrier}`,
    errType: (value, text) => `err_type ${value}：${text}`,
    parts: (parts) => parts.join('；'),
  },
  summary: {
    none: '没有找到错误码。',
    certain: (count) => `${count} 个已确定`,
    likely: (count) => `${count} 个多半是`,
    foreign: (count) => `${count} 个不是本站收录的系统`,
    ambiguous: (count) => `${count} 个有几种可能`,
    standing: (count, name) => `${count} 个${name}`,
    found: (codes, places, details) =>
      `找到 ${codes} 个错误码${places > codes ? `，共 ${places} 处` : ''}：${details.join('，')}。`,
    truncated: (places) => `只列出前 ${places} 处。`,
    successes: (places) => `另有 ${places} 处返回 0（成功），不列出。`,
    masks: (places) => `遮盖了 ${places} 处密钥或个人信息。`,
  },
  basis: {
    sign: {
      object: (words) => `同一段 JSON 里有 ${words}`,
      line: (words) => `同一行有 ${words}`,
      record: (words) => `同一条日志里有 ${words}`,
      text: (words) => `别的行里有 ${words}`,
    },
    fields: ([first, second], whose) => `${first} 与 ${second} 是 ${whose} 的字段`,
    onlyOne: '文中没有写明系统，收录的文档里只有这一处有这个数字',
    nearest: (clue) => `${clue}，离它最近；附近还提到别的系统`,
    sameNumber: (line) => `与第 ${line} 行的是同一个`,
    title: '旁边的文字与该码的含义一致',
    envelope: (ret, layer) => `ret 为 ${ret} 时，msg 开头的数字是${layer}的错误码`,
    namedEnvelope: (words, layer) => `有 ${words}，msg 开头的数字是${layer}的错误码`,
    otherEnvelope: (layer) => `收录的文档里${layer}没有这个数字，它属于这里列出的`,
    onlySystem: (system) => `收录的文档里只有 ${system} 有这个数字`,
    whichLayer: (clue) =>
      `${clue}，但没有写明是哪一层：看请求的地址（如 /share/qzone、/share/qq），或问是哪个接口返回的`,
    whichSystem: (clue, hints) =>
      [`这里没有写明来自哪个系统${clue === null ? '' : `，${clue}，多半是第一个`}`, ...hints].join('；'),
    hints: {
      'tencent-im':
        '若由腾讯云 REST API 返回，应有 ActionStatus 和 ErrorInfo 字段；若来自它的 SDK，日志里会有 TIM 或 imsdk',
      msdk: '若由 MSDK 返回，应有 ret、msg 和 err_type 字段',
      'wildfire-im': '若由野火返回，应是 code 和 msg 两个字段，日志里会有 wildfire 或 wfc',
    },
  },
  card: {
    removed: '已移除',
    toMark: (ordinal: number) => `到文中标记 ${ordinal}`,
    errType: (value: number, text: string) => `err_type 为 ${value}：${text}`,
  },
  text: {
    masked: '已遮盖',
    linesLeft: (count: number) => `略 ${count} 行`,
    charactersLeft: (count: number) => `…（略 ${count} 个字符）…`,
    toResult: (ordinal: number) => `到第 ${ordinal} 个结果`,
  },
} satisfies DecodeWords & Record<'card' | 'text', object>;
