import { withBase } from '../domain/model/address.ts';

/** Address of a path in this build, for a link. */
export const hrefOf = (path: string): string => withBase(import.meta.env.BASE_URL, path);
