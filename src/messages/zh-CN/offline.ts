/** The page that stands in for one that is not kept. */
export const offline = {
  title: '此页未存到本机',
  description: '现在取不到这一页，它也没有存到本机。连上网络后刷新即可；搜索、日志解码与浏览不需要网络。',
  lead: '现在取不到这一页，它也没有存到本机。连上网络后刷新即可。搜索、日志解码与浏览不需要网络。',
  /** Before links to the languages, each with a copy of its own. */
  languages: '这一页的各种语言',
  pages: '不需要网络的页面',
};
