/** An address that a text holds: up to a blank, a letter outside ASCII, or what closes a bracket or sentence. */
const URL_IN_TEXT = /(https?:\/\/[^\s<>"'`|\\{}[\]()*^\u0080-\uFFFF]*[\w/#=&%])/g;

/** A text cut at its addresses; the pieces joined give the text. */
export function splitAtUrls(text: string): { text: string; isUrl: boolean }[] {
  return text
    .split(URL_IN_TEXT)
    .map((part, index) => ({ text: part, isUrl: index % 2 === 1 }))
    .filter(({ text: part }) => part !== '');
}

/** An address without the letters that end a link in Markdown or Jira. */
export function safeUrl(url: string): string {
  return url.replace(
    /[\s()<>[\]{}|\\^`"*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
