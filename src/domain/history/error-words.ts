/** Words by which the texts of vendors tell what to do and whom to ask, in Chinese and English. */

/** Words of every other text on an error: that two texts share them says nothing of whether they mean one error. */
const COMMON = /失败|错误|异常|出错|有误|error|failed|failure/gu;

/** Ways to reach somebody who helps. Words for one way stand in one pattern. */
const CHANNELS = [
  /工单|\bticket/iu,
  /客服|技术支持|支持人员|\bsupport team|customer service/iu,
  /QQ/u,
  /电话|热线|hotline/iu,
  /邮件|邮箱|\be-?mail/iu,
  /论坛|社区|\bforum/iu,
];

/** What tells the reader to look at something or to try again: 在本地检查不合法 is no order. */
const ACT =
  /(?:检查|确认|核对|核实|查看|确保)(?![不未没失])|重试|\b(?:check|verify|ensure|make sure|retry|try again)\b/giu;

/** Asks for something, whatever it is; 请求 does not. */
const PLEASE = /请(?!求)|\bplease\b/iu;

/** Where a clause ends. */
const CLAUSE_END = /[，。；！？、,;!?\n（）()]|\.\s/u;

/** The ways to reach support that a text names, as a key. */
export const channelsIn = (text: string) => CHANNELS.map((channel) => Number(channel.test(text))).join('');

/** How many things a text tells the reader to do or to check. */
export function stepsIn(text: string): number {
  const steps = text
    .split(CLAUSE_END)
    .map((clause) => Math.max(clause.match(ACT)?.length ?? 0, Number(PLEASE.test(clause))));
  return steps.reduce((sum, count) => sum + count, 0);
}

/** What a text says of its error alone. */
export const withoutCommonWords = (text: string): string => text.replace(COMMON, '');
