/** The page of the enum check before anything is pasted. */
export const check = {
  title: '升级核对：你处理的错误码变了哪些',
  description:
    '把应用处理的错误码或源码贴进来，选两个文档版本，看哪些已移除、换了含义、改了处理办法，哪些是新增的。内容不离开浏览器。',
  lead: '把你的应用处理的错误码贴进来，看换一个文档版本后，哪些已移除、哪些换了含义、哪些是新的。',
  noScript: '核对在浏览器里进行，需要启用 JavaScript。不启用也可以在[变更](changes)里逐版查看全部改动。',
  can: (systems: readonly { name: string; versions: number }[]) =>
    `现在可以核对：${systems.map(({ name, versions }) => `**${name}**（${versions} 个文档版本）`).join('、')}。版本指厂商文档的，不是 SDK 的。`,
  /** @param systems names, as links that the page knows */
  cannot: (systems: readonly string[]) => `${systems.join('、')}只收录了一个文档版本，没有另一版可比。`,
  oneVersionOnly: '收录的系统目前都只有一个文档版本，没有可以核对的变更。',
  field: '你的应用处理的错误码',
  hint: '源码、列表、JSON 都行，任何语言，一行一个或多个；注释和文字里的数字不算，区间写成 120001-130000。',
  system: '系统',
  from: '现在依据的文档版本',
  to: '要升到的版本',
  submit: '核对',
  privacy: '粘贴的内容只在你的浏览器里处理，不上传，也不保存。',
  result: '核对结果',
  copyMarkdown: '复制为 Markdown',
  allChanges: '两版之间的全部变更',
};
