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
  /** Stands before the words of the document that a judgement rests on; `reason` behind them. */
  basis: '依据原文',
  reason: (under: string | undefined, reason: string) =>
    `${under === undefined ? '' : `（“${under}”下）`}：${reason}`,
  /** Between what the site says of a note of the document and the words of that note. */
  hintEnd: '',
  /** In place of the heading, where the words stand in a note of the document. */
  note: '附注',
};
