/** What stands in for the page of a code that is not kept, made from what is. */
export const keptCodes = {
  meanings: (count: number) => `${count} 处含义`,
  siteNote: '本站说明',
  note: (isOnline: boolean, isWhole: boolean) =>
    `${isOnline ? '暂时取不到' : '离线'}，此页未保存完整内容。以下是存在本机的${isWhole ? '含义与处理建议' : '摘要'}；连上网络后刷新此页，可看各版本的变化、相关错误码与原文位置。`,
  status: { current: '现行', removed: '已移除', retired: '已撤下' },
  kinds: { exact: '', range: '区间', class: '类别', 'catch-all': '其余错误' },
  vendor: '厂商原文',
  cause: '含义',
  noCause: '原文只写了处理办法',
  advice: '处理建议',
  noAdvice: '原文未给出处理建议',
  notKept: '未存到本机',
};
