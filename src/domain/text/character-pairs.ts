/** Every two neighbouring characters of a text, in order. */
export function characterPairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((second, before) => `${characters[before] ?? ''}${second}`);
}
