import type { ManifestVersion } from '../../schemas/manifest.ts';

/** What is said of a vendor's document and of where a code stands in it. */
export const documents = {
  /** With its basis: a date that the site found never passes for the document's own. */
  date: ({ date, dateBasis }: Pick<ManifestVersion, 'date' | 'dateBasis'>): string => {
    if (date === null) return '原文未署日期';
    return dateBasis === 'document'
      ? `${date}（原文印有）`
      : `${date}（原文未印日期，据厂商公开页面历史确定）`;
  },
  /** Of a range or class, as far as the document states them. */
  bounds: ({ from, to }: { from?: number | undefined; to?: number | undefined }): string => {
    const lower = from === undefined ? '原文未写下限' : `下限 ${from}`;
    const upper = to === undefined ? '原文未写上限' : `上限 ${to}`;
    return `${lower}，${upper}`;
  },
};
