/**
 * Characters that are not seen but change what is: they turn the direction of the text around them, or hide in it.
 * Data keeps them; what is shown names them instead, so that no vendor's text can rearrange or fake the site's own.
 * Variation selectors choose between shapes of the character before them, and stay.
 */
const UNSEEN = /\p{Default_Ignorable_Code_Point}(?<![\uFE00-\uFE0F\u{E0100}-\u{E01EF}])|[\uFFF9-\uFFFB]/gu;

/** A joiner between two pictures makes one picture of them: 👩‍💻. */
const PICTURE_JOINER =
  /(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)\u200D(?=\p{Extended_Pictographic})/gu;

/** Whether a text holds a character that is not seen. */
export const hasInvisible = (text: string): boolean => text.search(UNSEEN) >= 0;

/**
 * Replaces every character that is not seen.
 * @param name gives what stands in its place
 */
export function replaceInvisible(text: string, name: (character: string) => string): string {
  if (!hasInvisible(text)) return text;
  return text
    .split(PICTURE_JOINER)
    .map((part) => part.replace(UNSEEN, name))
    .join('\u200D');
}

/** `〔U+202E〕`: a character by its number, for where only text can stand. */
export const characterName = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;

/** A text as it may be shown anywhere. */
export const visibleText = (text: string): string => replaceInvisible(text, characterName);

/** JSON in which no such character stands as itself; read again it is the same data. */
export function escapeInvisible(json: string): string {
  const escape = (character: string) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join('');
  return replaceInvisible(json, escape);
}
