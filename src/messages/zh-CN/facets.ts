import type { FacetWords } from '../../domain/browse/facets.ts';
import { documents } from './documents.ts';
import { handling } from './handling.ts';
import { history } from './history.ts';

/** What codes are chosen by on the page of all codes, and the values. */
export const facets: FacetWords = {
  names: {
    system: '系统',
    module: '模块或层',
    topic: '主题',
    owner: handling.owner,
    retry: handling.retry,
    basis: '处理与重试依据',
    status: '状态',
    change: '最近变更',
  },
  owners: handling.owners,
  retries: handling.retries,
  bases: { document: '依据原文', topic: '本站按主题判断', code: '本站按此码判断', 'not-stated': '没有判断' },
  statuses: { current: documents.current, removed: documents.removed },
  verdicts: history.verdicts,
  noTopic: '没有主题',
  neverChanged: '从未变更',
};
