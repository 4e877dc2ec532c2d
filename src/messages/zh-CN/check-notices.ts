/** What the page of the enum check says beside an answer. */
export const checkNotices = {
  notLoaded: '核对用的数据没有载入，请检查网络后再按一次“核对”。',
  nothingRead: '没有认出错误码。请粘贴数字、case 标签、枚举或常量的定义；注释和文字里的数字不算。',
  copied: '已复制',
  notCopied: '没有复制成功，请选中下面的文字复制',
};
