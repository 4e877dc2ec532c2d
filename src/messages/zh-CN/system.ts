/** Pages of systems and of their modules or layers. */
export const system = {
  title: (system: string) => `${system} 错误码大全`,
  description: (description: string, current: number, removed: number, unit: string) =>
    `${description}共 ${current} 个现行错误码，${removed} 个已移除，按${unit}列出。`,
  changes: '逐版变更与任意两版对照',
  notes: '文档说明',
  codes: '全部错误码',
  counts: (current: number, removed: number) =>
    removed === 0 ? '全部现行' : `${current} 个现行，${removed} 个已移除`,
  moduleTitle: (place: string) => `${place}错误码一览`,
  moduleDescription: (system: string, module: string, codes: number, counts: string) =>
    `${system}「${module}」的 ${codes} 个错误码，${counts}：数字、含义与所在文档版本。`,
  moduleLead: (system: string, codes: number, counts: string) =>
    `${system}，共 ${codes} 个错误码，${counts}。`,
};
