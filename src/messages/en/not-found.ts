import type { notFound as original } from '../zh-CN/not-found.ts';

/** The page for addresses that lead nowhere. */
export const notFound: typeof original = {
  title: 'There is no such page',
  description: 'There is no page at this address. Search for an error code, or start from a system.',
  lead: 'A part of the address may be missing. For an error code, search for its number, with the minus sign where it is negative.',
  systems: 'Start from a system',
};
