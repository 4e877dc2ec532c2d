import type { AlertWords } from '../../domain/alerts/alert-text.ts';
import { documents } from './documents.ts';
import { punctuation } from './punctuation.ts';
import { reused } from './verdicts.ts';

/** What a reader of a code must not miss: under its title, and in copied texts. */
export const alerts: AlertWords = {
  ...punctuation,
  names: { meaning: '含义变过', reused, elsewhere: '同一数字别处也用', removed: documents.removed },
  meaning: (last, before, since, after) => `${last}里是「${before}」，${since}起是「${after}」。`,
  reused: (last, before, since, after) =>
    `${last}里是「${before}」，之后一度不再收录，${since}起是「${after}」。`,
  elsewhere: (places, count) =>
    `也见于${places.join('、')}${count > places.length ? ` 等 ${count} 处` : ''}，先分清来自哪里。`,
  removed: (since, last) => `自${since}起，厂商文档不再收录此码；这里是它最后所在的${last}的文字。`,
  gap: '',
  tellApart: '怎么分辨',
  attention: '注意',
};
