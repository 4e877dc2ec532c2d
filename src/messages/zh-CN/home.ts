/** The home page. */
export const home = {
  title: (systems: string) => `错误码查询：${systems}`,
  description: (systems: string, codes: number) =>
    `${systems}的 ${codes} 个错误码，一码一页：含义、处理建议、各版本厂商原文与出处。`,
  heading: '手里只有一个错误码？',
  lead: (codes: number) => `${codes} 个错误码，一码一页：什么意思、怎么处理、厂商文档各版怎么写。`,
  hint: '例如 **6206**、**-10003**、**120050**、**UserSig 过期**；有整段日志就[粘贴日志解码](decode)',
  systems: '收录的系统',
  browse: (codes: number) =>
    `[浏览全部 ${codes} 个错误码](browse)，按主题、谁来处理、能否重试、最近变更筛选。`,
  shared: '同一个数字，不同的意思',
  sharedLead: (shared: number, shown: number) =>
    `共有 ${shared} 个数字在不止一个系统或层中出现，含义往往不同；下面是出现最多的 ${shown} 个，[全部列在这里](numbers)。`,
  reused: '同一编号，换过含义',
  reusedLead: (reused: number, most: number) =>
    `${reused} 个编号在较新的文档里说的是另一回事${reused > most ? `，下面是其中 ${most} 个` : ''}；全部变更见 [变更](changes)。`,
  howTo: '怎么用',
  steps: [
    '**只有数字**在搜索里直接输入，负数带上负号。',
    '**知道是哪个系统**从上面的系统进入，按模块或层浏览全部错误码。',
    '**要升级**把自己处理的错误码贴进[升级核对](check)，看哪些没了、换了含义、改了说法。',
    '**要贴进工单**每个错误码的地址长期有效；后来的文档删掉了它，页面也还在，并会标明已移除。',
  ],
};
