/** Who handles a code and whether to try again, as far as the document's own words say so. */
import { NOT_STATED, type Owner, type Retry } from '../../schemas/values.ts';

export const OWNER_NAMES: Record<Owner | typeof NOT_STATED, string> = {
  'end-user': '终端用户',
  'client-developer': '客户端开发',
  'server-developer': '服务端开发',
  administrator: '控制台或套餐管理员',
  'vendor-support': '厂商支持',
  nobody: '无需处理',
  [NOT_STATED]: '原文未说明',
};

export const RETRY_NAMES: Record<Retry | typeof NOT_STATED, string> = {
  no: '不要重试',
  'at-once': '可立即重试',
  later: '稍后重试',
  'after-login': '重新登录或更换凭证后重试',
  'after-fix': '改正请求后重试',
  [NOT_STATED]: '原文未说明',
};

/** A value and what it rests on. */
export interface Judgement<Value> {
  value: Value;
  /** Words of the document, verbatim; found in the newest wording of the entry or in a note of its module. */
  words: string;
  /** Heading or column, as printed, under which the words say so; absent where they say it by themselves. */
  under?: string;
  /** Why these words say so; the site's own. */
  reason: string;
}

/** Null where the document states nothing. */
export interface Handling {
  owner: Judgement<Owner> | null;
  retry: Judgement<Retry> | null;
}
