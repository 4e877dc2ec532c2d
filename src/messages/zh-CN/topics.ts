/** Topics: codes of all systems that mean the same. */
export const topics = {
  title: '主题：在各系统里反复出现的含义',
  description: (count: number, examples: readonly string[]) =>
    `按含义查错误码：${count} 个主题，如${examples.join('、')}，各列出所有系统里意思相同的错误码。`,
  lead: (count: number) => `同一个意思，各系统的数字不同。这里按含义把它们放在一起，共 ${count} 个主题。`,
  countOf: (system: string, codes: number) => `${system} ${codes} 个`,
  pageTitle: (topic: string) => `${topic}：各系统的错误码`,
  pageDescription: (means: string, codes: number, counts: readonly string[]) =>
    `${means}共 ${codes} 个错误码：${counts.join('、')}。`,
  counts: (codes: number, counts: readonly string[]) => `共 ${codes} 个错误码：${counts.join('，')}。`,
  caption: (system: string, topic: string) => `${system}里「${topic}」的错误码`,
  helps: '通常有用的做法',
  noHelps: '收录的文档都没有给出处理建议。',
  related: '相近的主题',
  relatedNote: '与这个主题有共同的错误码。',
  unplaced: '尚未归类',
  unplacedNote: '现行文档里的这些错误码，还没有归入主题；不再收录的不在此列。',
  unplacedOf: (system: string, count: number) => `${system} ${count} 个`,
  unplacedMore: (count: number) => `另有 ${count} 个没有列出，见[浏览](browse)。`,
  without: '不属于任何主题',
  /** Behind that, on the page of a code. */
  because: (reason: string) => `：${reason}`,
  withoutNote: '没有别的错误码与它们同义，或者原文没有说明是什么错误。',
};
