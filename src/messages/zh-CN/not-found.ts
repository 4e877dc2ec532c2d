/** The page for addresses that lead nowhere. */
export const notFound = {
  title: '没有这个页面',
  description: '这个地址上没有页面。可以搜索错误码，或从系统进入。',
  lead: '地址可能抄漏了一段。如果你在找一个错误码，直接搜索它的数字，负数带上负号。',
  systems: '从系统进入',
};
