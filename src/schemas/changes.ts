import { z } from 'astro/zod';
import { GRADES } from './values.ts';

/**
 * The changes of one system as data, `/api/v1/changes/<system>.json`. Its JSON Schema is
 * `/api/v1/schemas/changes.json`, whose descriptions are the ones below: published, hence
 * in Chinese.
 */

const grade = z
  .enum(GRADES)
  .describe(
    '改动有多大，由轻到重：punctuation 标点、terminology 术语、wording 措辞、limit 数值、advice 处理建议、meaning 含义',
  );

const side = z
  .strictObject({
    module: z.string().describe('模块（或层）编号'),
    line: z.number().int().positive().describe('在文档里的行号，从 1 起'),
    text: z.string().min(1).describe('厂商原文，除空白外一字未改；原文另有建议一栏的，建议另起一行'),
  })
  .describe('一版文档在一处的说法');

const wording = z.strictObject({
  grade: grade.nullable().describe('文字相同、只是位置不同时为 null'),
  ruleGrade: grade.nullable().describe('按规则判定的级别，不论人工核对的结果'),
  reviewed: z.boolean().describe('这处改动是否经人核对'),
  note: z.string().min(1).optional().describe('核对者的解释；本站说明，不是厂商原文'),
  moved: z.boolean().describe('新模块既不是旧模块，也不是它的接替者'),
  from: side,
  to: side,
});

const change = z.strictObject({
  id: z.string().describe('条目编号：tencent-im/6016'),
  from: z.string().describe('较旧版本的编号'),
  to: z.string().describe('较新版本的编号'),
  kind: z.enum(['added', 'removed', 'changed']).describe('新增、移除、改动'),
  grade: grade.nullable().describe('各处改动里最大的一级；新增、移除或只移动了位置时为 null'),
  reviewed: z.boolean().describe('分级是否经人核对；false 表示有一处只由规则判定'),
  moved: z.boolean().describe('是否移到了别的模块'),
  note: z.string().min(1).optional().describe('核对者的解释；本站说明'),
  title: z.string().describe('较新一版里的摘要；已移除的取较旧一版'),
  url: z.string().describe('页面地址；站点知道自己的主机名时是完整地址，否则是从主机根开始的路径'),
  modules: z
    .strictObject({
      from: z.array(z.string()).describe('旧版里的模块'),
      to: z.array(z.string()).describe('新版里的模块'),
    })
    .describe('在两版里各属于哪些模块；该版没有它时为空'),
  wordings: z.array(wording).describe('改动的：每处旧文与接替它的新文'),
});

export const changesSchema = z
  .strictObject({
    system: z.string().describe('系统编号'),
    versions: z.array(z.string()).min(2).describe('版本编号，旧的在前'),
    changes: z.array(change).describe('相邻两版之间的变更，旧的在前；其中按系统内的顺序'),
  })
  .describe('一个系统的文档逐版变更');

export type ChangesData = z.infer<typeof changesSchema>;
export type ChangeData = ChangesData['changes'][number];
