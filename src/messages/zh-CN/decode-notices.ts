/** What the decoder's page says beside an answer. */
export const decodeNotices = {
  notLoaded: '错误码索引没有载入，请检查网络后再试。',
  damaged: '链接里的文字不完整，可能在转发时被截断了。请向发送者要原文。',
  copied: '已复制',
  notCopied: '浏览器不允许复制，请手动选取。',
  cut: (megabytes: number) => `文字超过 ${megabytes} MB，只解码了前面的部分。`,
  tooLong: '文字太长，放不进链接（链接上限 64 KB）。请复制 Markdown 摘要，或只留相关的几行。',
};
