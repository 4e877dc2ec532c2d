import { resolve } from 'node:path';
import { env } from 'node:process';

/**
 * Absolute path of the folder that the site is built from: CONTENT_DIR, or `content` of the project. Found from the
 * working directory, which is the project, because the build moves this module away from it.
 */
export const contentFolder = (): string => resolve(env.CONTENT_DIR ?? 'content');
