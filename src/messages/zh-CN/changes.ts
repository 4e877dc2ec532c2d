/** Pages of what changed between versions of documents. */
export const changes = {
  title: '文档各版之间的变更',
  description: '厂商文档每一版新增、移除、改写了哪些错误码，哪些编号换了含义，逐字对照。',
  lead: '厂商文档每出一版，都会新增、移除、改写一些错误码，偶尔还让同一个编号改指别的错误。这里逐版、逐码、逐字对照。',
  versions: (count: number) => `${count} 个版本`,
  newest: (from: string, to: string, changes: number) =>
    `最近一次：[${from} → ${to}](pair)，${changes} 条变更`,
  upgrade: '要升级？',
  upgradeNote:
    '把你的应用处理的错误码贴进[升级核对](check)，看哪些已移除、哪些换了含义、哪些是新的。粘贴的内容不离开你的浏览器。',
  systemTitle: (system: string) => `${system}错误码的变更`,
  systemDescription: (system: string, versions: readonly string[]) =>
    `${system}错误码文档 ${versions.length} 个版本（${versions.join('、')}）之间的变更：新增、移除、改写与含义变化。`,
  systemHeading: (system: string) => `${system}的变更`,
  systemLead: (versions: number) =>
    `收录 ${versions} 个文档版本（不是 SDK 的版本），从旧到新逐字对照。要核对自己处理的错误码，用[升级核对](check)。`,
  comparedWith: (version: string, changes: number) => `与${version}相比，[${changes} 条变更](pair)`,
  first: '本站收录的最早一版。',
  counts: '错误码数目',
  anyTwo: '任意两版对照',
  data: '取用数据',
  dataNote:
    '相邻版本的全部变更有 [JSON](data)（[JSON Schema](schema)）；收录新版本时的通知可订阅 [Atom](feed)。',
  pairTitle: (system: string, pair: string) => `${system}错误码变更：${pair}`,
  pairDescription: (system: string, from: string, to: string, changes: number, counts: string) =>
    `${system}错误码从${from}到${to}的 ${changes} 条变更：${counts}。`,
  pairLead: (changes: number, between: readonly string[]) =>
    `厂商文档两版之间的 ${changes} 条变更${between.length > 0 ? `，其间还有${between.join('、')}` : ''}。版本指文档的，不是 SDK 的。`,
  all: '变更明细',
  legend:
    '竖线右侧是厂商原文：[删去的文字](del)，[新增的文字](ins)。移除的码列在旧版的模块下。标“自动判定”的程度由规则得出，未经人工核对。',
  lines: (count: number) => `${count} 条`,
};
