/** Tables and lists of codes, modules and systems. */
export const lists = {
  code: '错误码',
  meaning: '含义',
  status: '状态',
  movedTo: (module: string) => `现属 ${module}`,
  count: (count: number) => `${count} 个`,
  countOfModule: (count: number, removed: number) =>
    `${count} 个${removed > 0 ? `（${removed} 个已移除）` : ''}`,
  codes: (count: number) => `**${count}** 个错误码`,
  currentCodes: '现行错误码',
  /** The modules of older versions that a module took over; and that which took it over. */
  succeeds: '取代了',
  succeededBy: '后续并入',
  inVersions: '在各版本文档中',
  notThere: '无此节',
  codesOf: (place: string) => `${place}的错误码`,
};
