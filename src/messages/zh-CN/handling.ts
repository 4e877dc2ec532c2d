import { OWNER_NAMES, RETRY_NAMES } from '../../domain/handling/handling.ts';

/** Who handles a code and whether to try again. */
export const handling = {
  notStated: OWNER_NAMES['not-stated'],
  owners: OWNER_NAMES,
  retries: RETRY_NAMES,
  owner: '谁来处理',
  retry: '是否重试',
  judged: '本站判断',
  /** Stands before the words of the document that a judgement rests on; `reason` behind them. */
  basis: '依据原文',
  reason: (under: string | undefined, reason: string) =>
    `${under === undefined ? '' : `（“${under}”下）`}：${reason}`,
};
