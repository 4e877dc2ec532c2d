import { withBase } from '../../domain/model/address.ts';

/** Address of a path of this site. */
export const hrefOf = (path: string): string => withBase(import.meta.env.BASE_URL, path);

/** The same with the host, for what leaves the page. */
export const urlOf = (path: string): string => new URL(hrefOf(path), location.href).href;
