/**
 * `1 code`, `2 codes`. Not for catalogues that scripts of the browser load: it would be one more file to fetch, which the
 * budgets of their pages do not allow.
 */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
