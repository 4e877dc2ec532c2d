import { z } from 'astro/zod';
import { GRADES, LINK_KINDS } from './values.ts';
import { codeFields, url, versionFields } from './api.ts';

/** One code in full, `/<entry id>.json`, the twin of its page. Descriptions are published, hence in Chinese. */

const link = z.strictObject({
  start: z.number().int().nonnegative().describe('起点，按 UTF-16 单元计，含'),
  end: z.number().int().positive().describe('终点，不含'),
  href: z.string().describe('链接的完整地址'),
});

const links = z.array(link).min(1).optional();

const record = z.strictObject({
  version: z.string().describe('文档版本'),
  module: z.string().describe('所在模块或层'),
  section: z.array(z.string()).min(1).describe('所在章节的标题，外层在前，照原文'),
  line: z.number().int().positive().describe('在文档里的行号，从 1 起'),
  source: url.describe('逐行原文页面里的这一行'),
  text: z.string().min(1).describe('厂商原文：整段说明，除空白外一字未改'),
  cause: z.string().nullable().describe('厂商原文：含义；原文只写了办法时为 null'),
  advice: z.string().nullable().describe('厂商原文：处理建议；原文没有给时为 null'),
  split: z
    .enum(['columns', 'derived'])
    .describe('含义与建议如何分开：columns 原文分列；derived 原文只有一列，本站按措辞分开，text 为整段'),
  links: z
    .strictObject({
      text: links.describe('text 里的链接'),
      cause: links.describe('cause 里的链接'),
      advice: links.describe('advice 里的链接'),
    })
    .optional()
    .describe('原文里带链接的文字；没有链接时没有这一项'),
  noAdvice: z.string().optional().describe('建议一栏里表示“没有建议”的记号，照原文，如 -'),
  extra: z
    .array(
      z.strictObject({
        heading: z.string().describe('栏目名，照原文'),
        text: z.string().describe('厂商原文'),
        links: links.describe('这一栏里的链接'),
      }),
    )
    .optional()
    .describe('原文的其余栏目'),
});

const note = z.strictObject({
  version: z.string().describe('文档版本'),
  section: z.array(z.string()).describe('所在章节的标题，外层在前，照原文'),
  line: z.number().int().positive().describe('在文档里的行号，从 1 起'),
  source: url.describe('逐行原文页面里的这一行'),
  text: z.string().min(1).describe('厂商原文'),
  links: links.describe('这一段里的链接'),
});

const change = z.strictObject({
  from: z.string().describe('较旧的版本'),
  to: z.string().describe('较新的版本'),
  kind: z.enum(['added', 'removed', 'changed']).describe('新增、移除、改动'),
  grade: z
    .enum(GRADES)
    .nullable()
    .describe(
      '改动有多大，由轻到重：punctuation 标点、terminology 术语、wording 措辞、limit 数值、advice 处理建议、meaning 含义；新增、移除或只移动了位置时为 null',
    ),
  reviewed: z.boolean().describe('分级是否经人核对；false 表示有一处只由规则判定'),
  moved: z.boolean().describe('是否移到了别的模块'),
  note: z.string().optional().describe('核对者的解释；本站说明'),
});

const judgement = z.strictObject({
  words: z.string().describe('依据的厂商原文'),
  under: z.string().optional().describe('这些字要连同所在的标题或栏目名才说明问题时：那个标题，照原文'),
  reason: z.string().describe('为什么这样判断；本站说明'),
});

export const entrySchema = z
  .strictObject({
    ...codeFields,
    boundsReason: z.string().optional().describe('区间的上下限如何读出；本站说明'),
    markdown: url.describe('同样内容的 Markdown'),
    evidence: z
      .strictObject({
        owner: judgement.optional().describe('owner 的依据'),
        retry: judgement.optional().describe('retry 的依据'),
        topics: z
          .array(
            z.strictObject({
              topic: z.string().describe('主题编号'),
              words: z.string().describe('归入该主题所依据的厂商原文'),
            }),
          )
          .describe('与 topics 一一对应'),
      })
      .describe('owner、retry、topics 各依据原文的哪句话；not-stated 的没有依据'),
    records: z.array(record).min(1).describe('各版原文，旧的在前；同一版里出现几处就有几条'),
    notes: z.array(note).describe('所在模块或层在表格之外的说明，取最新一版有说明的文档，按行'),
    changes: z.array(change).describe('相邻两版之间的变更，旧的在前'),
    links: z
      .array(
        z.strictObject({
          kind: z
            .enum(LINK_KINDS)
            .describe(
              '关系：same-number 同号；opposite-sign 正负号相反；same-topic 同主题里最相近的几个；same-wording 措辞相同；once-same-wording 旧版里措辞相同；envelope-of 是它们的外层；inside-envelope 在它们里面；lies-in 落在区间里；holds 区间包含；names 原文提到；named-by 被提到',
            ),
          entries: z
            .array(z.strictObject({ id: z.string().describe('条目编号'), url }))
            .min(1)
            .describe('相关的错误码'),
        }),
      )
      .describe('相关错误码，按关系分组；同主题的只列最相近的几个，全部见 topics.json'),
    sources: z
      .array(z.strictObject({ ...versionFields, url: url.describe('逐行原文的页面') }))
      .min(1)
      .describe('收录它的文档版本，旧的在前'),
    notice: z.string().describe('权利说明'),
  })
  .describe('一个错误码的全部内容');

export type EntryData = z.infer<typeof entrySchema>;
export type RecordData = EntryData['records'][number];
