import type { suggestions as original } from '../zh-CN/suggestions.ts';

/** What the script of a missing page says that its address may have meant. */
export const suggestions: typeof original = {
  address: (address) => `Address: ${address}`,
  moving: 'Going on to this page',
  movingNote: 'The address is written differently; this is the page that it means:',
  perhaps: 'You may be looking for',
  perhapsNumber: (number) => `You may be looking for ${number}`,
  missing: (address) => `This site has no such address: ${address}`,
  tryWords: 'Search for these words',
  search: (query) => `Search for “${query}”`,
  removed: (title) => `${title} (removed)`,
  standing: (standing, number) => `${standing}: ${number}`,
  until: (date) => `The documents go up to ${date}.`,
  sentence: (text) => `${text}.`,
  text: (sentences) => sentences.join(' '),
  containing: (number) => `Ranges and classes that contain ${number}`,
  elsewhere: (scope, number) => `${number} outside ${scope}`,
  retired: (number) => `Retired: ${number}, which no document lists any more`,
  opposite: 'Differs only in the minus sign',
  neighbours: (number) => `Error codes next to it in number, not meanings of ${number}`,
  everywhere: (number) => `All meanings of ${number}`,
};
