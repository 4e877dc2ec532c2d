import { z } from 'astro/zod';
import { NOT_STATED, OWNERS, RETRIES } from './values.ts';

/**
 * The lists of the data interface, `/api/v1/*.json`. The descriptions are published, in the JSON Schemas and on the
 * page of the interface, hence in Chinese.
 */

export const url = z
  .string()
  .min(1)
  .meta({ format: 'uri-reference' })
  .describe('地址：站点知道自己的主机名时是完整地址，否则是从主机根开始的路径');

const count = z.number().int().nonnegative();

/** What the list of codes and the full entry both have, in this order. */
export const codeFields = {
  id: z.string().describe('条目编号，全站唯一：tencent-im/6206、msdk/wechat/40001'),
  system: z.string().describe('系统编号'),
  namespace: z.string().nullable().describe('错误码在其中唯一的层；整个系统内唯一时为 null'),
  code: z
    .string()
    .describe('错误码的规范写法：6206、-10113、120001-130000；other 为“其他错误”；是文本，可为负数'),
  kind: z
    .enum(['exact', 'range', 'class', 'catch-all'])
    .describe('exact 单个数字；range 区间；class 单个数字，但该行说的是一整个区间；catch-all 其余所有错误'),
  from: z.number().int().optional().describe('区间的最小数字，含；原文未写下限时没有这一项'),
  to: z.number().int().optional().describe('区间的最大数字，含；原文未写上限时没有这一项'),
  title: z.string().describe('摘要：最新原文的第一句，过长时截断'),
  url: url.describe('页面地址；站点知道自己的主机名时是完整地址，否则是从主机根开始的路径'),
  module: z.string().describe('最新一版里第一次出现的模块'),
  status: z.enum(['current', 'removed']).describe('current 最新一版仍收录；removed 只在旧版里有'),
  versions: z.array(z.string()).min(1).describe('收录它的文档版本，旧的在前'),
  topics: z.array(z.string()).describe('主题编号，见 topics.json；没有则为空'),
  retry: z
    .enum([...RETRIES, NOT_STATED])
    .describe(
      '能否重试：no 不要；at-once 立即；later 稍后；after-login 重新登录或换凭证后；after-fix 改正请求后；not-stated 原文未说明',
    ),
  owner: z
    .enum([...OWNERS, NOT_STATED])
    .describe(
      '谁来处理：end-user 终端用户；client-developer 客户端开发；server-developer 服务端开发；administrator 控制台或套餐管理员；vendor-support 厂商支持；nobody 无需处理；not-stated 原文未说明',
    ),
};

export const codesSchema = z
  .strictObject({
    codes: z.array(z.strictObject(codeFields)).describe('按系统排列，系统内按编号排列'),
  })
  .describe('全部错误码，每个一行摘要');

export const versionFields = {
  id: z.string().describe('版本编号，也是页内锚点 #v-<编号>'),
  label: z.string().describe('版本名称'),
  date: z.string().nullable().describe('ISO 日期；无从得知时为 null'),
  dateBasis: z
    .enum(['document', 'page-history', 'none'])
    .describe('日期依据：document 原文印有；page-history 据厂商公开页面历史确定；none 没有日期'),
};

const version = z.strictObject({
  ...versionFields,
  provenance: z.string().describe('文档从哪里来，日期如何得知；本站说明'),
  sha256: z.string().describe('文档文件的校验和'),
  codes: count.describe('该版收录的错误码个数'),
  url: url.describe('逐行原文的页面'),
});

const module = z.strictObject({
  id: z.string().describe('模块（或层）编号，改名后不变'),
  name: z.string().describe('名称'),
  part: z.string().optional().describe('所属部分，如 SDK、服务端'),
  succeeds: z.array(z.string()).optional().describe('它在文档新版里接替的旧模块'),
  codes: count.describe('任一版本里属于它的错误码个数'),
  url,
});

const system = z.strictObject({
  id: z.string().describe('系统编号'),
  name: z.string().describe('厂商的叫法'),
  shortName: z.string().describe('简称'),
  vendor: z.string().describe('厂商；文档的权利归其所有'),
  description: z.string().describe('本站说明'),
  numbering: z
    .enum(['per-system', 'per-module'])
    .describe('per-system 编号在整个系统内唯一；per-module 只在各层内唯一'),
  url,
  versions: z.array(version).min(1).describe('文档版本，旧的在前'),
  modules: z.array(module).min(1).describe('模块或层，按显示顺序'),
  layers: z.array(z.string()).describe('编号只在其中唯一的层；numbering 为 per-system 时为空'),
  counts: z
    .strictObject({
      codes: count.describe('全部'),
      current: count.describe('最新一版仍收录的'),
      removed: count.describe('只在旧版里有的'),
    })
    .describe('错误码个数'),
  changes: url.optional().describe('逐版变更的数据；只有一版文档时没有'),
  feed: url.optional().describe('逐版变更的 Atom 订阅；只有一版文档时没有'),
});

export const systemsSchema = z
  .strictObject({ systems: z.array(system).min(1).describe('按显示顺序') })
  .describe('系统、文档版本、模块与层');

const topic = z.strictObject({
  id: z.string().describe('主题编号'),
  group: z.string().describe('所属类别'),
  name: z.string().describe('名称'),
  means: z.string().describe('含义；本站说明'),
  helps: z
    .array(
      z.strictObject({
        says: z.string().describe('通常有用的办法；本站说明'),
        codes: z.array(z.string()).describe('哪些错误码的原文这样说'),
      }),
    )
    .describe('没有原文说过办法时为空'),
  url,
  codes: z.array(z.string()).min(1).describe('条目编号，按 codes.json 的顺序'),
});

export const topicsDataSchema = z
  .strictObject({
    topics: z.array(topic).describe('按本站的显示顺序'),
    withoutTopic: z
      .array(
        z.strictObject({
          id: z.string().describe('条目编号'),
          reason: z.string().describe('为什么归不进任何主题；本站说明'),
        }),
      )
      .describe('不属于任何主题的错误码'),
  })
  .describe('跨系统反复出现的含义，各含哪些错误码');

export type CodesData = z.infer<typeof codesSchema>;
export type CodeData = CodesData['codes'][number];
export type SystemsData = z.infer<typeof systemsSchema>;
export type TopicsData = z.infer<typeof topicsDataSchema>;
