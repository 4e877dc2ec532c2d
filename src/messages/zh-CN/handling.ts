import type { Judgement } from '../../domain/handling/handling.ts';
import { NOT_STATED, type JudgementBasis, type Owner, type Retry } from '../../schemas/values.ts';

const notStated = '原文未说明';

const owners: Record<Owner | typeof NOT_STATED, string> = {
  'end-user': '终端用户',
  'client-developer': '客户端开发',
  'server-developer': '服务端开发',
  administrator: '控制台或套餐管理员',
  'vendor-support': '厂商支持',
  nobody: '无需处理',
  [NOT_STATED]: notStated,
};

const retries: Record<Retry | typeof NOT_STATED, string> = {
  no: '不要重试',
  'at-once': '可立即重试',
  later: '稍后重试',
  'after-login': '重新登录或更换凭证后重试',
  'after-fix': '改正请求后重试',
  [NOT_STATED]: notStated,
};

/** What a judgement of the site rests on, in short. */
const bases: Record<JudgementBasis, string> = {
  document: '本站判断',
  topic: '本站按主题判断',
  code: '本站按此码判断',
};

/** Who handles a code and whether to try again. */
export const handling = {
  notStated,
  owners,
  retries,
  owner: '谁来处理',
  retry: '能否重试',
  judged: bases.document,
  bases,
  /** A judgement on which the document is silent; the topic by its name. */
  own: ({ basis, topic }: Pick<Judgement<string>, 'basis' | 'topic'>) =>
    topic ? `${bases[basis]}「${topic.name}」` : bases[basis],
  /** On the page of a topic: where an item of it holds. */
  within: (places: readonly string[]) => `限${places.join('、')}：`,
  elsewhere: '其他来源：',
  topicNote: '用于这个主题里原文没有说明的错误码；原文写明了的，以原文为准。',
  /** What the answers of all codes rest on. */
  counts: {
    title: '“谁来处理”“能否重试”依据什么',
    note: (codes: number) => `现行文档里的 ${codes} 个错误码，已移除的不计。`,
    bases: {
      document: '原文的字句',
      topic: '本站按主题判断',
      code: '本站按此码判断',
      [NOT_STATED]: '没有答案',
    } satisfies Record<JudgementBasis | typeof NOT_STATED, string>,
    share: (codes: number, all: number) => `${codes}（${Math.round((codes / Math.max(all, 1)) * 100)}%）`,
  },
  /** Stands before the words of the document that a judgement rests on; `reason` behind them. */
  basis: '依据原文',
  reason: (under: string | undefined, reason: string) =>
    `${under === undefined ? '' : `（“${under}”下）`}：${reason}`,
  /** Between what the site says of a note of the document and the words of that note. */
  hintEnd: '',
  /** In place of the heading, where the words stand in a note of the document. */
  note: '附注',
};
