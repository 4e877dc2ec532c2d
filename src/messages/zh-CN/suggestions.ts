/** What the script of a missing page says that its address may have meant. */
export const suggestions = {
  address: (address: string) => `地址：${address}`,
  moving: '正在转到这一页',
  movingNote: '地址的写法不同，指的是同一页：',
  perhaps: '你要找的可能是',
  perhapsNumber: (number: string) => `你要找的可能是 ${number}`,
  missing: (address: string) => `本站没有这个地址：${address}`,
  tryWords: '要不要搜索这些词',
  search: (query: string) => `搜索“${query}”`,
  removed: (title: string) => `${title}（已移除）`,
  standing: (standing: string, number: string) => `${standing}：${number}`,
  until: (date: string) => `文档到 ${date}。`,
  sentence: (text: string) => `${text}。`,
  /** Sentences one after the other. */
  text: (sentences: readonly string[]) => sentences.join(''),
  containing: (number: string) => `包含 ${number} 的区间或类别`,
  elsewhere: (scope: string, number: string) => `${scope} 以外的 ${number}`,
  retired: (number: string) => `已撤下的 ${number}，现在没有文档收录`,
  opposite: '只差一个负号',
  neighbours: (number: string) => `数字相邻的错误码，不是 ${number} 的含义`,
  everywhere: (number: string) => `${number} 在各处的含义`,
};
